/** The parts of a customer's life that stages lie in. */
import type { Phase } from '@/lib/bindings';

export const PHASES: readonly Phase[] = ['before', 'buy', 'use', 'after'];

/** The part of life after this one; after the last comes the first. */
export function nextPhase(phase: Phase): Phase {
  return PHASES[(PHASES.indexOf(phase) + 1) % PHASES.length] ?? 'before';
}
