/**
 * Every action on the map's screen. A feature that brings actions of its own keeps them in a table beside it and adds that
 * table here; keys, context menu, palette and list of shortcuts then know them.
 */
import FileDown from '@lucide/svelte/icons/file-down';
import Images from '@lucide/svelte/icons/images';
import Keyboard from '@lucide/svelte/icons/keyboard';
import LibraryIcon from '@lucide/svelte/icons/library';
import Redo from '@lucide/svelte/icons/redo-2';
import Undo from '@lucide/svelte/icons/undo-2';
import { EMOTION_ACTIONS } from '@/features/emotion/actions';
import { FRICTION_ACTIONS } from '@/features/friction/actions';
import type { Action } from '@/features/grid/action';
import { GRID_ACTIONS } from '@/features/grid/actions';
import { hints } from '@/features/shell/hints.svelte';
import { go, goToLibrary } from '@/features/shell/route.svelte';
import { WORKSHOP_ACTIONS } from '@/features/workshop/actions';
import { STRUCTURE_ACTIONS } from '@/features/structure/actions';
import { SIGHT_ACTIONS } from './sight';

const MAP_ACTIONS: readonly Action[] = [
  {
    named: 'ui-undo',
    group: 'write',
    where: 'map',
    keys: ['Ctrl+z'],
    icon: Undo,
    isOnRecord: true,
    when: ({ board }) => board.sheet.undo.undo !== null,
    does: (commands) => void commands.undo('undo'),
  },
  {
    named: 'ui-redo',
    group: 'write',
    where: 'map',
    keys: ['Ctrl+Shift+z', 'Ctrl+y'],
    icon: Redo,
    isOnRecord: true,
    when: ({ board }) => board.sheet.undo.redo !== null,
    does: (commands) => void commands.undo('redo'),
  },
  {
    named: 'editor-palette',
    group: 'find',
    where: 'always',
    keys: ['Ctrl+k'],
    isKeyOnly: true,
    does: (commands) => commands.screen.show('palette'),
  },
  {
    named: 'ui-key-region',
    group: 'find',
    where: 'always',
    keys: ['F6'],
    isKeyOnly: true,
    does: (commands) => commands.screen.nextRegion(),
  },
  {
    named: 'ui-shortcuts',
    group: 'find',
    where: 'always',
    keys: ['Ctrl+/'],
    icon: Keyboard,
    does: (commands) => commands.screen.show('shortcuts'),
  },
  { named: 'hints-show', group: 'find', where: 'map', does: () => hints.start() },
  {
    named: 'ui-export',
    group: 'map',
    where: 'map',
    icon: FileDown,
    does: (commands) => commands.screen.show('export'),
  },
  {
    named: 'editor-library',
    group: 'map',
    where: 'map',
    icon: LibraryIcon,
    does: () => goToLibrary('department'),
  },
  { named: 'ui-to-gallery', group: 'map', where: 'map', icon: Images, does: () => go(null) },
];

export const ACTIONS: readonly Action[] = [
  ...GRID_ACTIONS,
  ...STRUCTURE_ACTIONS,
  ...EMOTION_ACTIONS,
  ...SIGHT_ACTIONS,
  ...WORKSHOP_ACTIONS,
  ...FRICTION_ACTIONS,
  ...MAP_ACTIONS,
];
