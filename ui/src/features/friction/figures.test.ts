import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures';
import { effortAt, placeOf, ROUND, roundEffort, ticks } from './matrix';

describe('a hundred figures', () => {
  it.each([
    [29.76, 46.4, 30, 16],
    [0, 0, 0, 0],
    [0.4, 0.9, 0, 1],
    [99.7, 100, 100, 0],
    [12, 11, 12, 0],
  ])('of an index of %d up to %d', (index, high, lost, maybe) => {
    const figures = figuresOf(index, high);
    expect([figures.lost, figures.maybe]).toEqual([lost, maybe]);
    expect(figures.fates).toHaveLength(100);
    expect(figures.fates.filter((fate) => fate === 'stays')).toHaveLength(figures.stays);
  });
});

describe('the matrix of effort and what is won', () => {
  it('puts an effort where dragging to that place would set it', () => {
    for (const days of [0.5, 1, 3, 8, 20, 90]) {
      expect(effortAt(placeOf(days, 100), 100)).toBeCloseTo(days, 9);
    }
  });

  it('never leaves the picture', () => {
    expect(placeOf(1e6, 100)).toBe(1);
    expect(placeOf(0, 100)).toBe(0);
    expect(effortAt(-1, 100)).toBe(effortAt(0, 100));
  });

  it('says efforts as people do', () => {
    expect(roundEffort(0.3)).toBe(0.5);
    expect(roundEffort(2.2)).toBe(2);
    expect(roundEffort(7.4)).toBe(8);
    expect(roundEffort(43)).toBe(40);
    for (const value of ROUND) expect(roundEffort(value)).toBe(value);
  });

  it('marks efforts that lie in the picture', () => {
    expect(ticks(10)).toEqual([1, 2, 5, 10]);
    expect(ticks(60)).toEqual([1, 5, 10, 50]);
  });
});
