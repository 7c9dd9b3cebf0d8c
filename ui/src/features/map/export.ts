/** Takes a map out as a file. */
import type { Language } from '@/lib/bindings';
import type { Workspace } from '@/lib/store/workspace.svelte';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';

export async function exportMap(space: Workspace, document: string, language: Language): Promise<void> {
  const file = await space.ask('export', { document, format: 'pdf', language });
  const bytes = Uint8Array.from(atob(file.bytes), (letter) => letter.charCodeAt(0));
  const isSaved = await space.host.save(file.name, file.mediaType, bytes);
  if (!isSaved) return;
  const missing = file.missingGlyphs.join(', ');
  telling.toast(
    missing ? t('ui-exported-missing', { name: file.name, missing }) : t('ui-exported', { name: file.name }),
  );
}
