/** Which key does what in the grid where it is not an action of its own: letters, sliders, and texts that are open. */
import { chord, typed, type Pressed } from '@/lib/keys';
import { answer } from './action';
import { GRID_ACTIONS } from './actions';
import type { Commands } from './commands';
import { HEADS, LABEL, STAGES } from './spot';

/** First to the cell, then from what is selected, then from what was cut. */
function escape(commands: Commands): boolean {
  const { board } = commands;
  if (board.spot?.card) board.spot = { ...board.spot, card: null };
  else if (board.selected.size || board.cut.size) {
    commands.clearSelection();
    board.cut.clear();
  } else return false;
  return true;
}

/** Answers a key while nothing is open. Returns whether the key was meant for the grid. */
export function navigate(commands: Commands, event: Pressed): boolean {
  if (commands.board.sliding) return slide(commands, event);
  if (answer(GRID_ACTIONS, commands, event, ['grid'])) return true;
  if (chord(event) === 'Escape') return escape(commands);
  const letter = typed(event);
  if (letter === null) return false;
  commands.open('end', letter);
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
    if (keys === 'Escape') commands.giveUpFeeling();
    board.sliding = null;
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
    case 'Ctrl+Shift+m':
      // The same as outside, once it is kept.
      return commands.commit() && answer(GRID_ACTIONS, commands, event, ['grid']);
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
