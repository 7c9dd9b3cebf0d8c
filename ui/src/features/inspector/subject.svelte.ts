/**
 * Whose fields a page shows: one record, or several at once, of a map or of the library. A field is bound in one line:
 * its name, what it holds, whether the records differ in it, and how it is set with one edit.
 */
import type { Edit, Id } from '@/lib/bindings';
import type { Failure } from '@/lib/host';
import type { AnyRecord } from '@/lib/store/records';
import type { Sheet, Visit } from '@/lib/store/sheet.svelte';
import type { Workspace } from '@/lib/store/workspace.svelte';
import { t } from '@/lib/words';
import type { Send } from './fields/field.svelte';

/** Where records are, and how edits get there. */
export interface Home {
  readonly space: Workspace;
  readonly sheet: Sheet;
  /** Resolves to what was wrong with the edit, if anything. `visit` is the visit to a field that it is a part of. */
  attempt(edit: Edit, visit?: Visit): Promise<Failure | null>;
}

/** A field as it is drawn. */
export interface Bound<T> {
  label: string;
  value: T;
  /** Whether the records differ in it; `value` is then what they have in common. */
  isVarious: boolean;
  onset: Send<T>;
  /** The revision that is on the screen: what is typed from now on is based on it. */
  revision: number;
}

type Name<R> = Exclude<keyof R, 'id' | 'type' | 'placement'> & string;

export class Subject<R extends AnyRecord = AnyRecord> {
  readonly home: Home;
  readonly ids: readonly Id[];
  readonly records: readonly R[];

  constructor(home: Home, records: readonly R[]) {
    this.home = home;
    this.records = records;
    this.ids = records.map(({ id }) => id);
  }

  /** The record, or the first of several. */
  get first(): R {
    return this.records[0] as R;
  }

  get isOne(): boolean {
    return this.records.length === 1;
  }

  field<K extends Name<R>>(name: K, label = t('field-name', { field: name })): Bound<R[K]> {
    const values = this.records.map((record) => record[name]);
    const isVarious = values.some((value) => !isSame(value, values[0]));
    return {
      label: capital(label),
      value: (isVarious ? common(values) : values[0]) as R[K],
      isVarious,
      onset: (value, visit) => this.set({ [name]: value }, visit),
      revision: this.home.sheet.revision,
    };
  }

  /** Whether all the records have such a field. */
  has(name: string): boolean {
    return this.records.every((record) => name in record);
  }

  /** Sets fields of all the records, as one step. Of lists in which they differ, only what was added or taken away is. */
  set(fields: Record<string, unknown>, visit?: Visit): Promise<Failure | null> {
    const edits = this.records.map((record): Edit => {
      const own = Object.entries(fields).map(([name, value]) => [name, this.#changed(record, name, value)]);
      return { kind: 'set', id: record.id, fields: Object.fromEntries(own) as Record<string, unknown> };
    });
    const [only, ...others] = edits;
    return this.home.attempt(only && !others.length ? only : { kind: 'all', edits }, visit);
  }

  #changed(record: R, name: string, value: unknown): unknown {
    const now = record[name as keyof R] as unknown;
    const values = this.records.map((other) => other[name as keyof R] as unknown);
    if (!isWords(value) || !isWords(now) || values.every((other) => isSame(other, now))) return value;
    const shown = common(values) as string[];
    const kept = now.filter((word) => value.includes(word) || !shown.includes(word));
    return [...kept, ...value.filter((word) => !kept.includes(word) && !shown.includes(word))];
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** What values that differ have in common: of lists what is in all of them, else nothing. */
function common(values: readonly unknown[]): unknown {
  const [first, ...others] = values;
  if (isWords(first))
    return first.filter((word) => others.every((list) => isWords(list) && list.includes(word)));
  if (Array.isArray(first)) return [];
  if (typeof first === 'string') return '';
  return typeof first === 'boolean' ? false : null;
}

/** A field's name as a label: as in the sentences, with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What a page of the inspector is given. */
export interface PageProps<R extends AnyRecord> {
  of: Subject<R>;
}
