/** Which maps were open last on this machine. Kept in the browser, not in the workspace. */
import type { Id, MapCard } from '@/lib/bindings';

const KEPT = 'desire-path-recent';
const MOST = 12;

function kept(): Id[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(read) ? read.filter((id) => typeof id === 'string') : [];
  } catch {
    // What cannot be read is as if it had never been kept.
    return [];
  }
}

/** Remembers that a map is open now. */
export function remember(map: Id): void {
  const others = kept().filter((id) => id !== map);
  localStorage.setItem(KEPT, JSON.stringify([map, ...others].slice(0, MOST)));
}

/** The maps that are there: those that were open last first, then the others as the gallery has them. */
export function recentMaps(cards: readonly MapCard[]): MapCard[] {
  const order = kept();
  const rank = ({ id }: MapCard) => (order.includes(id) ? order.indexOf(id) : order.length);
  return cards.filter(({ removed }) => removed === null).sort((a, b) => rank(a) - rank(b));
}
