import { describe, expect, it } from 'vitest';
import type { Id } from '@/lib/bindings';
import type { AnyRecord } from '@/lib/store/records';
import { layRuns, withGone, type Run } from './ghosts';

const placed = (type: 'stage' | 'touchpoint', id: Id, parent: Id | null, order: string) =>
  ({ type, id, title: id, placement: { parent, order, lane: null } }) as unknown as AnyRecord;

/** Stages S (a, b, c), T (d) and U (nothing) as they were. */
const before = new Map(
  [
    placed('stage', 'S', null, '1'),
    placed('stage', 'T', null, '2'),
    placed('stage', 'U', null, '3'),
    placed('touchpoint', 'a', 'S', '1'),
    placed('touchpoint', 'b', 'S', '2'),
    placed('touchpoint', 'c', 'S', '3'),
    placed('touchpoint', 'd', 'T', '1'),
  ].map((record) => [record.id, record]),
);
const run = (stage: Id, ...keys: Id[]): Run => ({
  stage,
  isGone: false,
  columns: keys.map((key) => ({ key, isGone: false })),
});
const told = (runs: readonly Run[]) =>
  runs.map(
    ({ stage, isGone, columns }) =>
      `${isGone ? '-' : ''}${stage}(${columns.map((one) => (one.isGone ? '-' : '') + one.key).join(' ')})`,
  );

describe('what is gone', () => {
  it('stands behind the neighbour it stood behind', () => {
    const pairs = { S2: 'S', U2: 'U', b2: 'b', c2: 'c' };
    expect(told(withGone([run('S2', 'b2', 'new', 'c2'), run('U2', 'U2')], { pairs, before }))).toEqual([
      'S2(-a b2 new c2)',
      '-T(-d)',
      'U2(U2)',
    ]);
  });

  it('leaves out what has gone elsewhere', () => {
    const pairs = { S2: 'S', a2: 'a', d2: 'd' };
    expect(told(withGone([run('S2', 'd2', 'a2')], { pairs, before }))).toEqual([
      'S2(d2 a2 -b -c)',
      '-T()',
      '-U()',
    ]);
  });

  it('takes a place of its own', () => {
    const runs = withGone([run('S2', 'a2')], {
      pairs: { S2: 'S', a2: 'a', b2: 'b', T2: 'T', U2: 'U' },
      before,
    });
    const { across, ghosts, bands } = layRuns(runs, 100, 10, 50);
    expect(across).toEqual({ starts: [50], lengths: [100], end: 250 });
    expect(ghosts).toEqual([{ kind: 'touchpoint', id: 'c', left: 150, width: 100 }]);
    expect(bands.get('S2')).toEqual({ left: 50, width: 200 });
  });
});
