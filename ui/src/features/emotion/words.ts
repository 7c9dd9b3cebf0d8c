/** The words for the five steps of emotion. */
import { t } from '@/lib/words';

export function emotionWord(value: number): string {
  const step = Math.max(-2, Math.min(2, Math.round(value)));
  if (step === 0) return t('emotion-0');
  const size = Math.abs(step) as 1 | 2;
  return step < 0 ? t(`emotion-minus-${size}`) : t(`emotion-plus-${size}`);
}
