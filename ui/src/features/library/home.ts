/** The library as a home of records: edits of its fields go to it and not to the map. */
import { Failure } from '@/lib/host';
import type { Workspace } from '@/lib/store/workspace.svelte';
import type { Home } from '@/features/inspector/subject.svelte';

export function libraryHome(space: Workspace): Home | null {
  const sheet = space.library;
  return (
    sheet && {
      space,
      sheet,
      attempt: (edit, visit) => space.editLibrary(edit, visit).then(() => null, Failure.of),
    }
  );
}
