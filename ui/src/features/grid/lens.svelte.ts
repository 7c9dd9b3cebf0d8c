/**
 * What of the map is looked at: filters, one stage or persona or department alone, and words that are looked for. The rest
 * steps back and stays where it is. Nothing is changed by it, and the screen says that it is on.
 */
import type { Id, PainPoint, PainStatus } from '@/lib/bindings';
import { titleOf, type AnyRecord, type Of } from '@/lib/store/records';
import { MARKS, severityOf } from '@/features/friction/marks';
import type { Board } from './board.svelte';
import { isCardKind } from './lanes';
import { HEADS, LABEL, STAGES, type Spot } from './spot';

export interface Filters {
  /** The least severity. */
  severity: number | null;
  owner: Id | null;
  status: PainStatus | null;
  evidence: 'some' | 'none' | null;
  /** What alone is looked at. */
  stage: Id | null;
  persona: Id | null;
  department: Id | null;
  path: Id | null;
}

const ALL: Filters = {
  severity: null,
  owner: null,
  status: null,
  evidence: null,
  stage: null,
  persona: null,
  department: null,
  path: null,
};

/** Letters as they are looked for: capitals and the dots of ё do not count. */
export const plain = (text: string): string => text.toLocaleLowerCase().replaceAll('ё', 'е');

export class Lens {
  readonly board: Board;
  filters: Filters = $state.raw(ALL);
  /** Whether the row of filters is open. */
  isOpen = $state(false);
  /** What is looked for; nothing while nobody searches. */
  query: string | null = $state(null);
  /** Which of the places found is shown. */
  at = $state(0);

  constructor(board: Board) {
    this.board = board;
  }

  readonly isOn = $derived(Object.values(this.filters).some((value) => value !== null));
  readonly #isOfPains = $derived(
    [this.filters.severity, this.filters.owner, this.filters.status, this.filters.evidence].some(
      (value) => value !== null,
    ),
  );

  choose(some: Partial<Filters>): void {
    this.filters = { ...this.filters, ...some };
  }

  clear(): void {
    this.filters = ALL;
  }

  /** The pain points that fit, and how many there are. */
  readonly count = $derived.by(() => {
    const pains = this.board.sheet.records.filter((record) => record.type === 'painPoint');
    return { shown: pains.filter(({ id }) => !this.dims(id)).length, all: pains.length };
  });

  /** What stays in front; nothing while nothing is filtered. */
  readonly #front: ReadonlySet<Id> | null = $derived.by(() => {
    if (!this.isOn) return null;
    const { sheet } = this.board;
    const touchpoints = new Map<Id, Of<'touchpoint'>>();
    for (const record of sheet.records)
      if (record.type === 'touchpoint' && this.#fits(record)) touchpoints.set(record.id, record);
    const front = new Set<Id>(this.#isOfPains ? [] : touchpoints.keys());
    for (const record of sheet.records) {
      if (!isCardKind(record.type) || !('placement' in record)) continue;
      const parent = record.placement.parent ?? '';
      const touchpoint = touchpoints.get(parent);
      const isOfStage = this.filters.stage === parent && !this.filters.persona && !this.filters.department;
      if (!touchpoint && !isOfStage && !this.#isOwned(record)) continue;
      if (this.#isOfPains && !(record.type === 'painPoint' && this.#suits(record, touchpoint))) continue;
      front.add(record.id);
      if (touchpoint) front.add(touchpoint.id);
    }
    // An opportunity is as near as the pains that it answers.
    for (const record of sheet.records)
      if (record.type === 'opportunity' && record.pains.some((pain) => front.has(pain))) front.add(record.id);
    return front;
  });

  /** Whether a touchpoint or card steps back. */
  dims(id: Id): boolean {
    return this.#front !== null && !this.#front.has(id);
  }

  #fits(touchpoint: Of<'touchpoint'>): boolean {
    const { stage, persona, department } = this.filters;
    const path = this.board.sheet.find('path', this.filters.path);
    if (path && !path.steps.includes(touchpoint.id)) return false;
    if (stage && touchpoint.placement.parent !== stage) return false;
    if (department && ![touchpoint.owner, ...touchpoint.supporting].includes(department)) return false;
    if (!persona) return true;
    const library = this.board.space.library;
    return (
      touchpoint.personaEmotions.some((emotion) => emotion.persona === persona) ||
      touchpoint.evidence.some((id) => library?.find('evidence', id)?.persona === persona)
    );
  }

  /** Whether a card belongs to the department looked at though its touchpoint does not. */
  #isOwned(record: AnyRecord): boolean {
    const { department, stage, persona } = this.filters;
    if (!department || stage || persona) return false;
    if (record.type === 'painPoint') return record.owners.some((owner) => owner.department === department);
    return record.type === 'opportunity' && record.owner === department;
  }

  #suits(pain: PainPoint, touchpoint: Of<'touchpoint'> | undefined): boolean {
    const { severity, owner, status, evidence } = this.filters;
    const owners = pain.owners.length
      ? pain.owners.map(({ department }) => department)
      : [touchpoint?.owner ?? null];
    // What does not score rests on nothing and lacks nothing.
    const grade = this.board.sheet.score?.pains[pain.id]?.grade;
    const has = grade && (MARKS[grade] === 'assumed' ? 'none' : 'some');
    return (
      (severity === null || (severityOf(pain) ?? 0) >= severity) &&
      (owner === null || owners.includes(owner)) &&
      (status === null || pain.status === status) &&
      (evidence === null || evidence === has)
    );
  }

  /** Where what is looked for stands, in the order of the journey. */
  readonly hits: readonly Spot[] = $derived.by(() => {
    const query = plain(this.query ?? '').trim();
    if (!query) return [];
    const { board } = this;
    const has = (text: string) => plain(text).includes(query);
    const hits: Spot[] = [];
    const head = (row: string, column: string, id: Id | null) => {
      const record = id ? board.sheet.get(id) : undefined;
      if (record && has(titleOf(record))) hits.push({ row, column, card: null });
    };
    for (const column of board.columns) {
      if (column.isFirst) head(STAGES, column.key, column.stage);
      head(HEADS, column.key, column.touchpoint);
      for (const lane of board.lanes) {
        const cards = board.cardsIn(lane.key, column.key);
        for (const card of cards) {
          const record = board.sheet.get(card);
          if (record && has(titleOf(record))) hits.push({ row: lane.key, column: column.key, card });
        }
        if (lane.spec.holds.as === 'cards') continue;
        const cell: Spot = { row: lane.key, column: column.key, card: null };
        if (has(board.textAt(cell))) hits.push(cell);
      }
    }
    for (const lane of board.lanes) head(lane.key, LABEL, lane.key);
    return hits;
  });

  /** Goes to the next place found, or the one before. */
  next(way: 1 | -1): Spot | null {
    const count = this.hits.length;
    if (!count) return null;
    this.at = (this.at + way + count) % count;
    return this.hits[this.at] ?? null;
  }
}
