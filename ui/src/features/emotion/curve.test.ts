import { describe, expect, it } from 'vitest';
import { linePath, peakAndEnd, tangents, type Point } from './curve';

const at = (ys: number[]): Point[] => ys.map((y, index) => ({ x: index * 100, y }));

/** The height of the curve between two points, by the cubic that is drawn. */
function height(points: Point[], segment: number, part: number): number {
  const slopes = tangents(points);
  const [from, to] = [points[segment] as Point, points[segment + 1] as Point];
  const third = (to.x - from.x) / 3;
  const [a, b, c, d] = [
    from.y,
    from.y + third * (slopes[segment] as number),
    to.y - third * (slopes[segment + 1] as number),
    to.y,
  ];
  const rest = 1 - part;
  return rest ** 3 * a + 3 * rest ** 2 * part * b + 3 * rest * part ** 2 * c + part ** 3 * d;
}

describe('the curve', () => {
  it.each([[[0, 10, 10, -40, 5]], [[2, 2, 2]], [[-80, 80, -80, 80]], [[0, 1, 100, 101]]])(
    'stays between its points: %j',
    (ys) => {
      const points = at(ys);
      for (let segment = 0; segment + 1 < points.length; segment += 1) {
        const ends = [ys[segment] as number, ys[segment + 1] as number];
        for (let part = 0; part <= 1; part += 0.05) {
          const y = height(points, segment, part);
          expect(y).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
          expect(y).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
        }
      }
    },
  );

  it('goes through one point, and through none', () => {
    expect(linePath(at([5]))).toBe('M0 5');
    expect(linePath([])).toBe('');
  });
});

describe('peak and end', () => {
  it.each([
    [[0, 2, -2, 1], { peak: 2, end: 3 }],
    [[1, null, -1, null], { peak: 2, end: 2 }],
    [[null], { peak: -1, end: -1 }],
    [[2, 1, 2], { peak: 0, end: 2 }],
  ])('%j', (values, expected) => {
    expect(peakAndEnd(values)).toEqual(expected);
  });
});
