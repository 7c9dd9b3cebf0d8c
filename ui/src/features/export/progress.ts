/** How far an export is. */
import type { Progress } from '@/lib/store/workspace.svelte';

/** How much of the work is done, 0 to 1: laying out takes about as long as writing. */
export const shareDone = ({ stage, done, of }: Pick<Progress, 'stage' | 'done' | 'of'>): number =>
  (stage === 'writing' ? 0.5 : 0) + 0.5 * (done / Math.max(of, 1));
