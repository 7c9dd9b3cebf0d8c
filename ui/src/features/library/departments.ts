/** Departments: the short code that stands for one, and a hue that is not taken yet. */
import type { Department } from '@/lib/bindings';

export const HUES = 8;

/** One to four letters: people's own, or the first letters of the name. */
export function codeOf({ code, name }: Pick<Department, 'code' | 'name'>): string {
  if (code.trim()) return code.trim();
  const words = name
    .trim()
    .split(/[\s\-–—/&]+/u)
    .filter(Boolean);
  const letters =
    words.length > 1 ? words.slice(0, 3).map((word) => [...word][0]) : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toUpperCase();
}

/** How many departments have each of the hues. */
export const usesOfHues = (departments: readonly Pick<Department, 'color'>[]): number[] =>
  Array.from({ length: HUES }, (_, hue) => departments.filter(({ color }) => color % HUES === hue).length);

/** The hue that fewest departments have. */
export function nextHue(departments: readonly Pick<Department, 'color'>[]): number {
  const uses = usesOfHues(departments);
  return uses.indexOf(Math.min(...uses));
}
