/** Where an emotion lies in its lane, in pixels from the top: +2 near the top, -2 near the foot. */

/** Room above and below for the words. */
const MARGIN = 40;

export const heightOf = (value: number, height: number): number =>
  MARGIN + ((2 - value) / 4) * (height - 2 * MARGIN);

/** The emotion at a height, to the nearest step. */
export const valueAt = (y: number, height: number): number =>
  Math.max(-2, Math.min(2, Math.round(2 - (4 * (y - MARGIN)) / (height - 2 * MARGIN))));
