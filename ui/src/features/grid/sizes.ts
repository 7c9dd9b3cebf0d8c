/** The grid's measures in pixels at 100 %, by density. The geometry needs them as numbers. */

export type Density = 'comfortable' | 'compact' | 'large';

export interface Sizes {
  /** Of a touchpoint's column. */
  column: number;
  /** Of the lanes' labels. */
  label: number;
  /** Between stages. */
  gap: number;
  /** The least height of a lane. */
  lane: number;
  /** Of the emotion curve's lane. */
  curve: number;
  /** Of a stage's band. */
  stage: number;
  /** Of the friction strip. */
  strip: number;
  /** Of a touchpoint's head. */
  head: number;
  /** At the end, for what can be added there. */
  tail: number;
}

/** The same with everything so many times as large. */
export function scaled(sizes: Sizes, scale: number): Sizes {
  const large = Object.entries(sizes).map(([name, size]) => [name, Math.round(Number(size) * scale)]);
  return Object.fromEntries(large) as unknown as Sizes;
}

export const SIZES: Record<Density, Sizes> = {
  comfortable: {
    column: 216,
    label: 148,
    gap: 14,
    lane: 64,
    curve: 176,
    stage: 62,
    strip: 34,
    head: 82,
    tail: 120,
  },
  compact: {
    column: 172,
    label: 136,
    gap: 10,
    lane: 48,
    curve: 128,
    stage: 54,
    strip: 28,
    head: 72,
    tail: 96,
  },
  large: {
    column: 288,
    label: 184,
    gap: 18,
    lane: 84,
    curve: 216,
    stage: 80,
    strip: 42,
    head: 104,
    tail: 140,
  },
};
