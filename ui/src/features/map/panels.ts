/** What can be opened over the map, one at a time, and what draws it. An action opens one with `commands.screen.show`. */
import type { Component } from 'svelte';
import { Later } from '@/lib/ui/later.svelte';
import type { Panel } from '@/features/grid/action';
import type { Commands } from '@/features/grid/commands';

type Opened = Component<{ commands: Commands; onclose: () => void }>;

export const PANELS: Record<Panel, Later<Opened>> = {
  export: new Later(() => import('@/features/export/ExportDialog.svelte')),
  filling: new Later(() => import('./Filling.svelte')),
  method: new Later(() => import('@/features/method/Method.svelte')),
  palette: new Later(() => import('./Palette.svelte')),
  shortcuts: new Later(() => import('./Shortcuts.svelte')),
  lanes: new Later(() => import('@/features/structure/LaneKinds.svelte')),
  split: new Later(() => import('@/features/structure/Splitting.svelte')),
  moveTo: new Later(() => import('./MoveTo.svelte')),
};
