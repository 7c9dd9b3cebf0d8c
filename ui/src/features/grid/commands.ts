/**
 * What a person can do in the grid, whether by key, by mouse or from a menu: each is one edit, one undo step.
 * Edits follow each other in the order in which they were meant, and the focus follows them.
 */
import type { Edit, Id, Place } from '@/lib/bindings';
import { following, freshId } from '@/lib/store/ids';
import { after, isPlaced, last, type AnyRecord } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import { emotionOf, feelingFields } from '@/features/emotion/voices';
import type { Layout } from './filling';
import { isCardKind, spokenName } from './lanes';
import type { Spot } from './spot';
import { Writing } from './writing';

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
    const next = this.beside(ids);
    const label =
      ids.length === 1
        ? t('ui-removed-one', { kind: first.type, title: spokenName(first) })
        : t('ui-removed-many', { count: ids.length });
    this.clearSelection();
    void this.send({ kind: 'remove', ids }).then((done) => {
      if (!done) return;
      if (next) this.go(next);
      board.settle();
      telling.toast(label, { label: t('ui-undo'), run: () => void this.undo('undo') });
    });
  }

  #empty(): void {
    const { board } = this;
    const { spot } = board;
    const touchpoint = spot ? board.touchpointAt(spot.column) : undefined;
    const holds = spot ? board.laneOf.get(spot.row)?.spec.holds : undefined;
    if (!touchpoint || !holds) return;
    const fields =
      holds.as === 'text' && touchpoint[holds.field]
        ? { [holds.field]: '' }
        : holds.as === 'emotion' && emotionOf(touchpoint, board.voice)
          ? feelingFields(touchpoint, board.voice, null)
          : holds.as === 'owner' && touchpoint.owner
            ? { owner: null }
            : holds.as === 'channels' && touchpoint.channels.length
              ? { channels: [] }
              : null;
    if (fields) void this.set(touchpoint.id, fields);
  }

  /** Where the focus goes when these are gone: to the next of their kind, else to the one before. */
  beside(ids: readonly Id[]): Spot | null {
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
      if (record) telling.say(t('ui-said-duplicated', { title: spokenName(record) }));
    });
  }

  /** Puts records elsewhere and goes with them. */
  moveTo(ids: readonly Id[], to: Place): void {
    this.#move([{ ids, to }]);
  }

  /** Several moves as one step. The focus goes with the first. */
  #move(moves: readonly { ids: readonly Id[]; to: Place }[]): void {
    const { board } = this;
    const edits = moves
      .filter(({ ids }) => ids.length)
      .map(({ ids, to }): Edit => ({ kind: 'move', ids: [...ids], to }));
    const [edit] = edits;
    const ids = moves.flatMap((move) => move.ids);
    const focus = board.recordAt(board.spot);
    const first = ids.find((id) => id === focus) ?? ids[0] ?? null;
    if (!edit) return;
    void this.send(edits.length > 1 ? { kind: 'all', edits } : edit).then((done) => {
      if (!done) return;
      this.goTo(first);
      telling.say(
        ids.length > 1 ? t('editor-said-moved', { count: ids.length }) : this.#whereabouts(first ?? ''),
      );
      board.cut.clear();
    });
  }

  /**
   * Puts several things, or copies of them, where the first of them was dropped: those of its kind into that place in the
   * order of the map, other cards into the same column.
   */
  drop(ids: readonly Id[], to: Place, isCopy: boolean): void {
    const { board } = this;
    const kind = board.sheet.get(ids[0] ?? '')?.type;
    const ordered = this.#inOrder(ids);
    const groups = new Map<string, { ids: Id[]; to: Place }>();
    for (const id of ordered) {
      const record = board.sheet.get(id);
      if (!record || !isPlaced(record)) continue;
      const isSame = record.type === kind;
      if (!isSame && !(kind && isCardKind(kind) && isCardKind(record.type))) continue;
      const { lane } = record.placement;
      const key = isSame ? 'same' : `${record.type} ${lane ?? ''}`;
      const group = groups.get(key) ?? { ids: [], to: isSame ? to : last(to.parent ?? null, lane) };
      group.ids.push(id);
      groups.set(key, group);
    }
    if (!isCopy) return this.#move([...groups.values()]);
    const tops: Id[] = [];
    const edits = [...groups.values()].flatMap((group): Edit[] => {
      const seed = freshId();
      const copies = group.ids.map((_, index) => following(seed, index));
      tops.push(...copies);
      return [
        { kind: 'duplicate', ids: group.ids, seed },
        { kind: 'move', ids: copies, to: group.to },
      ];
    });
    void this.send({ kind: 'all', edits }).then((done) => {
      if (!done) return;
      this.clearSelection();
      this.goTo(tops[0] ?? null);
      telling.say(t('editor-said-pasted', { count: tops.length }));
    });
  }

  /** As they follow each other in the map. */
  #inOrder(ids: readonly Id[]): Id[] {
    const { board } = this;
    const rank = (id: Id) => {
      const spot = board.spotOf(id);
      if (!spot) return [Infinity, 0, 0];
      const column = board.columnIndex.get(spot.column) ?? -1;
      const row = board.lanes.findIndex(({ key }) => key === spot.row);
      return [column, row, spot.card ? board.cardsIn(spot.row, spot.column).indexOf(spot.card) : 0];
    };
    const ranks = new Map(ids.map((id) => [id, rank(id)]));
    return [...ids].sort((a, b) => {
      const [one, other] = [ranks.get(a) ?? [], ranks.get(b) ?? []];
      const at = one.findIndex((value, index) => value !== other[index]);
      return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
    });
  }

  /** Records by the cell in which they stand, in the order of the map. */
  #byCell(ids: readonly Id[]): { spot: Spot; ids: Id[] }[] {
    const cells = new Map<string, { spot: Spot; ids: Id[] }>();
    for (const id of this.#inOrder(ids)) {
      const spot = this.board.spotOf(id);
      if (!spot) continue;
      const key = `${spot.row} ${spot.card ? spot.column : ''}`;
      const cell = cells.get(key) ?? { spot, ids: [] };
      cell.ids.push(id);
      cells.set(key, cell);
    }
    return [...cells.values()];
  }

  #whereabouts(id: Id): string {
    const { board } = this;
    const record = board.sheet.get(id);
    const spot = board.spotOf(id);
    if (!record || !spot || !isPlaced(record)) return '';
    const parent = record.placement.parent ? board.sheet.get(record.placement.parent) : undefined;
    const siblings = spot.card
      ? board.cardsIn(spot.row, spot.column)
      : record.type === 'lane'
        ? board.lanes.map(({ key }) => key)
        : board.sheet.idsWithin(record.type, record.placement.parent);
    const place = { index: siblings.indexOf(id) + 1, count: siblings.length, title: spokenName(record) };
    return parent
      ? t('ui-said-moved-in', { ...place, parent: spokenName(parent) })
      : t('ui-said-moved', place);
  }

  /** Moves one place among the siblings; of several, those of each cell together. */
  nudge(way: -1 | 1): void {
    const { board } = this;
    const ids = this.subjects();
    const first = board.sheet.get(ids[0] ?? '');
    if (!first || !isPlaced(first)) return this.#nudgeEmotion(way);
    this.#move(
      this.#byCell(ids).flatMap((cell) => {
        const record = board.sheet.get(cell.ids[0] ?? '');
        if (!record || !isPlaced(record)) return [];
        const all = cell.spot.card
          ? board.cardsIn(cell.spot.row, cell.spot.column)
          : record.type === 'lane'
            ? board.lanes.map(({ key }) => key)
            : board.sheet.idsWithin(record.type, record.placement.parent);
        const edge = all.indexOf((way < 0 ? cell.ids[0] : cell.ids.at(-1)) ?? '');
        const neighbour = all[edge + way];
        if (!neighbour) return [];
        const place = after(record.placement.parent, neighbour, record.placement.lane);
        return [{ ids: cell.ids, to: way > 0 ? place : { ...place, order: { before: neighbour } } }];
      }),
    );
  }

  #nudgeEmotion(way: -1 | 1): void {
    const { spot } = this.board;
    const holds = spot ? this.board.laneOf.get(spot.row)?.spec.holds : undefined;
    const touchpoint = spot ? this.board.touchpointAt(spot.column) : undefined;
    if (holds?.as !== 'emotion' || !touchpoint) return;
    this.feel(touchpoint.id, (this.board.feelingOf(touchpoint.id) ?? 0) - way);
  }

  /** Moves to the column beside: cards into it, each in its lane; a touchpoint or stage past it. */
  shift(way: -1 | 1): void {
    const { board } = this;
    const ids = this.#inOrder(this.subjects());
    const record = board.sheet.get((way > 0 ? ids.at(-1) : ids[0]) ?? '');
    if (!record || !isPlaced(record)) return;
    if (record.type === 'stage' || record.type === 'lane') return this.nudge(way);
    if (record.type === 'touchpoint') {
      const next = board.columns[(board.columnIndex.get(record.id) ?? -1) + way];
      if (!next) return;
      if (next.stage === record.placement.parent) return this.nudge(way);
      return this.moveTo(ids, way > 0 ? after(next.stage, null) : last(next.stage));
    }
    const moves = this.#byCell(ids).map((cell) => {
      const next = board.columns[(board.columnIndex.get(cell.spot.column) ?? -1) + way];
      const holds = board.laneOf.get(cell.spot.row)?.spec.holds;
      const isFree = holds?.as === 'cards' && holds.ofLane;
      if (!next || (!next.touchpoint && !isFree)) return null;
      return { ids: cell.ids, to: last(next.key, isFree ? cell.spot.row : undefined) };
    });
    // What cannot move holds the others back: they would pile up on it.
    if (moves.every((move) => move !== null)) this.#move(moves);
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

  /** Moves notes or pictures to the lane beside that can hold them, each in its column. */
  shiftLane(way: -1 | 1): void {
    const { board } = this;
    const ids = this.subjects();
    const kind = board.sheet.get(ids[0] ?? '')?.type;
    const lane = this.laneBeside(way);
    if (!lane) return;
    const columns = new Map<Id, Id[]>();
    for (const id of this.#inOrder(ids)) {
      const record = board.sheet.get(id);
      const parent = record && record.type === kind && isPlaced(record) ? record.placement.parent : null;
      if (parent) columns.set(parent, [...(columns.get(parent) ?? []), id]);
    }
    this.#move([...columns].map(([parent, own]) => ({ ids: own, to: last(parent, lane) })));
  }

  /** Puts what was cut where the focus is. */
  putCut(): boolean {
    const { board } = this;
    const ids = [...board.cut].filter((id) => board.sheet.get(id));
    const spot = board.spot;
    if (!ids.length || !spot) return false;
    const place = this.placeFor(board.sheet.get(ids[0] as Id) as AnyRecord, spot);
    if (place) this.drop(ids, place, false);
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

  /** What waits to be put into the map, while somebody is asked. */
  filling: Layout | null = null;

  /** Shows how the map would have to grow for a table, and asks. */
  askToFill(layout: Layout): void {
    this.filling = layout;
    this.screen.show('filling');
  }
}
