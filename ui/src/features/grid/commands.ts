/**
 * What a person can do in the grid, whether by key, by mouse or from a menu: each is one edit, one undo step.
 * Edits follow each other in the order in which they were meant, and the focus follows them.
 */
import type { Edit, Id, Kind, Place } from '@/lib/bindings';
import { freshId } from '@/lib/store/ids';
import { after, isPlaced, last, sketch, titleField, titleOf, type AnyRecord } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import { isCardKind } from './lanes';
import type { Spot } from './spot';
import { Writing } from './writing';

/** So many of a kind, in words. */
const counted = (kind: Kind, count: number) => t('kind-count', { kind, count });

export class Commands extends Writing {
  set(id: Id, fields: Record<string, unknown>): Promise<boolean> {
    return this.send({ kind: 'set', id, fields });
  }

  /** Removes what is selected or has the focus; a field is emptied. */
  remove(): void {
    const { board } = this;
    const ids = this.subjects();
    const first = ids[0] ? board.sheet.get(ids[0]) : undefined;
    if (!first) return this.#empty();
    const next = this.#besides(ids);
    const label =
      ids.length === 1
        ? t('ui-removed-one', { kind: first.type, title: titleOf(first) || t('ui-untitled') })
        : t('ui-removed-many', { count: ids.length });
    board.selected.clear();
    void this.send({ kind: 'remove', ids }).then((done) => {
      if (!done) return;
      if (next) this.go(next);
      board.settle();
      telling.toast(label, { label: t('ui-undo'), run: () => void this.undo('undo') });
    });
  }

  #empty(): void {
    const { spot } = this.board;
    const touchpoint = spot ? this.board.touchpointAt(spot.column) : undefined;
    const holds = spot ? this.board.laneOf.get(spot.row)?.spec.holds : undefined;
    if (!touchpoint || !holds) return;
    const fields =
      holds.as === 'text' && touchpoint[holds.field]
        ? { [holds.field]: '' }
        : holds.as === 'emotion' && touchpoint.emotion
          ? { emotion: null }
          : holds.as === 'owner' && touchpoint.owner
            ? { owner: null }
            : holds.as === 'channels' && touchpoint.channels.length
              ? { channels: [] }
              : null;
    if (fields) void this.set(touchpoint.id, fields);
  }

  /** Where the focus goes when these are gone: to the next of their kind, else to the one before. */
  #besides(ids: readonly Id[]): Spot | null {
    const { board } = this;
    const first = board.sheet.get(ids[0] ?? '');
    if (!first || !isPlaced(first)) return null;
    const siblings = board.sheet
      .idsWithin(first.type, first.placement.parent)
      .filter((id) => board.spotOf(id));
    const at = siblings.indexOf(first.id);
    const heir = [...siblings.slice(at + 1), ...siblings.slice(0, at).reverse()].find(
      (id) => !ids.includes(id),
    );
    if (heir) return board.spotOf(heir);
    const spot = board.spotOf(first.id);
    if (spot?.card) return { ...spot, card: null };
    return first.placement.parent ? board.spotOf(first.placement.parent) : null;
  }

  duplicate(): void {
    const { board } = this;
    const ids = this.subjects();
    if (!ids.length) return;
    const seed = freshId();
    void this.send({ kind: 'duplicate', ids, seed }).then((done) => {
      if (!done) return;
      board.selected.clear();
      this.goTo(seed);
      const record = board.sheet.get(seed);
      if (record) telling.say(t('ui-said-duplicated', { title: titleOf(record) }));
    });
  }

  /** Puts records elsewhere and goes with them. */
  moveTo(ids: readonly Id[], to: Place): void {
    const { board } = this;
    if (!ids.length) return;
    void this.send({ kind: 'move', ids: [...ids], to }).then((done) => {
      if (!done) return;
      this.goTo(ids[0] ?? null);
      telling.say(this.#whereabouts(ids[0] ?? ''));
      board.cut.clear();
    });
  }

  #whereabouts(id: Id): string {
    const { board } = this;
    const record = board.sheet.get(id);
    const spot = board.spotOf(id);
    if (!record || !spot || !isPlaced(record)) return '';
    const parent = record.placement.parent ? board.sheet.get(record.placement.parent) : undefined;
    const siblings = spot.card
      ? board.cardsIn(spot.row, spot.column)
      : board.sheet.idsWithin(record.type, record.placement.parent);
    const place = { index: siblings.indexOf(id) + 1, count: siblings.length, title: titleOf(record) };
    return parent ? t('ui-said-moved-in', { ...place, parent: titleOf(parent) }) : t('ui-said-moved', place);
  }

  /** Moves one place among the siblings. */
  nudge(way: -1 | 1): void {
    const { board } = this;
    const ids = this.subjects();
    const record = board.sheet.get(ids[0] ?? '');
    if (!record || !isPlaced(record)) return this.#nudgeEmotion(way);
    const spot = board.spotOf(record.id);
    const all = spot?.card
      ? board.cardsIn(spot.row, spot.column)
      : board.sheet.idsWithin(record.type, record.placement.parent);
    const others = all.filter((id) => !ids.includes(id));
    const edge = way < 0 ? all.indexOf(ids[0] as Id) : all.indexOf(ids.at(-1) as Id);
    const neighbour = all[edge + way];
    if (!neighbour || !others.includes(neighbour)) return;
    const place = after(record.placement.parent, neighbour, record.placement.lane);
    this.moveTo(ids, way > 0 ? place : { ...place, order: { before: neighbour } });
  }

  #nudgeEmotion(way: -1 | 1): void {
    const { spot } = this.board;
    const holds = spot ? this.board.laneOf.get(spot.row)?.spec.holds : undefined;
    const touchpoint = spot ? this.board.touchpointAt(spot.column) : undefined;
    if (holds?.as !== 'emotion' || !touchpoint) return;
    this.feel(touchpoint.id, (this.board.feelingOf(touchpoint.id) ?? 0) - way);
  }

  /** Moves to the column beside: a card into it, a touchpoint or stage past it. */
  shift(way: -1 | 1): void {
    const { board } = this;
    const ids = this.subjects();
    const record = board.sheet.get(ids[0] ?? '');
    if (!record || !isPlaced(record)) return;
    if (record.type === 'stage' || record.type === 'lane') return this.nudge(way);
    const spot = board.spotOf(record.id);
    const index = board.columnIndex.get(spot?.column ?? '') ?? -1;
    const next = board.columns[index + way];
    if (!spot || !next) return;
    if (record.type === 'touchpoint') {
      if (next.stage === record.placement.parent) return this.nudge(way);
      const neighbour = next.touchpoint;
      const place = way > 0 ? after(next.stage, null) : last(next.stage);
      return this.moveTo(ids, neighbour || way < 0 ? place : last(next.stage));
    }
    const holds = board.laneOf.get(spot.row)?.spec.holds;
    const isFree = holds?.as === 'cards' && holds.ofLane;
    if (!next.touchpoint && !isFree) return;
    this.moveTo(ids, last(next.key, isFree ? spot.row : undefined));
  }

  /** The lane beside that could hold what a note or picture is about, if there is one. */
  laneBeside(way: -1 | 1): Id | null {
    const { board } = this;
    const record = board.sheet.get(this.subjects()[0] ?? '');
    const spot = record && isCardKind(record.type) ? board.spotOf(record.id) : null;
    if (!record || !spot) return null;
    const lanes = board.lanes.filter(
      ({ spec }) => spec.holds.as === 'cards' && spec.holds.kind === record.type,
    );
    return lanes[lanes.findIndex(({ key }) => key === spot.row) + way]?.key ?? null;
  }

  /** Moves a note or picture to the lane beside that can hold it. */
  shiftLane(way: -1 | 1): void {
    const ids = this.subjects();
    const record = this.board.sheet.get(ids[0] ?? '');
    const lane = this.laneBeside(way);
    if (record && isPlaced(record) && lane) this.moveTo(ids, last(record.placement.parent, lane));
  }

  /** Puts what was cut where the focus is. */
  putCut(): boolean {
    const { board } = this;
    const ids = [...board.cut].filter((id) => board.sheet.get(id));
    const spot = board.spot;
    if (!ids.length || !spot) return false;
    const place = this.placeFor(board.sheet.get(ids[0] as Id) as AnyRecord, spot);
    if (place) this.moveTo(ids, place);
    else telling.toast(t('ui-said-wrong-place'));
    return true;
  }

  /** Where a record would stand at a spot, if it can. */
  placeFor(record: AnyRecord, spot: Spot): Place | null {
    const { board } = this;
    const column = board.column(spot.column);
    if (record.type === 'stage') return column ? after(null, column.stage) : null;
    if (record.type === 'touchpoint') return column ? after(column.stage, column.touchpoint) : null;
    if (!isCardKind(record.type) || !column) return null;
    const lane = board.laneOf.get(spot.row);
    const isOwn = lane?.spec.holds.as === 'cards' && lane.spec.holds.kind === record.type;
    const isFree = record.type === 'note' || record.type === 'picture';
    if (isFree && !isOwn) return null;
    if (!isFree && !column.touchpoint) return null;
    const parent = column.key;
    const target = isOwn && spot.card && spot.card !== record.id ? spot.card : null;
    return target
      ? after(parent, target, isFree ? spot.row : undefined)
      : last(parent, isFree ? spot.row : undefined);
  }

  /** One card a line at the focus, as one step. */
  paste(text: string): void {
    const { board } = this;
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const spot = board.spot;
    const holds = spot ? board.laneOf.get(spot.row)?.spec.holds : undefined;
    const column = spot ? board.column(spot.column) : undefined;
    const filled = lines.filter(Boolean);
    if (!spot || !column || !filled.length) return;
    if (holds?.as !== 'cards') return this.open('end', filled.join('\n'));
    if (!column.touchpoint && !holds.ofLane) return telling.toast(t('ui-said-needs-touchpoint'));
    let previous = spot.card;
    const edits = filled.map((line): Edit => {
      const id = freshId();
      const at = after(column.key, previous, holds.ofLane ? spot.row : undefined);
      previous = id;
      return { kind: 'add', record: sketch(holds.kind, { id, [titleField(holds.kind)]: line }), at };
    });
    void this.send({ kind: 'all', edits }).then((done) => {
      if (!done) return;
      this.goTo(previous);
      telling.say(t('ui-said-pasted', { cards: counted(holds.kind, filled.length) }));
    });
  }
}
