/** What could be done: pains that could be gone and opportunities that could be done, what wins most first. */
import type { Id, Insights } from '@/lib/bindings';

export interface Answer {
  id: Id;
  /** Which set of switches it belongs to. */
  kind: 'gone' | 'done';
  title: string;
  recovered: number;
  effort: number | null;
  /** The number by which matrix and list name it. */
  mark: number;
}

export function answersOf({ pains, opportunities }: Pick<Insights, 'pains' | 'opportunities'>): Answer[] {
  return [
    ...opportunities
      .filter(({ status }) => status !== 'rejected' && status !== 'done')
      .map(({ id, title, recovered, effort }) => ({ id, kind: 'done' as const, title, recovered, effort })),
    ...pains.map(({ id, title, recovered, effort }) => ({
      id,
      kind: 'gone' as const,
      title,
      recovered: recovered.value,
      effort,
    })),
  ]
    .sort((a, b) => b.recovered - a.recovered)
    .map((answer, index) => ({ ...answer, mark: index + 1 }));
}
