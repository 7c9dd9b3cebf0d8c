/** The map beside an earlier one: the core says what is different, and this leads from one difference to the next. */
import type { Comparison, Difference, Earlier, Id } from '@/lib/bindings';
import type { AnyRecord } from '@/lib/store/records';
import { titleOf } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Compared } from '@/features/grid/board.svelte';
import type { Commands } from '@/features/grid/commands';
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
      this.commands.board.compared = compared(found);
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
    const place = { index: index + 1, count: this.found?.differences.length ?? 0 };
    telling.say(
      t('compare-said-one', {
        ...place,
        sort: t(`compare-${sortOf(difference)}`),
        title: this.titleOf(difference),
      }),
    );
  }

  titleOf(difference: Difference): string {
    const { board } = this.commands;
    const record: AnyRecord | undefined = difference.after
      ? board.sheet.get(difference.after)
      : board.compared?.before.get(difference.before ?? '');
    return (record && titleOf(record)) || t('ui-untitled');
  }
}

/** The same by id, as the grid looks it up. */
function compared(found: Comparison): Compared {
  const gone = new Map<Id, Difference[]>();
  for (const difference of found.differences) {
    if (difference.after === null && difference.within)
      gone.set(difference.within, [...(gone.get(difference.within) ?? []), difference]);
  }
  return {
    different: new Map(found.differences.flatMap((one) => (one.after ? [[one.after, one]] : []))),
    gone,
    pairs: found.pairs,
    before: new Map(found.before.map((record) => [record.id, record])),
  };
}
