/**
 * The words on the screen: Project Fluent over the same files that the core reads.
 * Keys are typed; the language is switched at run time, and everything that reads `t` follows.
 */
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import type { Language } from '@/lib/bindings';
import type { Words } from './keys';
import { nested } from './quotes';

/** An argument of a sentence. */
export type Arg = string | number | FluentNumber;
type Args<K extends keyof Words> = Words[K];

const files = import.meta.glob<string>(
  '../../../../assets/i18n/*/{common,errors,checks,ui,editor,workshop,friction}.ftl',
  { query: '?raw', import: 'default' },
);

/** Only the language that is spoken is fetched. */
async function bundleOf(language: Language): Promise<FluentBundle> {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const paths = Object.keys(files).filter((path) => path.includes(`/${language}/`));
  for (const text of await Promise.all(paths.map((path) => files[path]?.() ?? ''))) {
    bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const KEPT = 'desire-path-language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'en' || kept === 'ru') return kept;
  return navigator.languages.some((language) => language.toLowerCase().startsWith('ru')) ? 'ru' : 'en';
}

class Tongue {
  language: Language = $state(firstLanguage());
  #bundle: FluentBundle | null = $state.raw(null);
  /** Until then there are no words. */
  readonly ready: Promise<void> = this.speak(this.language);

  /** Says everything in this language as soon as its words are there. */
  async speak(language: Language): Promise<void> {
    this.#bundle = await bundleOf(language);
    this.language = language;
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
  }

  /** Whether there is such a sentence. */
  knows(key: string): key is keyof Words {
    return this.#bundle?.hasMessage(key) ?? false;
  }

  say(key: string, args: Record<string, Arg>): string {
    const pattern = this.#bundle?.getMessage(key)?.value;
    if (!this.#bundle || !pattern) return key;
    const errors: Error[] = [];
    return nested(this.#bundle.formatPattern(pattern, args, errors), this.language);
  }
}

/** The language in force. */
export const tongue = new Tongue();

/** A word or sentence. */
export function t<K extends keyof Words>(key: K, ...args: [Args<K>] extends [null] ? [] : [Args<K>]): string {
  return tongue.say(key, (args[0] ?? {}) as Record<string, Arg>);
}

/** The words of an enumeration as they stand in keys: `painPoints` is `pain-points`. */
export type Kebab<S extends string, From extends string = ''> = S extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? Kebab<Tail, `${From}${Head}`>
    : Kebab<Tail, `${From}-${Lowercase<Head>}`>
  : From;

/** Writes an enumeration's word as it stands in keys. */
export function kebab<S extends string>(word: S): Kebab<S> {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as Kebab<S>;
}

/** The sentence for a failure. */
export function failureSentence(failure: { code: string; args: Record<string, string> }): string {
  const key = `error-${failure.code}`;
  return tongue.knows(key)
    ? tongue.say(key, failure.args)
    : tongue.say('error-unknown', { code: failure.code });
}

/** Made for the language in force when it is first needed: each of them takes milliseconds. */
function inTongue<T>(make: (language: Language) => T): () => T {
  const made = $derived(make(tongue.language));
  return () => made;
}

const wholes = inTongue((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }));
const fines = inTongue((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
const times = inTongue((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
const moments = inTongue(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
);
const days = inTongue((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }));
const order = inTongue((language) => new Intl.Collator(language, { numeric: true, sensitivity: 'base' }));

/** A number where people read: no decimals. */
export const whole = (value: number): string => wholes().format(value);
/** The same, but never 0 for something. */
export const atLeast = (value: number): string => (value > 0 && value < 0.5 ? '<\u202f1' : whole(value));
/** A number as it was typed in, up to two decimals. */
export const fine = (value: number): string => fines().format(value);
/** Compares words as this language does. */
export const compare = (a: string, b: string): number => order().compare(a, b);
/** A day, with its month in words. */
export const day = (date: Date): string => days().format(date);
/** A moment in full. */
export const moment = (time: string): string => moments().format(new Date(time));

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago, in words. */
export function ago(time: string, now: number): string {
  const seconds = (Date.parse(time) - now) / 1000;
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return times().format(Math.round(seconds / length), unit);
  }
  return times().format(0, 'minute');
}
