/** The names that a library holds, by kind: listed in the language's order, and made on the fly where they are needed. */
import type { Id } from '@/lib/bindings';
import type { Sheet } from '@/lib/store/sheet.svelte';
import { titleOf, type Of } from '@/lib/store/records';
import { compare, t, tongue } from '@/lib/words';
import { createCategory, createChannel, createDepartment, createPersona, createTag } from './create';

export type Named = 'department' | 'channel' | 'persona' | 'category' | 'tag';

/** What makes one of a name. Resolves to its id, if it could be made. */
export const CREATE: Record<Named, (name: string) => Promise<Id | null>> = {
  department: createDepartment,
  channel: createChannel,
  persona: createPersona,
  category: createCategory,
  tag: createTag,
};

/** What a name of the library is called here: categories have a word in each language. */
export function nameOf(record: Of<Named>): string {
  return (
    (record.type === 'category' ? record[tongue.language] || titleOf(record) : titleOf(record)) ||
    t('ui-untitled')
  );
}

export function namesOf(library: Sheet | null, kind: Named): { id: Id; name: string }[] {
  return (library?.all(kind) ?? [])
    .map((record) => ({ id: record.id, name: nameOf(record) }))
    .sort((a, b) => compare(a.name, b.name));
}
