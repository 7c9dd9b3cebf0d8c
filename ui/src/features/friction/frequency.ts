/** How often a pain is met, in the fewest words. */
import type { Frequency } from '@/lib/bindings';
import { kebab, t, whole } from '@/lib/words';

export function frequencyWords(frequency: Frequency): string {
  switch (frequency.kind) {
    case 'counted':
      return t('count-k-of-n', { k: frequency.k, n: frequency.n });
    case 'share':
      return t('ui-share-about', { percent: whole(100 * frequency.share) });
    case 'known':
      return t('ui-share-exactly', { percent: whole(100 * frequency.share) });
    case 'word':
      return t(`frequency-word-${kebab(frequency.word)}`);
    case 'unknown':
      return '';
  }
}
