/**
 * A table that is put into the map: its columns become touchpoints and its rows lanes, from the focus on. First it is laid
 * out, so that what does not fit can be shown; then it is one edit. Nothing that stands in the map is overwritten.
 */
import type { Edit, Id } from '@/lib/bindings';
import { freshId } from '@/lib/store/ids';
import { after, last, sketch, titleField, type Of, type Placed } from '@/lib/store/records';
import type { Board } from './board.svelte';
import { setDown } from './transplant';
import { HEADS, LABEL, STAGES, type Spot } from './spot';

/** What a cell of the table holds: texts, or records that are copied whole where their kind can stand. */
export type Item = string | { text: string; records: readonly Placed[] };
export type Items = readonly (readonly (readonly Item[])[])[];

/** A column of the table and where it goes. */
export interface Target {
  /** The touchpoint that is filled, if it is there already. */
  touchpoint: Id | null;
  stage: Id | null;
  /** The names of what is made for it. */
  newStage: string | null;
  newTouchpoint: string | null;
}

export interface Layout {
  columns: readonly Target[];
  /** The lane of each row; `null` where a new lane of notes is needed. */
  lanes: readonly (Id | null)[];
  /** The rows of the table that go into lanes. */
  cells: Items;
  /** The touchpoint after which new ones stand. */
  after: Id | null;
  /** Names of departments and channels that the library does not have. */
  unknown: { department: readonly string[]; channel: readonly string[] };
}

export const textOf = (item: Item): string => (typeof item === 'string' ? item : item.text);
const wordsOf = (items: readonly Item[]) => items.map((item) => textOf(item).trim()).filter(Boolean);
const isSame = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase();

export const newColumns = ({ columns }: Layout): number =>
  columns.filter(({ touchpoint }) => touchpoint === null).length;
export const newLanes = ({ lanes }: Layout): number => lanes.filter((lane) => lane === null).length;

/** Where each column and row of a table would go. */
export function layOut(board: Board, spot: Spot, table: Items): Layout {
  const width = Math.max(0, ...table.map((row) => row.length));
  const from = board.columnIndex.get(spot.column) ?? 0;
  const first = board.columns[from];
  const names = (row: number, column: number) => wordsOf(table[row]?.[column] ?? []).join(' ');
  const isStages = spot.row === STAGES;
  const isHeads = spot.row === HEADS;
  const cells = table.slice(isStages ? 2 : isHeads ? 1 : 0);
  const start =
    isStages || isHeads
      ? 0
      : Math.max(
          0,
          board.lanes.findIndex(({ key }) => key === spot.row),
        );
  const lanes = cells.map((_, index) => board.lanes[start + index]?.key ?? null);
  const columns = Array.from({ length: width }, (_, index): Target => {
    if (isStages)
      return {
        touchpoint: null,
        stage: null,
        newStage: names(0, index) || (index === 0 ? '' : null),
        newTouchpoint: names(1, index),
      };
    if (isHeads)
      return {
        touchpoint: null,
        stage: first?.stage ?? null,
        newStage: null,
        newTouchpoint: names(0, index),
      };
    const there = spot.column === LABEL ? undefined : board.columns[from + index];
    const stage = there?.stage ?? board.columns.at(-1)?.stage ?? null;
    return { touchpoint: there?.touchpoint ?? null, stage, newStage: null, newTouchpoint: '' };
  });
  const unknown = {
    department: unknownNames('owner', 'department'),
    channel: unknownNames('channels', 'channel'),
  };
  return { columns, lanes, cells, after: isHeads ? (first?.touchpoint ?? null) : null, unknown };

  function unknownNames(as: string, kind: 'department' | 'channel'): string[] {
    const known = (board.space.library?.all(kind) ?? []).map(({ name }) => name);
    const wanted = lanes.flatMap((lane, row) =>
      board.laneOf.get(lane ?? '')?.spec.holds.as === as ? (cells[row] ?? []).flatMap(wordsOf) : [],
    );
    return [...new Set(wanted)].filter((name) => !known.some((other) => isSame(other, name)));
  }
}

/** The edit that fills the map as laid out, how many cards it makes, and which comes first. */
export function fillingOf(board: Board, layout: Layout): { edit: Edit; cards: number; first: Id | null } {
  const { sheet } = board;
  const library = board.space.library;
  const edits: Edit[] = [];
  let [cards, first]: [number, Id | null] = [0, null];

  const lanes = layout.lanes.map((lane) => {
    if (lane) return lane;
    const id = freshId();
    edits.push({ kind: 'add', record: sketch('lane', { id, kind: 'notes' }), at: { order: 'last' } });
    return id;
  });

  let stage: Id | null = null;
  let previous = layout.after;
  let previousStage = board.stages.at(-1)?.id ?? null;
  const columns = layout.columns.map((target): Id => {
    if (target.touchpoint) return target.touchpoint;
    const id = freshId();
    if (target.newStage !== null || (!target.stage && !stage)) {
      stage = freshId();
      previous = null;
      const record = sketch('stage', { id: stage, title: target.newStage ?? '' });
      edits.push({ kind: 'add', record, at: after(null, previousStage) });
      previousStage = stage;
    }
    const parent: Id = stage ?? target.stage ?? '';
    const record = sketch('touchpoint', { id, title: target.newTouchpoint ?? '' });
    edits.push({ kind: 'add', record, at: previous ? after(parent, previous) : last(parent) });
    previous = id;
    first ??= id;
    return id;
  });

  columns.forEach((touchpoint, column) => {
    const there = sheet.find('touchpoint', touchpoint);
    const fields: Partial<Of<'touchpoint'>> = {};
    lanes.forEach((lane, row) => {
      const items = (layout.cells[row]?.[column] ?? []).filter((item) => textOf(item).trim());
      if (!items.length) return;
      const holds = board.laneOf.get(lane)?.spec.holds ?? { as: 'cards', kind: 'note', ofLane: true };
      if (holds.as === 'cards') return addCards(touchpoint, lane, items);
      Object.assign(fields, fieldsOf(there, holds, wordsOf(items)));
    });
    if (Object.keys(fields).length) edits.push({ kind: 'set', id: touchpoint, fields });
  });
  return { edit: { kind: 'all', edits }, cards, first };

  function addCards(touchpoint: Id, lane: Id, items: readonly Item[]): void {
    const holds = board.laneOf.get(lane)?.spec.holds;
    const kind = holds?.as === 'cards' ? holds.kind : 'note';
    const isFree = holds?.as !== 'cards' || holds.ofLane;
    const at = last(touchpoint, isFree ? lane : undefined);
    for (const item of items) {
      cards += 1;
      const whole = typeof item === 'string' ? null : item.records[0]?.type === kind ? item.records : null;
      if (whole) {
        const isKnown = (id: Id) => sheet.get(id) !== undefined || library?.get(id) !== undefined;
        const down = setDown(whole, at, isKnown);
        edits.push(...down.edits);
        first ??= down.tops[0] ?? null;
        continue;
      }
      const id = freshId();
      edits.push({ kind: 'add', record: sketch(kind, { id, [titleField(kind)]: textOf(item).trim() }), at });
      first ??= id;
    }
  }

  /** What a lane's field holds with this beside what is there. */
  function fieldsOf(
    there: Of<'touchpoint'> | undefined,
    holds: { as: string; field?: 'action' | 'thought' | 'backstage' },
    words: readonly string[],
  ): Partial<Of<'touchpoint'>> {
    if (holds.as === 'text' && (holds.field === 'action' || holds.field === 'thought'))
      return { [holds.field]: [there?.[holds.field], ...words].filter(Boolean).join('\n') };
    if (holds.as === 'lines') return { backstage: [...(there?.backstage ?? []), ...words] };
    if (holds.as === 'emotion') {
      const number = Number(words[0]?.replace('−', '-').replace(',', '.'));
      const isValue = Number.isFinite(number);
      const value = Math.max(-2, Math.min(2, Math.round(isValue ? number : (there?.emotion?.value ?? 0))));
      const word = words.slice(isValue ? 1 : 0).join(', ') || (there?.emotion?.word ?? '');
      return { emotion: { value, word } };
    }
    if (holds.as === 'owner') {
      const named = idsOf('department', words);
      const [owner, ...others] = there?.owner ? [there.owner, ...named] : named;
      const supporting = [...new Set([...(there?.supporting ?? []), ...others])].filter((id) => id !== owner);
      return { owner: owner ?? null, supporting };
    }
    if (holds.as === 'channels')
      return { channels: [...new Set([...(there?.channels ?? []), ...idsOf('channel', words)])] };
    return {};
  }

  function idsOf(kind: 'department' | 'channel', words: readonly string[]): Id[] {
    const known: readonly { id: Id; name: string }[] = library?.all(kind) ?? [];
    return words.flatMap((word) => known.find(({ name }) => isSame(name, word))?.id ?? []);
  }
}
