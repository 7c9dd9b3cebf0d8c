/** The bands of the friction index. Their ends are those of the core's scale. */
import type { Band, PainPoint, Score } from '@/lib/bindings';
import type { Sheet } from '@/lib/store/sheet.svelte';

export const BANDS: readonly { band: Band; end: number }[] = [
  { band: 'A', end: 5 },
  { band: 'B', end: 15 },
  { band: 'C', end: 30 },
  { band: 'D', end: 50 },
  { band: 'E', end: 100 },
];

export const bandOf = (index: number): Band => BANDS.find(({ end }) => index < end)?.band ?? 'E';

/** Of 100 customers who reach a touchpoint, how many are lost there. */
export const lossAt = (score: Score | null, touchpoint: string): number | null => {
  const figures = score?.touchpoints[touchpoint];
  return figures ? 100 * (1 - figures.S) : null;
};

/** How severe a pain is by the mean of its votes, 1 to 5; nothing without votes. */
export function severityOf({ votes }: PainPoint): number | null {
  if (!votes.length) return null;
  return votes.reduce((sum, vote) => sum + vote.severity, 0) / votes.length;
}

/** What a pain rests on. */
export type Grade = 'counted' | 'quoted' | 'assumed';

export function gradeOf(pain: PainPoint, library: Sheet | null): Grade {
  const { frequency, outcomes } = pain;
  const evidence = pain.evidence.flatMap((id) => library?.find('evidence', id) ?? []);
  const isCounted =
    (frequency.kind === 'counted' && frequency.n > 0) ||
    frequency.kind === 'known' ||
    (outcomes !== null && outcomes.n > 0) ||
    evidence.some(({ kind, count }) => count !== null || kind === 'metric' || kind === 'analytics');
  if (isCounted) return 'counted';
  return evidence.some(({ kind }) => kind !== 'assumption') ? 'quoted' : 'assumed';
}
