/**
 * Taking things up and putting them down: copied as a table for spreadsheets and whole for this program, pasted from
 * either, from lines, or as a picture.
 */
import type { Edit, Id } from '@/lib/bindings';
import { freshId } from '@/lib/store/ids';
import { after, sketch, titleField, titleOf, type Placed } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import { createChannel, createDepartment } from '@/features/library/create';
import { readTable, writeHtml, writeTsv } from './cells';
import type { Commands } from './commands';
import { fillingOf, layOut, newColumns, newLanes, type Item, type Items, type Layout } from './filling';
import { isCardKind } from './lanes';
import { addPictures } from './pictures';
import { HEADS, LABEL, STAGES, type Spot } from './spot';
import { setDown, withContents } from './transplant';

/** The program's own form, beside text and table. */
const OWN = 'application/x-desire-path';

/** What was copied, as the program itself takes it. */
interface Clip {
  /** What another program would get. */
  text: string;
  /** What was cut is moved, if it is still there. */
  isCut: boolean;
  ids: readonly Id[];
  /** Cards by row and column of where they stood; nothing for heads. */
  table: Items | null;
  /** Heads with all that stands in them. */
  records: readonly Placed[];
}

/** What was copied last in this window: a menu's "Paste" may not read the clipboard. */
let latest: Clip | null = null;
export const hasClip = (): boolean => latest !== null;

/** Puts what is selected or has the focus on the clipboard. Returns whether there was anything. */
export function copy(commands: Commands, data: DataTransfer, isCut: boolean): boolean {
  const { board } = commands;
  const { spot } = board;
  const ids = commands.subjects();
  if (!ids.length) {
    const text = spot ? board.textAt(spot) : '';
    if (text) data.setData('text/plain', text);
    return text !== '';
  }
  const clip = clipOf(commands, ids, isCut);
  const rows = (clip.table ?? [[ids.map((id) => titleOfId(commands, id))]]).map((row) =>
    row.map((items) => items.map((item) => (typeof item === 'string' ? item : item.text)).join('\n')),
  );
  const isOneCell = rows.length === 1 && rows[0]?.length === 1;
  const text = isOneCell ? (rows[0]?.[0] ?? '') : writeTsv(rows);
  latest = { ...clip, text };
  data.setData('text/plain', text);
  data.setData('text/html', writeHtml(rows));
  data.setData(OWN, JSON.stringify(latest));
  board.cut.clear();
  if (isCut) for (const id of ids) board.cut.add(id);
  telling.say(t(isCut ? 'editor-said-cut' : 'editor-said-copied', { count: ids.length }));
  return true;
}

const titleOfId = ({ board }: Commands, id: Id): string => {
  const record = board.sheet.get(id);
  return record ? titleOf(record) : '';
};

function clipOf(commands: Commands, ids: readonly Id[], isCut: boolean): Omit<Clip, 'text'> {
  const { board } = commands;
  const spots = ids.flatMap((id) => {
    const spot = board.spotOf(id);
    return spot?.card ? [{ id, spot }] : [];
  });
  if (spots.length < ids.length) return { isCut, ids, table: null, records: withContents(board.sheet, ids) };
  const rowOf = (spot: Spot) => board.lanes.findIndex(({ key }) => key === spot.row);
  const columnOf = (spot: Spot) => board.columnIndex.get(spot.column) ?? 0;
  const rows = spots.map(({ spot }) => rowOf(spot));
  const columns = spots.map(({ spot }) => columnOf(spot));
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const table: Item[][][] = Array.from({ length: Math.max(...rows) - top + 1 }, () =>
    Array.from({ length: Math.max(...columns) - left + 1 }, () => []),
  );
  const inOrder = spots.sort((a, b) => cardIndex(a.spot) - cardIndex(b.spot));
  for (const { id, spot } of inOrder)
    table[rowOf(spot) - top]?.[columnOf(spot) - left]?.push({
      text: titleOfId(commands, id),
      records: withContents(board.sheet, [id]),
    });
  return { isCut, ids, table, records: [] };

  function cardIndex(spot: Spot): number {
    return board.cardsIn(spot.row, spot.column).indexOf(spot.card ?? '');
  }
}

/** Puts down what is on the clipboard, where the focus is when all before it is done. */
export function paste(commands: Commands, data: DataTransfer): void {
  const pictures = picturesIn(data);
  const text = data.getData('text/plain');
  const own = ownOf(data.getData(OWN), text);
  const table = own ? null : readTable(data.getData('text/html'), text);
  commands.strokes.take(() => {
    const { spot } = commands.board;
    if (!spot) return;
    if (own) pasteClip(commands, spot, own);
    else if (table) fill(commands, spot, itemsOf(table));
    else if (text.trim()) pasteLines(commands, spot, text);
    else addPictures(commands, pictures, spot);
  }, commands.isFresh);
}

export const picturesIn = (data: DataTransfer): File[] =>
  [...data.items]
    .flatMap((item) => (item.kind === 'file' ? (item.getAsFile() ?? []) : []))
    .filter(({ type }) => type.startsWith('image/'));

/** Puts down what was copied last in this window. */
export function pasteLatest(commands: Commands): void {
  const { spot } = commands.board;
  if (spot && latest) pasteClip(commands, spot, latest);
}

/** What the clipboard holds in the program's own form; some webviews keep only the text, which tells whether it is ours. */
function ownOf(written: string, text: string): Clip | null {
  if (written) {
    try {
      return JSON.parse(written) as Clip;
    } catch {
      return null;
    }
  }
  return latest && text.replace(/\r\n/g, '\n') === latest.text ? latest : null;
}

function pasteClip(commands: Commands, spot: Spot, clip: Clip): void {
  const { board } = commands;
  if (clip.isCut && clip.ids.every((id) => board.cut.has(id) && board.sheet.get(id)) && commands.putCut())
    return;
  if (clip.table) return fill(commands, spot, clip.table);
  const first = clip.records[0];
  const place = first ? commands.placeFor(first, spot) : null;
  if (!place) return telling.toast(t('ui-said-wrong-place'));
  const library = board.space.library;
  const isKnown = (id: Id) => board.sheet.get(id) !== undefined || library?.get(id) !== undefined;
  const { edits, tops } = setDown(clip.records, place, isKnown);
  void commands.send({ kind: 'all', edits }).then((done) => {
    if (!done) return;
    commands.goTo(tops[0] ?? null);
    telling.say(t('editor-said-pasted', { count: tops.length }));
  });
}

/** A cell of a spreadsheet holds as many things as it has lines. */
export const itemsOf = (table: readonly (readonly string[])[]): Items =>
  table.map((row) => row.map((cell) => cell.split('\n').filter((line) => line.trim())));

/** Fills the map with a table; asks first if the map has to grow for it. */
export function fill(commands: Commands, spot: Spot, table: Items, mustAsk = false): void {
  const layout = layOut(commands.board, spot, table);
  if (mustAsk || newColumns(layout) || newLanes(layout)) commands.askToFill(layout);
  else void commands.strokes.hold(fillAsLaidOut(commands, layout));
}

/** Fills the map as laid out, in one step. */
export async function fillAsLaidOut(commands: Commands, layout: Layout): Promise<void> {
  for (const name of layout.unknown.department) await createDepartment(name);
  for (const name of layout.unknown.channel) await createChannel(name);
  const { edit, first, cards } = fillingOf(commands.board, layout);
  if (edit.kind === 'all' && !edit.edits.length) return;
  if (!(await commands.send(edit))) return;
  commands.goTo(first);
  telling.say(t('editor-said-filled', { cards, columns: layout.columns.length }));
}

/** One thing a line: a card, or beside a head a stage, a touchpoint or a lane. A field takes all of them as its text. */
function pasteLines(commands: Commands, spot: Spot, text: string): void {
  const { board } = commands;
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const column = board.column(spot.column);
  const holds = board.laneOf.get(spot.row)?.spec.holds;
  const isHead = spot.column === LABEL || spot.row === STAGES || spot.row === HEADS;
  if (!isHead && holds?.as !== 'cards') return commands.open('end', lines.join('\n'));
  const isFree = holds?.as === 'cards' && holds.ofLane;
  if (!isHead && !column?.touchpoint && !isFree) return telling.toast(t('ui-said-needs-touchpoint'));
  const kind =
    spot.column === LABEL
      ? 'lane'
      : spot.row === STAGES
        ? 'stage'
        : spot.row === HEADS
          ? 'touchpoint'
          : holds?.as === 'cards'
            ? holds.kind
            : 'note';
  const parent = isCardKind(kind)
    ? (column?.key ?? null)
    : kind === 'touchpoint'
      ? (column?.stage ?? null)
      : null;
  let previous =
    kind === 'touchpoint' ? (column?.touchpoint ?? null) : isHead ? board.recordAt(spot) : spot.card;
  const edits = lines.map((line): Edit => {
    const id = freshId();
    const at = after(parent, previous, isFree ? spot.row : undefined);
    previous = id;
    return { kind: 'add', record: sketch(kind, { id, [titleField(kind)]: line }), at };
  });
  void commands.send({ kind: 'all', edits }).then((done) => {
    if (!done) return;
    commands.goTo(previous);
    telling.say(t('ui-said-pasted', { cards: t('kind-count', { kind, count: lines.length }) }));
  });
}
