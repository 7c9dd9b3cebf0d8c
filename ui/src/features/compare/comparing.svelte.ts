/** The map beside an earlier one: the core says what is different, and this leads from one difference to the next. */
import type { Comparison, Difference, Earlier } from '@/lib/bindings';
import type { AnyRecord } from '@/lib/store/records';
import { titleOf } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Commands } from '@/features/grid/commands';
import { comparedBy, parentOf } from './compared';
import { sortOf } from './sorts';

export class Comparing {
  readonly commands: Commands;
  /** What it is compared with; nothing while it stands alone. */
  earlier: Earlier | null = $state.raw(null);
  found: Comparison | null = $state.raw(null);
  /** The difference that one has been led to, by number. */
  at = $state(-1);

  constructor(commands: Commands) {
    this.commands = commands;
  }

  /** Compares with an earlier map or state. */
  async start(earlier: Earlier): Promise<void> {
    this.earlier = earlier;
    this.at = -1;
    await this.refresh();
    const count = this.found?.differences.length ?? 0;
    if (this.found) telling.say(t('compare-said', { title: this.found.title, count }));
  }

  /** Asks again, after the map has changed. */
  async refresh(): Promise<void> {
    const { earlier } = this;
    const { space, sheet } = this.commands.board;
    if (!earlier) return;
    try {
      const found = await space.ask('differences', { document: sheet.id, with: earlier });
      if (this.earlier !== earlier) return;
      this.found = found;
      this.commands.board.compared = comparedBy(found);
    } catch (thrown) {
      telling.fail(thrown);
      this.end();
    }
  }

  end(): void {
    this.earlier = null;
    this.found = null;
    this.commands.board.compared = null;
  }

  /** Goes to the next difference or to the one before. */
  go(way: 1 | -1): void {
    const all = this.found?.differences ?? [];
    if (!all.length) return;
    const from = this.at < 0 && way < 0 ? 0 : this.at;
    this.show((from + way + all.length) % all.length);
  }

  /** Goes to a difference; what is gone is looked for where it stood. */
  show(index: number): void {
    const difference = this.found?.differences[index];
    if (!difference) return;
    this.at = index;
    this.commands.goTo(difference.after ?? difference.within);
    this.#showGhost(difference);
    const place = { index: index + 1, count: this.found?.differences.length ?? 0 };
    telling.say(
      t('compare-said-one', {
        ...place,
        sort: t(`compare-${sortOf(difference)}`),
        title: this.titleOf(difference),
      }),
    );
  }

  /** Brings what is gone into view where it is drawn as a ghost. */
  #showGhost({ before, after }: Difference): void {
    const { board, sight } = this.commands;
    if (after || !before) return;
    const within = parentOf(board.compared?.before.get(before));
    const ghost =
      board.ghosts.find(({ id }) => id === before) ?? board.ghosts.find(({ id }) => id === within);
    if (ghost) sight.showAcross(ghost.left, ghost.width);
  }

  titleOf(difference: Difference): string {
    const { board } = this.commands;
    const record: AnyRecord | undefined = difference.after
      ? board.sheet.get(difference.after)
      : board.compared?.before.get(difference.before ?? '');
    return (record && titleOf(record)) || t('ui-untitled');
  }
}
