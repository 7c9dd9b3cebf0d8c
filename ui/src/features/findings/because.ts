/** Why a finding was decided as it was. */
import type { Edit } from '@/lib/bindings';

/** The same decision with a reason. */
export function because(edit: Edit, reason: string): Edit {
  const words = reason.trim();
  if (edit.kind === 'set') return { ...edit, fields: { ...edit.fields, reason: words } };
  if (edit.kind === 'add' && edit.record.type === 'decision')
    return { ...edit, record: { ...edit.record, reason: words } };
  return edit;
}
