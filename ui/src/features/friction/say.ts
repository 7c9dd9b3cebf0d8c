/** How the panel says figures of the core: rounded for people, with their interval, and by the words of the language. */
import { MOST_SURE, type Estimate, type Period, type Volume } from '@/lib/bindings';
import { atLeast, fine, t, tongue, whole } from '@/lib/words';

/** `15–46`, or the one number that both ends round to. */
export function span({ low, high }: Pick<Estimate, 'low' | 'high'>): string {
  const [from, to] = [about(low), about(high)];
  return from === to ? from : t('friction-span', { low: from, high: to });
}

/** A share as per cent. */
export const percent = (share: number): string =>
  t('friction-percent', { value: share > 0 && share < 0.005 ? '<\u202f1' : whole(100 * share) });

/** A probability as people may take it: no ranking by judgement is surer than nine in ten. */
export const probability = (share: number): string =>
  share >= MOST_SURE ? `>\u202f${percent(MOST_SURE)}` : percent(share);

/** A figure as whoever follows a formula needs it: four places below 1, two above. */
export const exact = (value: number): string =>
  Math.abs(value) < 1 ? value.toLocaleString(tongue.language, { maximumFractionDigits: 4 }) : fine(value);

/** A figure that may be below zero, with a real minus. */
export const signed = (value: number): string => fine(value).replace('-', '−');

/** Points where they stand beside others: one place, so that small ones differ. */
export const tenths = (value: number): string => fine(Number(value.toFixed(1)));

/** A large figure as far as it can be relied on: two places. */
export const about = (value: number): string =>
  value < 100 ? atLeast(value) : whole(Number(value.toPrecision(2)));

export const amount = (value: number, currency: string): string =>
  currency ? `${about(value)}\u00a0${currency}` : about(value);

const PERIODS = {
  week: 'friction-a-week',
  month: 'friction-a-month',
  quarter: 'friction-a-quarter',
  year: 'friction-a-year',
} as const;
export const periodWords = (period: Period): string => t(PERIODS[period]);

/** Money with its interval and period: `12 000 € a month (6 000–19 000)`. */
export function moneyWords(money: Estimate, { currency, period }: Volume): string {
  return t('friction-money', {
    money: amount(money.value, currency),
    period: periodWords(period),
    span: span(money),
  });
}

/** How points or customers of 100 become customers and money. */
export function moneyTerms(
  of100: Estimate,
  customers: Estimate,
  money: Estimate | null,
  { entering, value, currency }: Volume,
): string {
  return t('friction-formula-part-money', {
    points: exact(of100.value),
    entering: whole(entering),
    customers: whole(customers.value),
    hasMoney: money === null || value === null ? 'no' : 'yes',
    value: fine(value ?? 0),
    money: amount(money?.value ?? 0, currency),
  });
}

/** What customers and money of a period rest on. */
export function assumed({ entering, period, value, currency }: Volume): string {
  const given = { entering: whole(entering), period: periodWords(period) };
  return value === null
    ? t('friction-assumes-volume', given)
    : t('friction-assumes', { ...given, value: `${fine(value)}\u00a0${currency}` });
}
