/**
 * The emotion curve: one smooth line that rises and falls only where the points do.
 * Tangents after Fritsch and Carlson, "Monotone piecewise cubic interpolation" (1980).
 */

export interface Point {
  x: number;
  y: number;
}

/** The slope at each point. Between two points the line never leaves their heights. */
export function tangents(points: readonly Point[]): number[] {
  const rises = points.slice(1).map((to, index) => {
    const from = points[index] as Point;
    return (to.y - from.y) / (to.x - from.x);
  });
  return points.map((_, index) => {
    const [before, behind] = [rises[index - 1], rises[index]];
    if (before === undefined || behind === undefined) return before ?? behind ?? 0;
    if (before * behind <= 0) return 0;
    // The harmonic mean of both sides' slopes keeps the curve within bounds.
    return (2 * before * behind) / (before + behind);
  });
}

const number = (value: number) => String(Math.round(value * 100) / 100);

/** The line as an SVG path. */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const slopes = tangents(points);
  let path = `M${number(first.x)} ${number(first.y)}`;
  rest.forEach((to, index) => {
    const from = points[index] as Point;
    const third = (to.x - from.x) / 3;
    const one = from.y + third * (slopes[index] ?? 0);
    const two = to.y - third * (slopes[index + 1] ?? 0);
    path += ` C${[from.x + third, one, to.x - third, two, to.x, to.y].map(number).join(' ')}`;
  });
  return path;
}

/** The area between the line and a level, as an SVG path. */
export function areaPath(points: readonly Point[], level: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  return `${linePath(points)} L${number(last.x)} ${number(level)} L${number(first.x)} ${number(level)} Z`;
}

/** The points that memory keeps: the strongest, ties going to the negative, and the last. */
export function peakAndEnd(values: readonly (number | null)[]): { peak: number; end: number } {
  let [peak, end] = [-1, -1];
  values.forEach((value, index) => {
    if (value === null) return;
    end = index;
    const best = peak < 0 ? null : (values[peak] as number);
    const isStronger = best === null || Math.abs(value) > Math.abs(best);
    if (isStronger || (best !== null && Math.abs(value) === Math.abs(best) && value < best)) peak = index;
  });
  return { peak, end };
}
