/**
 * What the journey checks find on the map, kept up to date, and the edits by which a person decides. Where only their number
 * is shown, only their number is asked for; and nothing is while nobody can see the window.
 */
import type { Checked, FindingCard } from '@/lib/bindings';
import { latest } from '@/lib/store/latest';
import type { Sheet } from '@/lib/store/sheet.svelte';
import type { Workspace } from '@/lib/store/workspace.svelte';
import { telling } from '@/lib/ui/telling.svelte';

/** How long the map rests before it is looked at again. */
const REST = 400;

export class Findings {
  readonly space: Workspace;
  readonly sheet: Sheet;
  checked: Checked | null = $state.raw(null);
  /** How many ask for a decision. */
  openCount = $state(0);
  /** Whether they are read one by one. */
  #isListed = false;
  readonly #read = latest(() => this.#ask().catch((thrown: unknown) => telling.fail(thrown)));

  constructor(space: Workspace, sheet: Sheet) {
    this.space = space;
    this.sheet = sheet;
  }

  /** Those that ask for a decision, the gravest first. */
  readonly open: readonly FindingCard[] = $derived(this.checked?.findings.filter(({ open }) => open) ?? []);
  readonly decided: readonly FindingCard[] = $derived(
    this.checked?.findings.filter(({ open }) => !open) ?? [],
  );

  /**
   * Looks when what was done has come to rest, at all of them or at their number. An effect that calls it looks anew after
   * every change; what it gives takes it back.
   */
  look(isListed: boolean): () => void {
    void this.sheet.revision;
    void this.space.library?.revision;
    const isTurned = isListed && !this.#isListed;
    this.#isListed = isListed;
    const read = () => {
      if (document.visibilityState === 'visible') void this.#read();
    };
    const rest = setTimeout(read, isTurned ? 0 : REST);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearTimeout(rest);
      document.removeEventListener('visibilitychange', read);
    };
  }

  async #ask(): Promise<void> {
    const of = { document: this.sheet.id };
    if (!this.#isListed) {
      this.openCount = await this.space.ask('openFindings', of);
      return;
    }
    this.checked = await this.space.ask('check', of);
    this.openCount = this.open.length;
  }
}
