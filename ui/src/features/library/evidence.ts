/** Evidence is never changed: a correction is a new nugget that takes the place of an older one. */
import type { Id } from '@/lib/bindings';
import type { Of } from '@/lib/store/records';
import type { Sheet } from '@/lib/store/sheet.svelte';
import { day, fine, t } from '@/lib/words';

/** The nugget that corrects this one, if any does: the last of them. */
export function heirOf(library: Sheet | null, id: Id): Of<'evidence'> | null {
  const all = library?.all('evidence') ?? [];
  const seen = new Set<Id>([id]);
  let heir: Of<'evidence'> | null = null;
  for (;;) {
    const next = all.find(({ supersedes }) => supersedes === (heir?.id ?? id));
    if (!next || seen.has(next.id)) return heir;
    seen.add(next.id);
    heir = next;
  }
}

/** The nuggets that no other one corrects, the newest first. */
export function inForce(library: Sheet | null): Of<'evidence'>[] {
  const all = library?.all('evidence') ?? [];
  const corrected = new Set(all.map(({ supersedes }) => supersedes));
  return all.filter(({ id }) => !corrected.has(id)).reverse();
}

/** A whole date as people write it; what is only a year or a month stays as it is. */
const dated = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? day(new Date(`${date}T12:00`)) : date;

/** Where a nugget comes from, in a line. */
export function sourceOf(nugget: Of<'evidence'>): string {
  const { kind, source, participant, date, method, count, value, unit, staff } = nugget;
  const observed = count && count.n > 0 ? t('count-k-of-n', { k: count.k, n: count.n }) : '';
  const stated = value === null ? '' : t('editor-evidence-states', { value: fine(value), unit });
  const whose = staff ? t('editor-evidence-staff') : '';
  return [t(`evidence-kind-${kind}`), source, whose, participant, method, dated(date), observed, stated]
    .filter(Boolean)
    .join(' · ');
}
