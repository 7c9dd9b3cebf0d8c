/** Which key does what in the grid: one table for when a thing has the focus, one for when its text is open. */
import { chord, typed, type Pressed } from '@/lib/keys';
import type { Words } from '@/lib/words/keys';
import type { Commands } from './commands';
import { HEADS, LABEL, STAGES, type Step } from './spot';

type Doing = (commands: Commands) => void;
/** Sentences that need nothing filled in. */
type Named = { [K in keyof Words]: Words[K] extends null ? K : never }[keyof Words];

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

const isHead = ({ board }: Commands) =>
  board.spot !== null &&
  (board.spot.row === STAGES || board.spot.row === HEADS || board.spot.column === LABEL);

/** The keys while a cell, card or head has the focus, with the sentence that names what they do. */
const NAV: Record<string, { does: Doing; named?: Named }> = {
  Enter: { does: (commands) => commands.open('end'), named: 'ui-key-enter' },
  'Shift+Enter': { does: (commands) => commands.add('before'), named: 'ui-add-card-above' },
  F2: { does: (commands) => commands.open('end'), named: 'ui-edit' },
  'Ctrl+Enter': { does: (commands) => commands.inspect(), named: 'ui-inspect' },
  Delete: { does: (commands) => commands.remove(), named: 'ui-delete' },
  Backspace: { does: (commands) => commands.remove() },
  'Ctrl+d': { does: (commands) => commands.duplicate(), named: 'ui-duplicate' },
  'Alt+ArrowUp': { does: (commands) => commands.nudge(-1), named: 'ui-move-up' },
  'Alt+ArrowDown': { does: (commands) => commands.nudge(1), named: 'ui-move-down' },
  'Alt+ArrowLeft': { does: (commands) => commands.shift(-1), named: 'ui-move-left' },
  'Alt+ArrowRight': { does: (commands) => commands.shift(1), named: 'ui-move-right' },
  'Alt+Shift+ArrowUp': { does: (commands) => commands.shiftLane(-1), named: 'ui-key-lane-above' },
  'Alt+Shift+ArrowDown': { does: (commands) => commands.shiftLane(1), named: 'ui-key-lane-below' },
  'Ctrl+Shift+m': { does: (commands) => commands.chooseTarget(), named: 'ui-move-to' },
  'Shift+ArrowUp': { does: (commands) => commands.extend('up') },
  'Shift+ArrowDown': { does: (commands) => commands.extend('down'), named: 'ui-key-extend' },
  'Shift+ArrowLeft': { does: (commands) => commands.extend('left') },
  'Shift+ArrowRight': { does: (commands) => commands.extend('right') },
  'Ctrl+Space': {
    does: (commands) => commands.toggle(commands.board.recordAt(commands.board.spot)),
    named: 'ui-key-toggle',
  },
  'Ctrl+a': { does: (commands) => commands.selectMore(), named: 'ui-key-select-more' },
  'Ctrl+Alt+=': { does: (commands) => isHead(commands) && commands.add('after'), named: 'ui-key-insert' },
  'Ctrl+Alt+-': { does: (commands) => isHead(commands) && commands.remove(), named: 'ui-key-take-out' },
};

/** The shortcuts that can be looked up. */
export const NAMED_KEYS: readonly { keys: string; named: Named }[] = Object.entries(NAV).flatMap(
  ([keys, { named }]) => (named ? [{ keys, named }] : []),
);

function escape({ board }: Commands): boolean {
  if (board.cut.size || board.selected.size) {
    board.cut.clear();
    board.selected.clear();
    return true;
  }
  if (board.spot?.card) {
    board.spot = { ...board.spot, card: null };
    return true;
  }
  return false;
}

/** Answers a key while nothing is open. Returns whether the key was meant for the grid. */
export function navigate(commands: Commands, event: Pressed, page: number): boolean {
  const keys = chord(event);
  const step = STEPS[keys];
  const doing = NAV[keys];
  if (commands.board.sliding) return slide(commands, event);
  if (step) commands.step(step, page);
  else if (doing) doing.does(commands);
  else if (keys === 'Escape') return escape(commands);
  else {
    const letter = typed(event);
    if (letter === null) return false;
    commands.open('end', letter);
  }
  return true;
}

/** Answers a key while an emotion is a slider. */
function slide(commands: Commands, event: Pressed): boolean {
  const { board } = commands;
  const touchpoint = board.sliding ?? '';
  const value = board.feelingOf(touchpoint);
  const keys = chord(event);
  if (keys === 'ArrowUp' || keys === 'ArrowRight') commands.feel(touchpoint, (value ?? 0) + 1);
  else if (keys === 'ArrowDown' || keys === 'ArrowLeft') commands.feel(touchpoint, (value ?? 0) - 1);
  else if (keys === 'Home') commands.feel(touchpoint, -2);
  else if (keys === 'End') commands.feel(touchpoint, 2);
  else if (keys === 'Enter' || keys === 'Escape' || keys === 'F2') {
    board.sliding = null;
    if (keys === 'Escape') board.felt = null;
    commands.keepFeeling();
    if (keys === 'F2') commands.open('all');
  } else {
    const letter = typed(event);
    if (letter === null) return false;
    board.sliding = null;
    commands.open('end', letter);
  }
  return true;
}

/** Answers a key while a text is open. Returns whether the key was not text. */
export function write(commands: Commands, event: Pressed, field: HTMLTextAreaElement): boolean {
  const { board } = commands;
  const spot = board.editing?.spot;
  if (!spot) return false;
  const isCell = !spot.card && board.laneOf.has(spot.row) && spot.column !== LABEL;
  switch (chord(event)) {
    case 'Enter':
      if (isCell) {
        commands.commit();
        commands.step('down');
      } else if (commands.commit()) commands.add('after');
      return true;
    case 'Ctrl+Enter':
      commands.commit();
      return true;
    case 'Escape':
      commands.revert();
      return true;
    case 'F2':
      field.select();
      return true;
    case 'Tab':
    case 'Shift+Tab':
      hop(commands, event.shiftKey ? 'left' : 'right', isCell);
      return true;
    case 'Ctrl+d':
      if (commands.commit()) commands.duplicate();
      return true;
    case 'Ctrl+Shift+m':
      if (commands.commit()) commands.chooseTarget();
      return true;
    case 'ArrowUp':
    case 'ArrowDown':
      return tune(commands, event.key === 'ArrowUp' ? 1 : -1);
    default:
      return false;
  }
}

/** The word of an emotion is one line: up and down change how it feels. */
function tune(commands: Commands, by: number): boolean {
  const { board } = commands;
  const editing = board.editing;
  const holds = editing && !editing.spot.card ? board.laneOf.get(editing.spot.row)?.spec.holds : undefined;
  if (!editing || holds?.as !== 'emotion') return false;
  commands.feel(editing.id, (board.feelingOf(editing.id) ?? 0) + by);
  return true;
}

/** Commits, and writes on in the column beside: a cell's own text, or a new card. */
function hop(commands: Commands, way: 'left' | 'right', isCell: boolean): void {
  const { board } = commands;
  const from = board.editing?.spot;
  const isHeadRow = from?.row === STAGES || from?.row === HEADS;
  commands.commit();
  if (from) board.spot = from;
  commands.step(way);
  const hasMoved = board.spot?.column !== from?.column;
  if (isHeadRow && !hasMoved && way === 'right') return commands.add('after');
  if (!hasMoved || board.spot?.column === LABEL) return;
  if (isCell || isHeadRow) commands.open('all');
  else {
    const cards = board.spot ? board.cardsIn(board.spot.row, board.spot.column) : [];
    if (board.spot && cards.length) board.spot = { ...board.spot, card: cards.at(-1) ?? null };
    commands.add('after');
  }
}
