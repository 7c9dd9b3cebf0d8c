/** The cards of each touchpoint, put in the order of their dots: the edits that do it. */
import type { Edit, Id } from '@/lib/bindings';
import { after, type Of } from '@/lib/store/records';
import type { Sheet } from '@/lib/store/sheet.svelte';

type Dotted = Of<'painPoint'> | Of<'opportunity'>;

export function byDots(sheet: Pick<Sheet, 'within'>, subjects: readonly Dotted[]): Edit[] {
  const rows = new Map<string, { kind: Dotted['type']; parent: Id | null }>();
  for (const { type: kind, placement } of subjects)
    rows.set(`${kind} ${placement.parent ?? ''}`, { kind, parent: placement.parent });
  return [...rows.values()].flatMap(({ kind, parent }) => {
    const standing: readonly Dotted[] = sheet.within(kind, parent);
    const sorted = [...standing].sort((a, b) => b.dots - a.dots);
    if (sorted.every(({ id }, index) => id === standing[index]?.id)) return [];
    return sorted.map(({ id }, index): Edit => ({
      kind: 'move',
      ids: [id],
      to: after(parent, sorted[index - 1]?.id ?? null),
    }));
  });
}
