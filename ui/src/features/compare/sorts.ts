/** The sorts of difference, each with a word and a shape of its own. */
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import X from '@lucide/svelte/icons/x';
import type { Component } from 'svelte';
import type { Difference } from '@/lib/bindings';

export type Sort = 'added' | 'moved' | 'changed' | 'gone';

export const SORTS: readonly Sort[] = ['added', 'moved', 'changed', 'gone'];

export const SORT_ICONS = { added: Plus, moved: ArrowRight, changed: Pencil, gone: X } as unknown as Record<
  Sort,
  Component<{ size?: number }>
>;

/** What stands elsewhere and says something else is told as moved; its fields are told as well. */
export function sortOf({ before, after, moved }: Difference): Sort {
  if (after === null) return 'gone';
  if (before === null) return 'added';
  return moved ? 'moved' : 'changed';
}
