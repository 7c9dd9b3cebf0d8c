/** Records by their kind, and the few ways in which everybody reads them. Plain data; nothing here changes anything. */
import type { Kind, Record as AnyRecord, Place } from '@/lib/bindings';

export type { AnyRecord };
/** The record type of a kind. */
export type Of<K extends Kind> = Extract<AnyRecord, { type: K }>;
/** Records that stand somewhere. */
export type Placed = Extract<AnyRecord, { placement: unknown }>;

/** Names no record; as a document's id it names the library. */
export const NIL = '00000000-0000-0000-0000-000000000000';

export const isPlaced = (record: AnyRecord): record is Placed => 'placement' in record;

/** What a person calls it: its title, name or text. */
export function titleOf(record: AnyRecord): string {
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  if ('text' in record) return record.text;
  if ('caption' in record) return record.caption;
  if ('en' in record) return record.en;
  return '';
}

/** The field that holds what `titleOf` reads, for kinds that are typed straight into the grid. */
export function titleField(kind: Kind): string {
  if (kind === 'note' || kind === 'delight' || kind === 'comment' || kind === 'evidence') return 'text';
  if (kind === 'metric' || kind === 'department' || kind === 'channel' || kind === 'persona') return 'name';
  return kind === 'picture' ? 'caption' : 'title';
}

/** A record of which only some fields are said; the core knows the rest. */
export function sketch<K extends Kind>(kind: K, fields: Partial<Of<K>>): AnyRecord {
  return { type: kind, id: NIL, ...fields } as unknown as AnyRecord;
}

/** A place after a sibling, or first. */
export function after(parent: string | null, sibling: string | null, lane?: string): Place {
  const place: Place = { order: sibling ? { after: sibling } : 'first' };
  if (parent) place.parent = parent;
  if (lane) place.lane = lane;
  return place;
}

/** A place at the end. */
export function last(parent: string | null, lane?: string): Place {
  const place: Place = { order: 'last' };
  if (parent) place.parent = parent;
  if (lane) place.lane = lane;
  return place;
}

/** Siblings are sorted by their order, compared byte by byte, then by id. */
export function inOrder(a: Placed, b: Placed): number {
  const [one, two] = [a.placement.order, b.placement.order];
  if (one !== two) return one < two ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
