/** New names in the library, made on the fly where they are first needed. */
import type { Kind } from '@/lib/bindings';
import { freshId } from '@/lib/store/ids';
import { sketch, type Of } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { workspace } from '@/features/shell/open';
import { nextHue } from './departments';

async function create<K extends Kind>(kind: K, fields: Partial<Of<K>>): Promise<string | null> {
  const id = freshId();
  try {
    await workspace().editLibrary({ kind: 'add', record: sketch(kind, { id, ...fields } as Partial<Of<K>>) });
    return id;
  } catch (thrown) {
    telling.fail(thrown);
    return null;
  }
}

export const createDepartment = (name: string) =>
  create('department', { name, color: nextHue(workspace().library?.all('department') ?? []) });

export const createChannel = (name: string) => create('channel', { name, kind: 'other' });

export const createPersona = (name: string) => create('persona', { name });

export const createCategory = (name: string) => create('category', { key: '', en: name, ru: name });

export const createTag = (name: string) => create('tag', { name });
