/** What is gone, laid among what is there: each stage and touchpoint after the neighbour that it stood behind. Pure. */
import type { Id } from '@/lib/bindings';
import { inOrder, isPlaced, type Placed } from '@/lib/store/records';
import type { Compared } from './compared';

/** A stage with its columns, in the order in which they are drawn. */
export interface Run {
  stage: Id;
  columns: readonly Slot[];
  isGone: boolean;
}
export interface Slot {
  key: Id;
  isGone: boolean;
}

/** What is gone and where it is drawn, in the map's own pixels. */
export interface Ghost {
  kind: 'stage' | 'touchpoint';
  /** In the earlier map. */
  id: Id;
  left: number;
  width: number;
}

/** The stages and columns that are there. */
export function runsOf(
  stages: readonly { id: Id; columns: number }[],
  columns: readonly { key: Id }[],
): Run[] {
  let first = 0;
  return stages.map(({ id, columns: count }) => {
    const own = columns.slice(first, (first += count));
    return { stage: id, isGone: false, columns: own.map(({ key }) => ({ key, isGone: false })) };
  });
}

type Compares = Pick<Compared, 'pairs' | 'before'>;

/** The stages and columns that are there, with those that are gone between them. */
export function withGone(runs: readonly Run[], compared: Compares): Run[] {
  const later = new Map<Id, Id>();
  for (const [after, before] of Object.entries(compared.pairs)) if (before) later.set(before, after);
  const placed = [...compared.before.values()].filter(isPlaced);
  const standing = (type: Placed['type'], parent: Id | null) =>
    placed
      .filter((record) => record.type === type && record.placement.parent === parent)
      .sort(inOrder)
      .map(({ id }) => id);
  const slots = (was: readonly Id[]) =>
    was.filter((id) => !later.has(id)).map((key) => ({ key, isGone: true }));
  const runsOfGone = (stage: Id): Run => ({
    stage,
    isGone: true,
    columns: slots(standing('touchpoint', stage)),
  });
  const there = runs.map((run): Run => {
    const was = compared.pairs[run.stage];
    if (!was) return run;
    const columns = among(
      run.columns,
      ({ key }) => key,
      standing('touchpoint', was),
      later,
      (key) => ({
        key,
        isGone: true,
      }),
    );
    return { ...run, columns };
  });
  return among(there, ({ stage }) => stage, standing('stage', null), later, runsOfGone);
}

/** Puts what is gone after the last of its earlier neighbours that is there. */
function among<T>(
  there: readonly T[],
  idOf: (item: T) => Id,
  was: readonly Id[],
  later: ReadonlyMap<Id, Id>,
  ghostOf: (id: Id) => T,
): T[] {
  const all = [...there];
  let at = 0;
  for (const id of was) {
    const after = later.get(id);
    const found = after === undefined ? -1 : all.findIndex((item) => idOf(item) === after);
    if (found >= 0) at = found + 1;
    else if (after === undefined) all.splice(at++, 0, ghostOf(id));
  }
  return all;
}

/** Lays columns and ghosts from left to right. */
export function layRuns(runs: readonly Run[], column: number, gap: number, from: number) {
  const starts: number[] = [];
  const ghosts: Ghost[] = [];
  const bands = new Map<Id, { left: number; width: number }>();
  let end = from;
  runs.forEach(({ stage, columns, isGone }, index) => {
    const left = index > 0 ? end + gap : end;
    end = left;
    for (const { key, isGone: isGhost } of columns) {
      if (isGhost) ghosts.push({ kind: 'touchpoint', id: key, left: end, width: column });
      else starts.push(end);
      end += column;
    }
    // A stage that had nothing in it is still to be seen.
    if (isGone && !columns.length) end += column;
    if (isGone) ghosts.push({ kind: 'stage', id: stage, left, width: end - left });
    else bands.set(stage, { left, width: end - left });
  });
  return { across: { starts, lengths: starts.map(() => column), end }, ghosts, bands };
}
