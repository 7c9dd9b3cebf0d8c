/**
 * What the friction panel reads: the core's figures for the map as it is, and for the map as it would be if some pains were
 * gone or some opportunities done; and beside another map. It asks anew whenever the map, the library or a switch changes, one question at a time.
 */
import { SvelteSet } from 'svelte/reactivity';
import type { Comparison, Id, Insights, MapCard, OfScore, Profile, Stability } from '@/lib/bindings';
import type { Workspace } from '@/lib/store/workspace.svelte';
import type { Sheet } from '@/lib/store/sheet.svelte';
import { latest } from '@/lib/store/latest';
import { titleOf } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';

/** The pages of the panel. */
export const PAGES = ['summary', 'pains', 'whatIf', 'journey', 'findings'] as const;
export type Page = (typeof PAGES)[number];

/** What the pages and their parts are shown with. */
export interface Shown {
  reading: Reading;
  insights: Insights;
  /** Shows a record on the map. */
  onvisit: (id: Id) => void;
}

/** Of how many of the dearest pains the panel says how sure their rank is. */
export const TOP = 3;

export class Reading {
  readonly space: Workspace;
  readonly sheet: Sheet;
  page: Page = $state('summary');
  /** Another profile than the map's. */
  profile: Profile | null = $state(null);
  /** Pains taken as gone, and opportunities taken as done. */
  readonly gone = new SvelteSet<Id>();
  readonly done = new SvelteSet<Id>();
  asIs: Insights | null = $state.raw(null);
  /** The same under the switches; nothing while none is on. */
  whatIf: Insights | null = $state.raw(null);
  stability: Stability | null = $state.raw(null);
  /** The map beside another one; nothing while none is chosen. */
  comparison: Comparison | null = $state.raw(null);
  /** The other map as it was chosen; until then it is the one that this was made of. */
  #other: Id | null | undefined = $state();
  /** Asks for the figures. */
  readonly read = latest(() => this.#ask().catch((thrown: unknown) => telling.fail(thrown)));
  /** Asks for the comparison, which reads another map: only where it is shown. */
  readonly compare = latest(() => this.#compare().catch((thrown: unknown) => telling.fail(thrown)));

  constructor(space: Workspace, sheet: Sheet) {
    this.space = space;
    this.sheet = sheet;
  }

  get isSupposing(): boolean {
    return this.gone.size + this.done.size > 0;
  }

  /** What a record of the map or of the library is called. */
  nameOf(id: Id): string {
    const record = this.sheet.get(id) ?? this.space.library?.get(id);
    return (record && titleOf(record)) || t('ui-untitled');
  }

  /** Everything that the figures depend on: whoever reads this is told when they must be asked for anew. */
  get cause(): unknown[] {
    const { sheet, space, profile, gone, done } = this;
    return [sheet.revision, space.library?.revision, profile, ...gone, ...done];
  }

  /** The maps that this one can be put beside. */
  get others(): MapCard[] {
    return this.space.cards.filter(({ id, removed }) => id !== this.sheet.id && removed === null);
  }

  /** The map that this one is put beside. */
  get other(): Id | null {
    const chosen = this.#other === undefined ? this.sheet.map?.baseline : this.#other;
    return this.others.find(({ id }) => id === chosen)?.id ?? null;
  }

  set other(id: Id | null) {
    this.#other = id;
  }

  /** The same for the comparison. */
  get causeOfComparison(): unknown[] {
    return [this.sheet.revision, this.space.library?.revision, this.other];
  }

  toggle(kind: 'gone' | 'done', id: Id): void {
    if (!this[kind].delete(id)) this[kind].add(id);
  }

  clear(): void {
    this.gone.clear();
    this.done.clear();
  }

  async #ask(): Promise<void> {
    const { space, profile } = this;
    const of: OfScore = { document: this.sheet.id, without: [], ...(profile && { profile }) };
    const supposed = this.isSupposing ? { ...of, without: [...this.gone], done: [...this.done] } : null;
    const [asIs, whatIf] = await Promise.all([
      space.ask('insights', of),
      supposed && space.ask('insights', supposed),
    ]);
    this.asIs = asIs;
    this.whatIf = whatIf;
    this.stability = await space.ask('stability', { ...of, top: TOP });
  }

  async #compare(): Promise<void> {
    const { other } = this;
    const found = other
      ? this.space.ask('differences', { document: this.sheet.id, with: { kind: 'map', map: other } })
      : null;
    this.comparison = await found;
  }
}
