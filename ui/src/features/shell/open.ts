/** The workspace that this page has open. Set once, at the start. */
import type { Workspace } from '@/lib/store/workspace.svelte';

let current: Workspace | null = null;

export const setWorkspace = (space: Workspace): void => void (current = space);

export function workspace(): Workspace {
  if (!current) throw new Error('no workspace is open yet');
  return current;
}

/** The language in which the open map is written: the one that spelling is checked in and read aloud in. */
export const language = (): string | undefined => current?.map?.map?.language;
