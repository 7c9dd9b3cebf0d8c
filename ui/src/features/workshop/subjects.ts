/** What a workshop talks about: the cards of a map in the order of the journey, each with the words for where it stands. */
import type { Id } from '@/lib/bindings';
import { titleOf, type Of } from '@/lib/store/records';
import type { Sheet } from '@/lib/store/sheet.svelte';
import { t } from '@/lib/words';

/** The touchpoints in the order of the journey. */
export const touchpointsOf = (sheet: Sheet): Of<'touchpoint'>[] =>
  sheet.within('stage', null).flatMap(({ id }) => sheet.within('touchpoint', id));

/** The pain points in the order of the journey. What is fixed hurts nobody any more. */
export const painsOf = (sheet: Sheet): Of<'painPoint'>[] =>
  touchpointsOf(sheet)
    .flatMap(({ id }) => sheet.within('painPoint', id))
    .filter(({ status }) => status !== 'fixed');

export const opportunitiesOf = (sheet: Sheet): Of<'opportunity'>[] =>
  touchpointsOf(sheet).flatMap(({ id }) => sheet.within('opportunity', id));

/** The title of what a record stands in. */
export function whereOf(sheet: Sheet, parent: Id | null): string {
  const record = parent ? sheet.get(parent) : undefined;
  return record ? titleOf(record) || t('ui-untitled') : t('parking-lot');
}
