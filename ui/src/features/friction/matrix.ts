/** The places of the matrix: effort across, by its logarithm, and what is won upwards. */

/** The least effort that has a place of its own, in person-days. */
const LEAST = 0.5;
/** Efforts as people say them. */
export const ROUND = [
  0.5, 1, 2, 3, 5, 8, 10, 13, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300, 500, 1000,
];
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

const clamp = (value: number) => Math.max(0, Math.min(1, value));

/** Where an effort stands, from 0 to 1, if the picture ends at `most`. */
export const placeOf = (days: number, most: number): number =>
  days <= LEAST ? 0 : clamp(Math.log(days / LEAST) / Math.log(most / LEAST));

/** The effort at a place. */
export const effortAt = (place: number, most: number): number => LEAST * (most / LEAST) ** clamp(place);

/** The nearest effort that people would say, by the same measure. */
export function roundEffort(days: number): number {
  const far = (other: number) => Math.abs(Math.log(other / days));
  return ROUND.reduce((best, other) => (far(other) < far(best) ? other : best));
}

/** The next effort in a direction. */
export function nextEffort(days: number | null, way: 1 | -1): number {
  if (days === null) return way > 0 ? 1 : LEAST;
  const beyond = way > 0 ? ROUND.find((other) => other > days) : ROUND.findLast((other) => other < days);
  return beyond ?? days;
}

/** Where the picture ends: an effort beyond all that are known. */
export const endOf = (efforts: readonly number[]): number => {
  const most = Math.max(10, ...efforts);
  return TICKS.find((tick) => tick >= 1.2 * most) ?? 1.5 * most;
};

/** Efforts to mark: at most four. */
export function ticks(most: number): number[] {
  const within = TICKS.filter((tick) => tick <= most);
  if (within.length <= 4) return within;
  const step = (within.length - 1) / 3;
  return [0, 1, 2, 3].map((index) => within[Math.round(index * step)] as number);
}
