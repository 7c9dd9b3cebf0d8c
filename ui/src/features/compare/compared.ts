/** What is different from an earlier map, as the grid looks it up. */
import type { Comparison, Difference, Id } from '@/lib/bindings';
import { isPlaced, type AnyRecord } from '@/lib/store/records';

/** What the map is compared with, by the ids by which it is looked up. */
export interface Compared {
  /** What is not as it was, by the record of this map. */
  different: ReadonlyMap<Id, Difference>;
  /** What is gone, by the record in which it would stand, or by the one in which it stood if that is gone as well. */
  gone: ReadonlyMap<Id, readonly Difference[]>;
  /** The same by itself, as it was. */
  lost: ReadonlyMap<Id, Difference>;
  /** The records of this map, each with the one that it was. */
  pairs: Readonly<Record<Id, Id | undefined>>;
  before: ReadonlyMap<Id, AnyRecord>;
}

/** What a record stands in. */
export const parentOf = (record: AnyRecord | undefined): Id | null =>
  record && isPlaced(record) ? (record.placement.parent ?? null) : null;

/** What was found, by id. */
export function comparedBy(found: Comparison): Compared {
  const before = new Map(found.before.map((record) => [record.id, record]));
  const lost = new Map(
    found.differences.flatMap((one) => (one.before && !one.after ? [[one.before, one] as const] : [])),
  );
  const gone = new Map<Id, Difference[]>();
  for (const [id, difference] of lost) {
    const within = difference.within ?? parentOf(before.get(id));
    if (within) gone.set(within, [...(gone.get(within) ?? []), difference]);
  }
  return {
    different: new Map(found.differences.flatMap((one) => (one.after ? [[one.after, one]] : []))),
    gone,
    lost,
    pairs: found.pairs,
    before,
  };
}
