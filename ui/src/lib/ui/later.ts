/**
 * What a page can do without when it first appears. A component named here is a piece of its own, fetched when it is wanted
 * or, before that, when the page has nothing else to do: so the map is soon there, and what is opened over it opens at once.
 */
type Fetched<C> = () => Promise<{ default: C }>;

const pieces: Fetched<unknown>[] = [];

/** Names a component that is fetched later; what comes back fetches it. */
export function later<C>(fetched: Fetched<C>): Fetched<C> {
  pieces.push(fetched);
  return fetched;
}

/** Fetches everything that is still to come, a piece at a time. */
export async function fetchAhead(): Promise<void> {
  // What cannot be fetched now is asked for again, and told of, when it is wanted.
  for (const piece of pieces.splice(0)) await piece().catch(() => undefined);
}
