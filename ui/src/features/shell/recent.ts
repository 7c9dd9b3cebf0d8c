/**
 * Which maps were open last on this machine, and whether one was when the program was left. Kept in the browser, not in the
 * workspace.
 */
import type { Id, MapCard } from '@/lib/bindings';

const KEPT = 'desire-path-recent';
const MOST = 12;
/** Stands first where the gallery was shown last. */
const NONE = '';

function kept(): (Id | typeof NONE)[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(read) ? read.filter((id) => typeof id === 'string') : [];
  } catch {
    // What cannot be read is as if it had never been kept.
    return [];
  }
}

/** Remembers which map is open now, or that none is. */
export function remember(map: Id | null): void {
  const others = kept().filter((id) => id !== map && id !== NONE);
  localStorage.setItem(KEPT, JSON.stringify([map ?? NONE, ...others].slice(0, MOST)));
}

/** The map that was open when the program was left, if one was. */
export const leftAt = (): Id | null => kept()[0] || null;

/** The maps that are there: those that were open last first, then the others as the gallery has them. */
export function recentMaps(cards: readonly MapCard[]): MapCard[] {
  const order = kept();
  const rank = ({ id }: MapCard) => (order.includes(id) ? order.indexOf(id) : order.length);
  return cards.filter(({ removed }) => removed === null).sort((a, b) => rank(a) - rank(b));
}
