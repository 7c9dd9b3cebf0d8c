/** Quotation marks within quotation marks: a title that has its own stands in a sentence that quotes it. */
import type { Language } from '@/lib/bindings';

/** The outer pair of each language, and the pair that stands within it. */
const PAIRS: Record<Language, readonly [open: string, close: string, within: readonly [string, string]]> = {
  en: ['“', '”', ['‘', '’']],
  ru: ['«', '»', ['„', '“']],
};

/** The text with every pair that stands within another as the language writes it there. */
export function nested(text: string, language: Language): string {
  const [open, close, [inner, innerEnd]] = PAIRS[language];
  if (text.indexOf(open) === text.lastIndexOf(open)) return text;
  let depth = 0;
  return Array.from(text, (letter) => {
    if (letter === open) return ++depth > 1 ? inner : letter;
    if (letter === close && depth > 0) return --depth > 0 ? innerEnd : letter;
    return letter;
  }).join('');
}
