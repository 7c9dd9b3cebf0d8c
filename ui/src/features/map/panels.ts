/** What can be opened over the map, one at a time, and what draws it. An action opens one with `commands.screen.show`. */
import type { Component } from 'svelte';
import { later } from '@/lib/ui/later';
import type { Panel } from '@/features/grid/action';
import type { Commands } from '@/features/grid/commands';

type Opened = Component<{ commands: Commands; onclose: () => void }>;

export const PANELS: Record<Panel, () => Promise<{ default: Opened }>> = {
  export: later(() => import('@/features/export/ExportDialog.svelte')),
  filling: later(() => import('./Filling.svelte')),
  method: later(() => import('@/features/method/Method.svelte')),
  palette: later(() => import('./Palette.svelte')),
  shortcuts: later(() => import('./Shortcuts.svelte')),
  lanes: later(() => import('@/features/structure/LaneKinds.svelte')),
  split: later(() => import('@/features/structure/Splitting.svelte')),
  moveTo: later(() => import('./MoveTo.svelte')),
};
