/**
 * What a page can do without when it first appears. A component named here is a piece of its own, fetched when it is wanted
 * or, before that, when the page has nothing else to do: so the map is soon there, and what is opened over it opens at once.
 */
import { telling } from './telling.svelte';

const pieces: Later<unknown>[] = [];

/** A component that is fetched later. */
export class Later<C> {
  #here: C | null = $state.raw(null);
  readonly #load: () => Promise<{ default: C }>;

  constructor(load: () => Promise<{ default: C }>) {
    this.#load = load;
    pieces.push(this);
  }

  /** The component, at once if it is there: the next key may be meant for it. If not, it is fetched, and whoever reads this is told. */
  get component(): C | null {
    if (!this.#here) this.fetch().catch((thrown: unknown) => telling.fail(thrown));
    return this.#here;
  }

  async fetch(): Promise<void> {
    this.#here ??= (await this.#load()).default;
  }
}

/** Fetches everything that is still to come, a piece at a time. */
export async function fetchAhead(): Promise<void> {
  // What cannot be fetched now is asked for again, and told of, when it is wanted.
  for (const piece of pieces) await piece.fetch().catch(() => undefined);
}
