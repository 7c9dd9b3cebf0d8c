/** The icons of channels, by kind. */
import Bell from '@lucide/svelte/icons/bell';
import FileText from '@lucide/svelte/icons/file-text';
import Globe from '@lucide/svelte/icons/globe';
import Mail from '@lucide/svelte/icons/mail';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Phone from '@lucide/svelte/icons/phone';
import Shapes from '@lucide/svelte/icons/shapes';
import Smartphone from '@lucide/svelte/icons/smartphone';
import Store from '@lucide/svelte/icons/store';
import Truck from '@lucide/svelte/icons/truck';
import User from '@lucide/svelte/icons/user';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { ChannelKind } from '@/lib/bindings';

export const CHANNEL_ICONS = {
  web: Globe,
  app: Smartphone,
  store: Store,
  phone: Phone,
  email: Mail,
  push: Bell,
  messenger: MessageCircle,
  social: Users,
  courier: Truck,
  paper: FileText,
  person: User,
  other: Shapes,
} as unknown as Record<ChannelKind, Component<{ size?: number }>>;
