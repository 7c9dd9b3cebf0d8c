/** The way from a figure to what it is about. */
import type { Id } from '@/lib/bindings';
import { isPlaced } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Commands } from '@/features/grid/commands';

/** Puts the focus on a record, or on what it stands in if its own place is hidden. */
export function goTo(commands: Commands, id: Id): void {
  const { board } = commands;
  for (let at: Id | null = id; at;) {
    const spot = board.spotOf(at);
    if (spot) {
      commands.commit();
      commands.go(spot);
      return;
    }
    const record = board.sheet.get(at);
    at = record && isPlaced(record) ? record.placement.parent : null;
  }
  telling.toast(t('friction-not-on-map'));
}
