/** What is drawn of a pain beside its figures: what it rests on, and how severe people find it. */
import type { EvidenceGrade, PainPoint } from '@/lib/bindings';

/** Filled for what was counted, hollow for what was said or seen, hatched for the rest. */
export type Mark = 'counted' | 'quoted' | 'assumed';

export const MARKS: Record<EvidenceGrade, Mark> = {
  measured: 'counted',
  counted: 'counted',
  quoted: 'quoted',
  judged: 'assumed',
  assumed: 'assumed',
};

/** How severe a pain is by the mean of its votes, 1 to 5; nothing without votes. */
export function severityOf({ votes }: PainPoint): number | null {
  if (!votes.length) return null;
  return votes.reduce((sum, vote) => sum + vote.severity, 0) / votes.length;
}
