/** Alternative routes through a map. */
import type { Path } from '@/lib/bindings';

/** The share of customers who take a path: its weight among all. Paths of no weight at all are taken alike. */
export function shareOf(path: Pick<Path, 'weight'>, all: readonly Pick<Path, 'weight'>[]): number {
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  return sum > 0 ? path.weight / sum : 1 / Math.max(1, all.length);
}
