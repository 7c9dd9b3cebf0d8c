/** What the journey checks find on the map, kept up to date, and the edits by which a person decides. */
import type { Checked, FindingCard } from '@/lib/bindings';
import { latest } from '@/lib/store/latest';
import type { Sheet } from '@/lib/store/sheet.svelte';
import type { Workspace } from '@/lib/store/workspace.svelte';
import { telling } from '@/lib/ui/telling.svelte';

export class Findings {
  readonly space: Workspace;
  readonly sheet: Sheet;
  checked: Checked | null = $state.raw(null);
  readonly read = latest(() => this.#ask().catch((thrown: unknown) => telling.fail(thrown)));

  constructor(space: Workspace, sheet: Sheet) {
    this.space = space;
    this.sheet = sheet;
  }

  /** Everything that they depend on: whoever reads this is told when they must be asked for anew. */
  get cause(): unknown[] {
    return [this.sheet.revision, this.space.library?.revision];
  }

  /** Those that ask for a decision, the gravest first. */
  readonly open: readonly FindingCard[] = $derived(this.checked?.findings.filter(({ open }) => open) ?? []);
  readonly decided: readonly FindingCard[] = $derived(
    this.checked?.findings.filter(({ open }) => !open) ?? [],
  );

  get openCount(): number {
    return this.open.length;
  }

  async #ask(): Promise<void> {
    this.checked = await this.space.ask('check', { document: this.sheet.id });
  }
}
