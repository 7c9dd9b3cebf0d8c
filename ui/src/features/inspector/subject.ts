/** What every page of the inspector is given: whose fields they are and how they are set. */
import type { Failure } from '@/lib/host';
import type { Commands } from '@/features/grid/commands';

/** Sets fields of one record; resolves to what was wrong, if anything. */
export type SetFields = (fields: Record<string, unknown>) => Promise<Failure | null>;

export interface PageProps<T> {
  commands: Commands;
  record: T;
  set: SetFields;
}

/** A field's name as a label: as in the sentences, with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
