/** What can be opened over the map, one at a time, and what draws it. An action opens one with `commands.screen.show`. */
import type { Component } from 'svelte';
import ExportDialog from '@/features/export/ExportDialog.svelte';
import type { Panel } from '@/features/grid/action';
import type { Commands } from '@/features/grid/commands';
import LaneKinds from '@/features/structure/LaneKinds.svelte';
import Splitting from '@/features/structure/Splitting.svelte';
import Filling from './Filling.svelte';
import Method from '@/features/method/Method.svelte';
import MoveTo from './MoveTo.svelte';
import Palette from './Palette.svelte';
import Shortcuts from './Shortcuts.svelte';

export const PANELS: Record<Panel, Component<{ commands: Commands; onclose: () => void }>> = {
  export: ExportDialog,
  filling: Filling,
  method: Method,
  palette: Palette,
  shortcuts: Shortcuts,
  lanes: LaneKinds,
  split: Splitting,
  moveTo: MoveTo,
};
