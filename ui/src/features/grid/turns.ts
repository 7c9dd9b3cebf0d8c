/**
 * Work on the screen that may come a frame later, done in turns: in each frame as much as fits beside scrolling. Whoever asks
 * again before their turn has come only wants the newer work.
 */
import { flushSync } from 'svelte';

/** Milliseconds of a frame that may be spent on it. */
const SHARE = 5;

const waiting = new Map<object, () => void>();
let frame = 0;

function run(): void {
  frame = 0;
  const began = performance.now();
  for (const [owner, work] of waiting) {
    waiting.delete(owner);
    flushSync(work);
    if (performance.now() - began > SHARE) break;
  }
  if (waiting.size) frame = requestAnimationFrame(run);
}

/** Does something in its turn. */
export function inTurn(owner: object, work: () => void): void {
  waiting.set(owner, work);
  frame ||= requestAnimationFrame(run);
}

export function withdraw(owner: object): void {
  waiting.delete(owner);
}
