/** Five things to know, shown in place on the first start and whenever they are asked for. */
import type { Named } from '@/features/grid/action';
import { settings } from './settings.svelte';

interface Hint {
  says: Named;
  /** What on the screen it is about. */
  about: string;
}

export const HINTS: readonly Hint[] = [
  { says: 'hint-path', about: '[data-testid=touchpoint]' },
  { says: 'hint-type', about: '[data-testid=lane-painPoints] [role=gridcell]:not(:has([data-testid=card]))' },
  { says: 'hint-feel', about: '[data-testid=emotion-point]' },
  { says: 'hint-index', about: '[data-testid=index]' },
  { says: 'hint-room', about: '[data-testid=workshop]' },
];

class Hints {
  /** Which is shown, by number; nothing when all have been seen. */
  at: number | null = $state(null);

  start(): void {
    this.at = 0;
  }

  next(): void {
    if (this.at === null) return;
    if (this.at + 1 < HINTS.length) this.at += 1;
    else this.end();
  }

  /** Sends them away for good; they come again only when they are asked for. */
  end(): void {
    if (this.at === null) return;
    this.at = null;
    settings.choose({ hasSeenHints: true });
  }
}

export const hints = new Hints();
