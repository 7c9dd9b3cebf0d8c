/** What is shown one after the other: the map, its stages, and what hurts most. */
import type { Id } from '@/lib/bindings';
import type { Of } from '@/lib/store/records';
import type { Sheet } from '@/lib/store/sheet.svelte';
import { painsOf } from '@/features/workshop/subjects';

export type Slide = { shows: 'map' } | { shows: 'stage'; stage: Id } | { shows: 'pains' };

/** How many pains the last slide holds. */
const WORST = 5;

export const slidesOf = (sheet: Sheet): Slide[] => [
  { shows: 'map' },
  ...sheet.idsWithin('stage', null).map((stage): Slide => ({ shows: 'stage', stage })),
  ...(worstOf(sheet).length ? [{ shows: 'pains' } as const] : []),
];

/** The pains that cost most, by the core's figures. */
export function worstOf(sheet: Sheet): Of<'painPoint'>[] {
  const points = ({ id }: Of<'painPoint'>) => sheet.score?.pains[id]?.points ?? 0;
  return painsOf(sheet)
    .filter((pain) => points(pain) > 0)
    .sort((a, b) => points(b) - points(a))
    .slice(0, WORST);
}
