/** The sentences of the journey checks. They stand in `checks.ftl` under the rule's name. */
import type { Arg } from '@/lib/bindings';
import { day, tongue } from '@/lib/words';

export type Saying = 'title' | 'message' | 'why' | 'fix' | 'caution';

/** What a rule says; nothing where it has nothing to say. */
export function said(rule: string, saying: Saying, args: Record<string, Arg> = {}): string {
  const key = `check-${rule}-${saying}`;
  return tongue.knows(key) ? tongue.say(key, args) : '';
}

/** The day of a decision in words; what is no day as it stands. */
export function dayOf(date: string): string {
  const time = new Date(`${date}T00:00`);
  return Number.isNaN(time.getTime()) ? date : day(time);
}
