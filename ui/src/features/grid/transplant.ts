/** Copies of records for another place, perhaps another map: with what stands in them, under ids of their own. */
import type { Edit, Id, Place } from '@/lib/bindings';
import { freshId } from '@/lib/store/ids';
import { inOrder, isPlaced, type AnyRecord, type Placed } from '@/lib/store/records';
import type { Sheet } from '@/lib/store/sheet.svelte';

const isId = (value: unknown): value is Id =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Records and all that stands in them, whoever holds before what is held. */
export function withContents(sheet: Sheet, ids: readonly Id[]): Placed[] {
  const taken = new Map<Id, Placed>();
  const held = new Map<Id | null, Placed[]>();
  for (const record of sheet.records.filter(isPlaced)) {
    const { parent } = record.placement;
    held.set(parent, [...(held.get(parent) ?? []), record]);
  }
  const take = (record: AnyRecord | undefined) => {
    if (!record || !isPlaced(record) || taken.has(record.id)) return;
    taken.set(record.id, record);
    for (const inner of (held.get(record.id) ?? []).sort(inOrder)) take(inner);
  };
  for (const id of ids) take(sheet.get(id));
  return [...taken.values()];
}

/** The edits that set copies down: the outermost one after the other from a place on, the others within them. */
export function setDown(
  records: readonly Placed[],
  at: Place,
  isKnown: (id: Id) => boolean,
): { edits: Edit[]; tops: Id[] } {
  const copies = new Map(records.map(({ id }) => [id, freshId()]));
  const tops: Id[] = [];
  const edits = records.map((record): Edit => {
    const id = copies.get(record.id) ?? freshId();
    const parent = copies.get(record.placement.parent ?? '');
    const previous = tops.at(-1);
    const place: Place = parent
      ? { parent, order: 'last', ...(record.placement.lane ? { lane: record.placement.lane } : {}) }
      : { ...at, ...(previous ? { order: { after: previous } } : {}) };
    if (!parent) tops.push(id);
    return { kind: 'add', record: renamed(record, id, copies, isKnown), at: place };
  });
  return { edits, tops };
}

/** A record under another id, naming the copies of what it named. What is not known here it names no more. */
function renamed(
  record: AnyRecord,
  id: Id,
  copies: ReadonlyMap<Id, Id>,
  isKnown: (id: Id) => boolean,
): AnyRecord {
  const named = (value: Id) => copies.get(value) ?? (isKnown(value) ? value : null);
  const isLost = (value: unknown) =>
    isId(value)
      ? named(value) === null
      : // A part of a record that is about something unknown says nothing: an owner with a weight, a persona's feeling.
        typeof value === 'object' &&
        value !== null &&
        Object.values(value).some((part) => isId(part) && named(part) === null);
  const turned = (value: unknown): unknown => {
    if (isId(value)) return named(value);
    if (Array.isArray(value)) return value.filter((part) => !isLost(part)).map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, turned(part)]));
  };
  const fields: Record<string, unknown> = { ...record };
  delete fields.placement;
  return { ...(turned(fields) as AnyRecord), id };
}
