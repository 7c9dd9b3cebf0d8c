/** The room: who is in it, its clock, and what has been written privately. It outlives the map that is on the screen. */
import { SvelteMap } from 'svelte/reactivity';
import type { Id } from '@/lib/bindings';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import { Clock } from './clock.svelte';

/** A card that somebody has written and nobody else has seen. */
export interface Secret {
  kind: 'note' | 'painPoint';
  touchpoint: Id;
  text: string;
}

/** Kept for as long as the window is open, also when the page is loaded anew: what is written is not lost. */
const KEPT = 'desire-path-room';

interface Kept {
  people: readonly string[];
  secrets: readonly (readonly [Id, readonly Secret[]])[];
}

function kept(): Kept {
  try {
    return {
      people: [],
      secrets: [],
      ...(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<Kept>),
    };
  } catch {
    // What cannot be read is as if it had never been written.
    return { people: [], secrets: [] };
  }
}

class Room {
  readonly clock = new Clock();
  #people: readonly string[] = $state.raw([]);
  /** By map. */
  #secrets = new SvelteMap<Id, readonly Secret[]>();

  constructor() {
    const { people, secrets } = kept();
    this.#people = people;
    for (const [map, written] of secrets) this.#secrets.set(map, written);
    this.clock.ended = () => telling.say(t('workshop-time-over'));
  }

  /** Those who vote and write in turn. */
  get people(): readonly string[] {
    return this.#people;
  }

  set people(people: readonly string[]) {
    this.#people = people;
    this.#keep();
  }

  /** What waits to be turned over. */
  secretsOf(map: Id): readonly Secret[] {
    return this.#secrets.get(map) ?? [];
  }

  hide(map: Id, secrets: readonly Secret[]): void {
    this.#secrets.set(map, secrets);
    this.#keep();
  }

  #keep(): void {
    const room: Kept = { people: this.#people, secrets: [...this.#secrets] };
    sessionStorage.setItem(KEPT, JSON.stringify(room));
  }
}

export const room = new Room();
