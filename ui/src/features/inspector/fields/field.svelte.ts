/**
 * A text being typed into a field. It lives in the field, is sent on Enter, blur or a rest, and is never patched under the
 * typist; what is refused stays, with the sentence that says why.
 */
import type { Failure } from '@/lib/host';
import { freshId } from '@/lib/store/ids';
import type { Visit } from '@/lib/store/sheet.svelte';
import { unsent } from '@/lib/store/unsent.svelte';
import { failureSentence } from '@/lib/words';

const REST = 800;

/** Sends a value, perhaps as a part of a visit. Resolves to what was wrong with it, if anything. */
export type Send<T> = (value: T, visit?: Visit) => Promise<Failure | null>;

/**
 * A list that is changed by pieces. Each change is of what was sent last, so that whoever is faster than the core loses
 * nothing.
 */
export class ListDraft<T> {
  #sent: readonly T[] | null = $state.raw(null);
  readonly #value: () => readonly T[];
  readonly #send: (items: T[]) => unknown;

  constructor(value: () => readonly T[], send: (items: T[]) => unknown) {
    this.#value = value;
    this.#send = send;
  }

  get shown(): readonly T[] {
    return this.#sent ?? this.#value();
  }

  async set(items: T[]): Promise<void> {
    this.#sent = items;
    await this.#send(items);
    if (this.#sent === items) this.#sent = null;
  }
}

export class FieldDraft {
  text: string | null = $state(null);
  failure: string | null = $state(null);
  /** What the field held when the typing began. */
  base: string | null = $state(null);
  readonly #send: Send<string>;
  readonly #value: () => string;
  readonly #revision: () => number | undefined;
  /** Begins with the typing, and ends when the field is left. */
  #visit: Visit | undefined;
  #sent: string | null = null;
  #rest = 0;

  constructor(value: () => string, send: Send<string>, revision: () => number | undefined = () => undefined) {
    this.#value = value;
    this.#send = send;
    this.#revision = revision;
  }

  /** What the field shows. */
  get shown(): string {
    return this.text ?? this.#value();
  }

  /** Whether somebody else has changed the value meanwhile. */
  get isOvertaken(): boolean {
    return this.text !== null && this.base !== this.#value() && this.#value() !== this.#sent;
  }

  type(text: string): void {
    if (this.base === null) {
      this.base = this.#value();
      this.#visit = { id: freshId(), seen: this.#revision() };
    }
    this.text = text;
    unsent.add(this);
    clearTimeout(this.#rest);
    // What somebody else has changed meanwhile is only replaced on purpose: by Enter, or by going on.
    this.#rest = window.setTimeout(() => void (this.isOvertaken || this.keep()), REST);
  }

  /** Sends what has been typed; the field stays with the typist. */
  async keep(): Promise<void> {
    clearTimeout(this.#rest);
    const { text } = this;
    // What is on its way is counted there.
    unsent.delete(this);
    if (text === null || (this.#sent === null && text === this.base)) return;
    // What has been sent is there, unless somebody else has replaced it since.
    if (text === this.#sent && !this.isOvertaken) return;
    this.#sent = text;
    const failure = await this.#send(text, this.#visit);
    this.failure = failure && failureSentence(failure);
    if (!failure) return;
    this.#sent = null;
    // Told once; whoever sends the same again means it.
    if (failure.code === 'conflict') this.#visit = { id: freshId(), seen: this.#revision() };
  }

  /** Sends, and gives the field back to the record unless it was refused. */
  async leave(): Promise<void> {
    const { text } = this;
    await this.keep();
    if (this.failure === null && this.text === text) this.#clear();
  }

  revert(): void {
    clearTimeout(this.#rest);
    const { base } = this;
    if (this.#sent !== null && base !== null) void this.#send(base, this.#visit);
    this.failure = null;
    this.#clear();
  }

  #clear(): void {
    unsent.delete(this);
    this.text = null;
    this.base = null;
    this.#sent = null;
  }
}
