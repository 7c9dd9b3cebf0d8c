import { describe, expect, it } from 'vitest';
import { handOffs, tracksOf } from './swim';

const at = (owner: string | null, warm = false, supporting: string[] = []) => ({ owner, warm, supporting });

describe('tracks', () => {
  it('follow the journey, owners before helpers', () => {
    expect(tracksOf([at('b', false, ['c']), at(null), at('a'), at('b', false, ['a'])])).toEqual([
      'b',
      'a',
      'c',
    ]);
    expect(tracksOf([])).toEqual([]);
  });
});

describe('hand-offs', () => {
  it('lead from owner to owner, over what nobody owns', () => {
    const journey = [at('a', true), at(null), at('b'), at('b'), undefined, at('a')];
    const found = handOffs(journey, ['a', 'b']);
    expect(found.map(({ from, to, fromTrack, toTrack }) => [from, to, fromTrack, toTrack])).toEqual([
      [0, 2, 0, 1],
      [2, 3, 1, 1],
      [3, 5, 1, 0],
    ]);
    expect(found.map(({ isWarm }) => isWarm)).toEqual([true, false, false]);
  });
  it('are none where nobody owns anything', () => {
    expect(handOffs([at(null), at(null)], [])).toEqual([]);
  });
});
