/** Where an emotion lies in its lane, in pixels from the top: +2 near the top, -2 near the foot. */

import { settings } from '@/features/shell/settings.svelte';

/** Room above and below for the words. */
const margin = () => 40 * settings.scale;

export const heightOf = (value: number, height: number): number =>
  margin() + ((2 - value) / 4) * (height - 2 * margin());

/** The emotion at a height, to the nearest step. */
export const valueAt = (y: number, height: number): number =>
  Math.max(-2, Math.min(2, Math.round(2 - (4 * (y - margin())) / (height - 2 * margin()))));
