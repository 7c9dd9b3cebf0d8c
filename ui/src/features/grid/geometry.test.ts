import { describe, expect, it } from 'vitest';
import { edgeSpeed, gapAt, indexAt, lay, reveal, touched } from './geometry';

const axis = lay([100, 50, 200, 10], (index) => (index === 2 ? 12 : 0), 20);

describe('an axis', () => {
  it('lays extents with their gaps', () => {
    expect(axis.starts).toEqual([20, 120, 182, 382]);
    expect(axis.end).toBe(392);
  });

  it.each([
    [0, -1],
    [20, 0],
    [119, 0],
    [120, 1],
    [175, 1],
    [182, 2],
    [9999, 3],
  ])('at %d lies extent %d', (position, expected) => {
    expect(indexAt(axis, position)).toBe(expected);
  });

  it('finds what a view touches, and one more on each side', () => {
    expect(touched(axis, 130, 190)).toEqual({ from: 0, to: 4 });
    expect(touched(axis, 130, 140, 0)).toEqual({ from: 1, to: 2 });
    expect(touched(axis, -500, -400, 0)).toEqual({ from: 0, to: 0 });
    expect(touched(lay([]), 0, 100)).toEqual({ from: 0, to: 0 });
  });

  it('windows a large map to what a screen holds', () => {
    const columns = lay(Array.from({ length: 60 }, () => 216));
    const { from, to } = touched(columns, 5000, 6400);
    expect(to - from).toBeLessThanOrEqual(10);
  });
});

describe('scrolling', () => {
  it('moves as little as it can', () => {
    expect(reveal(100, 50, 0, 500)).toBe(0);
    expect(reveal(480, 50, 0, 500)).toBe(30);
    expect(reveal(100, 50, 300, 500)).toBe(100);
    expect(reveal(100, 900, 300, 500)).toBe(100);
  });

  it('is faster the nearer the edge, and still in the middle', () => {
    expect(edgeSpeed(500, 0, 1000)).toBe(0);
    expect(edgeSpeed(10, 0, 1000)).toBeLessThan(edgeSpeed(40, 0, 1000));
    expect(edgeSpeed(2000, 0, 1000)).toBe(18);
  });
});

describe('dropping', () => {
  const boxes = [
    { top: 0, height: 40 },
    { top: 44, height: 100 },
  ];
  it.each([
    [-5, 0],
    [19, 0],
    [21, 1],
    [93, 1],
    [95, 2],
  ])('at %d it goes before box %d', (y, expected) => {
    expect(gapAt(boxes, y)).toBe(expected);
  });
});
