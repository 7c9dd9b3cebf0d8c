/** What can be done to what the grid holds: writing, selecting, moving. */
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowDownToLine from '@lucide/svelte/icons/arrow-down-to-line';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import ArrowUpToLine from '@lucide/svelte/icons/arrow-up-to-line';
import ClipboardPaste from '@lucide/svelte/icons/clipboard-paste';
import Copy from '@lucide/svelte/icons/copy';
import CopyPlus from '@lucide/svelte/icons/copy-plus';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Move from '@lucide/svelte/icons/move';
import PanelRight from '@lucide/svelte/icons/panel-right';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import Scissors from '@lucide/svelte/icons/scissors';
import Trash from '@lucide/svelte/icons/trash-2';
import { t } from '@/lib/words';
import type { Action, Named } from './action';
import { hasClip, pasteLatest } from './clipboard';
import type { Commands } from './commands';
import { HEADS, LABEL, STAGES, type Step } from './spot';

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  'Ctrl+Home': 'first',
  'Ctrl+End': 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};
const step = (key: string) => STEPS[key.replace('Shift+', '')] ?? 'down';

/** Keys that only move the focus. */
const steps = (named: Named, keys: readonly string[]): Action => ({
  named,
  group: 'select',
  where: 'grid',
  keys,
  showsAllKeys: true,
  isKeyOnly: true,
  isStep: true,
  does: (commands, key) => commands.step(step(key)),
});

/** What the focus is on. */
function at({ board }: Commands): 'stage' | 'touchpoint' | 'lane' | 'cards' | 'field' | null {
  const { spot } = board;
  if (!spot) return null;
  if (spot.column === LABEL) return 'lane';
  if (spot.row === STAGES) return 'stage';
  if (spot.row === HEADS) return 'touchpoint';
  return board.laneOf.get(spot.row)?.spec.holds.as === 'cards' ? 'cards' : 'field';
}

const isHead = (commands: Commands) => ['stage', 'touchpoint', 'lane'].includes(at(commands) ?? '');
const isColumn = (commands: Commands) => ['stage', 'touchpoint'].includes(at(commands) ?? '');
const isSomething = (commands: Commands) => commands.subjects().length > 0;

/** A name by what the focus is on. */
const byPlace =
  (names: { stage: () => string; touchpoint: () => string; lane: () => string; cards: () => string }) =>
  (commands: Commands) => {
    const place = at(commands);
    return place && place !== 'field' ? names[place]() : '';
  };

export const GRID_ACTIONS: readonly Action[] = [
  {
    named: 'ui-key-enter',
    group: 'write',
    where: 'grid',
    keys: ['Enter'],
    isKeyOnly: true,
    does: (commands) => commands.open('end'),
  },
  {
    named: 'ui-edit',
    group: 'write',
    where: 'grid',
    keys: ['F2'],
    icon: Pencil,
    menu: 1,
    when: (commands) => isSomething(commands) || at(commands) === 'field',
    does: (commands) => commands.open('end'),
  },
  {
    named: 'ui-inspect',
    group: 'see',
    where: 'grid',
    keys: ['Ctrl+Enter'],
    icon: PanelRight,
    menu: 1,
    does: (commands) => commands.inspect(),
  },
  {
    named: 'ui-menu',
    group: 'select',
    where: 'grid',
    keys: ['Shift+F10', 'ContextMenu'],
    isKeyOnly: true,
    does: (commands) => commands.screen.menu(),
  },
  {
    named: 'ui-add-card-above',
    here: byPlace({
      stage: () => t('ui-add-stage-before'),
      touchpoint: () => t('ui-add-touchpoint-before'),
      lane: () => t('editor-add-lane-above'),
      cards: () => t('ui-add-card-above'),
    }),
    group: 'write',
    where: 'grid',
    keys: ['Shift+Enter'],
    icon: Plus,
    menu: 2,
    when: (commands) => at(commands) !== 'field',
    does: (commands) => commands.add('before'),
  },
  {
    named: 'ui-add-card-below',
    group: 'write',
    where: 'grid',
    icon: Plus,
    menu: 2,
    when: (commands) => at(commands) === 'cards',
    does: (commands) => commands.add('after'),
  },
  {
    named: 'ui-key-insert',
    here: byPlace({
      stage: () => t('ui-add-stage-after'),
      touchpoint: () => t('ui-add-touchpoint-after'),
      lane: () => t('ui-add-lane-below'),
      cards: () => '',
    }),
    group: 'write',
    where: 'grid',
    keys: ['Ctrl+Alt+='],
    icon: Plus,
    menu: 2,
    when: isHead,
    does: (commands) => commands.add('after'),
  },
  steps('editor-go', ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']),
  steps('editor-go-far', ['Home', 'End', 'Ctrl+Home', 'Ctrl+End']),
  steps('editor-go-page', ['PageUp', 'PageDown']),
  {
    named: 'ui-key-extend',
    group: 'select',
    where: 'grid',
    keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
    isKeyOnly: true,
    does: (commands, key) => commands.extend(step(key)),
  },
  {
    named: 'ui-key-toggle',
    group: 'select',
    where: 'grid',
    keys: ['Ctrl+Space'],
    isKeyOnly: true,
    isOnRecord: true,
    does: (commands) => commands.toggle(),
  },
  {
    named: 'ui-key-select-more',
    group: 'select',
    where: 'grid',
    keys: ['Ctrl+a'],
    does: (commands) => commands.selectMore(),
  },
  {
    named: 'ui-move-up',
    group: 'move',
    where: 'grid',
    keys: ['Alt+ArrowUp'],
    icon: ArrowUp,
    menu: 3,
    isKeyOnly: true,
    isOnRecord: true,
    when: (commands) => !isColumn(commands) && (isSomething(commands) || at(commands) === 'field'),
    does: (commands) => commands.nudge(-1),
  },
  {
    named: 'ui-move-down',
    group: 'move',
    where: 'grid',
    keys: ['Alt+ArrowDown'],
    icon: ArrowDown,
    menu: 3,
    isKeyOnly: true,
    isOnRecord: true,
    when: (commands) => !isColumn(commands) && (isSomething(commands) || at(commands) === 'field'),
    does: (commands) => commands.nudge(1),
  },
  {
    named: 'ui-move-left',
    group: 'move',
    where: 'grid',
    keys: ['Alt+ArrowLeft'],
    icon: ArrowLeft,
    menu: 3,
    isKeyOnly: true,
    isOnRecord: true,
    when: (commands) => isSomething(commands) && at(commands) !== 'lane',
    does: (commands) => commands.shift(-1),
  },
  {
    named: 'ui-move-right',
    group: 'move',
    where: 'grid',
    keys: ['Alt+ArrowRight'],
    icon: ArrowRight,
    menu: 3,
    isKeyOnly: true,
    isOnRecord: true,
    when: (commands) => isSomething(commands) && at(commands) !== 'lane',
    does: (commands) => commands.shift(1),
  },
  {
    named: 'ui-key-lane-above',
    group: 'move',
    where: 'grid',
    keys: ['Alt+Shift+ArrowUp'],
    icon: ArrowUpToLine,
    menu: 3,
    isOnRecord: true,
    when: (commands) => commands.laneBeside(-1) !== null,
    does: (commands) => commands.shiftLane(-1),
  },
  {
    named: 'ui-key-lane-below',
    group: 'move',
    where: 'grid',
    keys: ['Alt+Shift+ArrowDown'],
    icon: ArrowDownToLine,
    menu: 3,
    isOnRecord: true,
    when: (commands) => commands.laneBeside(1) !== null,
    does: (commands) => commands.shiftLane(1),
  },
  {
    named: 'ui-move-to',
    group: 'move',
    where: 'grid',
    keys: ['Ctrl+Shift+m'],
    icon: Move,
    menu: 3,
    when: (commands) => isSomething(commands) && at(commands) !== 'lane',
    does: (commands) => commands.screen.show('moveTo'),
  },
  {
    named: 'ui-hide-lane',
    group: 'see',
    where: 'grid',
    icon: EyeOff,
    menu: 4,
    isOnRecord: true,
    when: (commands) => at(commands) === 'lane' && commands.board.spot?.row !== HEADS,
    does: (commands) => commands.subjects().forEach((id) => void commands.set(id, { hidden: true })),
  },
  {
    named: 'editor-cut',
    group: 'move',
    where: 'grid',
    browserKeys: ['Ctrl+x'],
    icon: Scissors,
    menu: 5,
    isOnRecord: true,
    when: isSomething,
    // The same event as from the keys that every system has for it.
    does: () => document.execCommand('cut'),
  },
  {
    named: 'editor-copy',
    group: 'move',
    where: 'grid',
    browserKeys: ['Ctrl+c'],
    icon: Copy,
    menu: 5,
    isOnRecord: true,
    when: isSomething,
    does: () => document.execCommand('copy'),
  },
  {
    named: 'editor-paste',
    group: 'move',
    where: 'grid',
    browserKeys: ['Ctrl+v'],
    icon: ClipboardPaste,
    menu: 5,
    isOnRecord: true,
    when: hasClip,
    does: pasteLatest,
  },
  {
    named: 'ui-duplicate',
    group: 'write',
    where: 'grid',
    keys: ['Ctrl+d'],
    icon: CopyPlus,
    menu: 6,
    isOnRecord: true,
    when: isSomething,
    does: (commands) => commands.duplicate(),
  },
  {
    named: 'ui-delete',
    group: 'write',
    where: 'grid',
    keys: ['Delete', 'Backspace'],
    icon: Trash,
    menu: 6,
    isDanger: true,
    isOnRecord: true,
    when: (commands) => isSomething(commands) || at(commands) === 'field',
    does: (commands) => commands.remove(),
  },
  {
    named: 'ui-key-take-out',
    group: 'write',
    where: 'grid',
    keys: ['Ctrl+Alt+-'],
    isKeyOnly: true,
    isOnRecord: true,
    when: isHead,
    does: (commands) => commands.remove(),
  },
];
