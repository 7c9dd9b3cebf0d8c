/** What could be done: pains that could be gone and opportunities that could be done, what wins most first. */
import type { Id, Insights, OpportunityInsight, PainInsight } from '@/lib/bindings';

export interface Answer {
  id: Id;
  /** Which set of switches it belongs to. */
  kind: 'gone' | 'done';
  title: string;
  recovered: number;
  effort: number | null;
  /** The number by which matrix and list name it. */
  mark: number;
  /** What the core says of it. */
  of: PainInsight | OpportunityInsight;
}

export function answersOf({ pains, opportunities }: Pick<Insights, 'pains' | 'opportunities'>): Answer[] {
  return [
    ...opportunities
      .filter(({ status }) => status !== 'rejected' && status !== 'done')
      .map((of) => ({ ...named(of), kind: 'done' as const, recovered: of.recovered })),
    ...pains.map((of) => ({ ...named(of), kind: 'gone' as const, recovered: of.recovered.value })),
  ]
    .sort((a, b) => b.recovered - a.recovered)
    .map((answer, index) => ({ ...answer, mark: index + 1 }));
}

const named = (of: PainInsight | OpportunityInsight) => ({
  id: of.id,
  title: of.title,
  effort: of.effort,
  of,
});
