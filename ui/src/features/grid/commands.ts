/**
 * What a person can do in the grid, whether by key, by mouse or from a menu: each is one edit, one undo step.
 * Edits follow each other in the order in which they were meant, and the focus follows them.
 */
import { flushSync } from 'svelte';
import type { Edit, Id, Kind, Place } from '@/lib/bindings';
import { Failure } from '@/lib/host';
import { freshId } from '@/lib/store/ids';
import { after, isPlaced, last, sketch, titleField, titleOf, type AnyRecord } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Board, Draft } from './board.svelte';
import { isCardKind } from './lanes';
import { HEADS, LABEL, land, STAGES, walk, type Spot, type Step } from './spot';

/** The kind in the words of a sentence. */
const counted = (kind: Kind, count: number) => t('kind-count', { kind, count });

export class Commands {
  readonly board: Board;
  #last: Promise<unknown> = Promise.resolve();
  /** Shows the inspector; the map's screen says how. */
  inspect: () => void = () => undefined;
  /** Opens "Move to..."; the map's screen says how. */
  chooseTarget: () => void = () => undefined;

  constructor(board: Board) {
    this.board = board;
  }

  /** Sends an edit after all those before it. Resolves to what was wrong with it, if anything. */
  attempt(edit: Edit): Promise<Failure | null> {
    telling.dropOffers();
    const sent = this.#last.then(() => this.board.space.edit(edit));
    this.#last = sent.catch(() => undefined);
    return sent.then(() => null, Failure.of);
  }

  /** The same, telling what is refused. Resolves to whether it was done. */
  async send(edit: Edit): Promise<boolean> {
    const failure = await this.attempt(edit);
    if (failure) telling.fail(failure);
    return failure === null;
  }

  // ---- Focus ----

  go(spot: Spot | null): void {
    const { board } = this;
    board.isActive = true;
    board.sliding = null;
    if (spot) board.spot = spot;
  }

  step(step: Step, page?: number): void {
    const { board } = this;
    board.settle();
    if (board.spot) this.go(walk(board.table, board.spot, step, page));
  }

  goTo(id: Id | null): void {
    const spot = id ? this.board.spotOf(id) : null;
    if (spot) this.go(spot);
  }

  /** What an action is about: what is selected, or else what has the focus. */
  subjects(): Id[] {
    const { board } = this;
    const chosen = [...board.selected].filter((id) => board.sheet.get(id));
    if (chosen.length) return chosen;
    const spot = board.spot;
    const isHead = spot && (spot.row === STAGES || spot.row === HEADS || spot.column === LABEL);
    const id = spot && (spot.card || isHead) ? board.recordAt(spot) : null;
    return id && board.sheet.get(id) ? [id] : [];
  }

  toggle(id: Id | null): void {
    const { selected } = this.board;
    if (!id) return;
    if (selected.has(id)) selected.delete(id);
    else selected.add(id);
  }

  /** Selects the cell's cards; when they are, the lane's; when they are, the map's. */
  selectMore(): void {
    const { board } = this;
    const spot = board.spot;
    if (!spot) return;
    const cell = board.cardsIn(spot.row, spot.column);
    const lane = board.columns.flatMap(({ key }) => board.cardsIn(spot.row, key));
    const all = board.lanes.flatMap((row) => board.columns.flatMap(({ key }) => board.cardsIn(row.key, key)));
    const isFull = (ids: readonly Id[]) => ids.length > 0 && ids.every((id) => board.selected.has(id));
    const next = isFull(lane) || !lane.length ? all : isFull(cell) || !cell.length ? lane : cell;
    for (const id of next) board.selected.add(id);
    telling.say(t('ui-said-selected', { count: board.selected.size }));
  }

  extend(step: Step): void {
    const { board } = this;
    if (board.spot?.card) board.selected.add(board.spot.card);
    this.step(step);
    if (board.spot?.card) board.selected.add(board.spot.card);
    telling.say(t('ui-said-selected', { count: board.selected.size }));
  }

  // ---- Writing ----

  /** Opens the text at the focus, or what the cell is filled with. */
  open(caret: 'end' | 'all' = 'end', seed = ''): void {
    const { board } = this;
    const spot = board.spot;
    if (!spot) return;
    const holds = board.laneOf.get(spot.row)?.spec.holds;
    const touchpoint = board.column(spot.column)?.touchpoint ?? null;
    const isHead = spot.row === STAGES || spot.row === HEADS || spot.column === LABEL;
    if (spot.card || isHead) {
      if (spot.row === HEADS && spot.column !== LABEL && !touchpoint) return this.add('after', seed);
      if (seed) return this.add('after', seed);
      return this.#write(spot, board.recordAt(spot), board.textAt(spot), caret);
    }
    if (holds?.as === 'cards') return this.add('after', seed);
    if (!touchpoint) return telling.say(t('ui-said-needs-touchpoint'));
    if (holds?.as === 'owner' || holds?.as === 'channels') {
      board.picking = { what: holds.as, touchpoint, seed };
      return;
    }
    if (holds?.as === 'emotion' && !seed && caret === 'end') {
      board.sliding = touchpoint;
      return;
    }
    if (holds?.as === 'evidence') return this.inspect();
    const text = board.textAt(spot);
    this.#write(spot, touchpoint, text, caret, seed && (text ? `${text}\n${seed}` : seed));
  }

  #write(spot: Spot, id: Id | null, original: string, caret: 'end' | 'all', text = ''): void {
    const { board } = this;
    if (!id) return;
    this.commit();
    flushSync(() => {
      board.isActive = true;
      board.spot = spot;
      board.sliding = null;
      board.editing = { spot, id, original, kept: original, text: text || original, caret };
    });
  }

  /** Opens something new beside the focus: a card, or beside a head a stage, a touchpoint or a lane. */
  add(side: 'after' | 'before' = 'after', seed = ''): void {
    const { board } = this;
    const spot = board.spot;
    if (!spot) return;
    if (spot.column === LABEL)
      return this.#draft({ row: LABEL, column: '', side, of: board.recordAt(spot) }, seed);
    const column = board.column(spot.column);
    if (!column) return;
    if (spot.row === STAGES) return this.#draft({ row: STAGES, column: '', side, of: column.stage }, seed);
    if (spot.row === HEADS)
      return this.#draft({ row: HEADS, column: column.stage, side, of: column.touchpoint }, seed);
    const holds = board.laneOf.get(spot.row)?.spec.holds;
    if (holds?.as !== 'cards') return this.open('end', seed);
    if (!column.touchpoint && !holds.ofLane) {
      telling.toast(t('ui-said-needs-touchpoint'));
      return;
    }
    this.#draft({ row: spot.row, column: spot.column, side, of: spot.card }, seed);
  }

  addStage(after: Id | null): void {
    this.#draft({ row: STAGES, column: '', side: 'after', of: after }, '');
  }

  addTouchpoint(stage: Id, side: 'after' | 'before', of: Id | null): void {
    this.#draft({ row: HEADS, column: stage, side, of }, '');
  }

  addCard(row: string, column: Id): void {
    this.#draft({ row, column, side: 'after', of: this.board.cardsIn(row, column).at(-1) ?? null }, '');
  }

  addLane(): void {
    const of = this.board.sheet.idsWithin('lane', null).at(-1) ?? null;
    this.#draft({ row: LABEL, column: '', side: 'after', of }, '');
  }

  #draft(place: Omit<Draft, 'id' | 'text'>, text: string): void {
    const { board } = this;
    this.commit();
    const draft: Draft = { ...place, id: freshId(), text };
    flushSync(() => {
      board.drafts = [...board.drafts, draft];
      const spot = board.spotOf(draft.id);
      board.isActive = true;
      board.sliding = null;
      board.selected.clear();
      if (!spot) return;
      board.spot = spot;
      board.editing = { spot, id: draft.id, original: '', kept: '', text, caret: 'end' };
    });
  }

  /** What is typed is kept in the draft, so that nothing is lost when the field goes. */
  type(text: string): void {
    const { board } = this;
    if (board.editing) board.editing = { ...board.editing, text };
  }

  /** Closes the field and sends what is in it. Returns whether there was anything to keep. */
  commit(): boolean {
    const { board } = this;
    const { editing } = board;
    if (!editing) return false;
    const text = editing.text.trim();
    const isDraft = board.draft(editing.id) && !board.sheet.get(editing.id);
    board.editing = null;
    if (isDraft && !text) this.#forget(editing.id);
    else this.#save(editing.id, editing.spot, text, editing.kept.trim());
    return text !== '';
  }

  /** Sends what is in the field and leaves it open. */
  keep(): void {
    const { editing } = this.board;
    if (!editing?.text.trim()) return;
    const text = editing.text.trim();
    this.board.editing = { ...editing, kept: text };
    this.#save(editing.id, editing.spot, text, editing.kept.trim());
  }

  /** Closes the field and leaves everything as it was. */
  revert(): void {
    const { board } = this;
    const { editing } = board;
    board.editing = null;
    if (!editing) return;
    const { id, spot, kept, original } = editing;
    if (kept === original) return this.#forget(id);
    if (original) this.#save(id, spot, original, kept);
    else void this.send({ kind: 'remove', ids: [id] }).then(() => board.settle());
  }

  #save(id: Id, spot: Spot, text: string, kept: string): void {
    const { board } = this;
    const draft = board.draft(id);
    if (draft && !board.sheet.get(id)) {
      const isSent = this.#sent.has(id);
      this.#sent.add(id);
      board.drafts = board.drafts.map((other) => (other.id === id ? { ...other, text } : other));
      if (!isSent) {
        void this.send(this.#adding(draft, text)).then(() => {
          this.#forget(id);
          board.settle();
        });
        return;
      }
    }
    if (text !== kept) void this.send(this.#setting(id, spot, text));
  }

  /** Drafts that are on their way to become records. */
  #sent = new Set<Id>();

  #forget(id: Id): void {
    const { board } = this;
    const draft = board.draft(id);
    if (!draft) return;
    const wasHere = board.recordAt(board.spot) === id;
    board.drafts = board.drafts.filter((other) => other.id !== id);
    this.#sent.delete(id);
    if (!wasHere || board.sheet.get(id)) return;
    const neighbour = draft.of ? board.spotOf(draft.of) : null;
    const inCell = board.laneOf.has(draft.row) ? land(board.table, draft.row, draft.column, 0) : null;
    const spot = neighbour ?? inCell ?? board.spotOf(draft.column);
    if (spot) board.spot = spot;
    board.settle();
  }

  #adding(draft: Draft, text: string): Edit {
    const { board } = this;
    const { id, row, column, side, of } = draft;
    const beside = (parent: Id | null, lane?: Id): Place => {
      const place = after(parent, of, lane);
      return of && side === 'before' ? { ...place, order: { before: of } } : place;
    };
    if (row === STAGES)
      return { kind: 'add', record: sketch('stage', { id, title: text }), at: beside(null) };
    if (row === HEADS)
      return { kind: 'add', record: sketch('touchpoint', { id, title: text }), at: beside(column) };
    if (row === LABEL)
      return { kind: 'add', record: sketch('lane', { id, title: text, kind: 'notes' }), at: beside(null) };
    const holds = board.laneOf.get(row)?.spec.holds;
    const kind = holds?.as === 'cards' ? holds.kind : 'note';
    const record = sketch(kind, { id, [titleField(kind)]: text });
    const sibling = of ? board.sheet.get(of) : undefined;
    const parent = sibling && isPlaced(sibling) ? (sibling.placement.parent ?? column) : column;
    return {
      kind: 'add',
      record,
      at: beside(parent, holds?.as === 'cards' && holds.ofLane ? row : undefined),
    };
  }

  #setting(id: Id, spot: Spot, text: string): Edit {
    const record = this.board.sheet.get(id);
    const holds = spot.card ? undefined : this.board.laneOf.get(spot.row)?.spec.holds;
    const isField = record?.type === 'touchpoint' && spot.row !== HEADS;
    if (isField && holds?.as === 'text') return { kind: 'set', id, fields: { [holds.field]: text } };
    if (isField && holds?.as === 'lines') {
      const lines = text.split('\n').map((line) => line.trim());
      return { kind: 'set', id, fields: { [holds.field]: lines.filter(Boolean) } };
    }
    if (isField && holds?.as === 'emotion') {
      return { kind: 'set', id, fields: { emotion: { value: record.emotion?.value ?? 0, word: text } } };
    }
    const kind: Kind =
      record?.type ??
      (spot.row === STAGES ? 'stage' : spot.row === HEADS ? 'touchpoint' : this.#kindOfDraft(spot));
    return { kind: 'set', id, fields: { [titleField(kind)]: text } };
  }

  #kindOfDraft(spot: Spot): Kind {
    const holds = this.board.laneOf.get(spot.row)?.spec.holds;
    if (spot.column === LABEL) return 'lane';
    return holds?.as === 'cards' ? holds.kind : 'note';
  }

  // ---- Changing ----

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
    this.feel(touchpoint.id, (touchpoint.emotion?.value ?? 0) - way);
  }

  /** Says how a touchpoint feels, from -2 to 2. */
  feel(touchpoint: Id, value: number): void {
    const record = this.board.sheet.find('touchpoint', touchpoint);
    const bounded = Math.max(-2, Math.min(2, Math.round(value)));
    if (!record || record.emotion?.value === bounded) return;
    void this.set(touchpoint, { emotion: { value: bounded, word: record.emotion?.word ?? '' } });
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

  /** Moves a note or picture to the lane beside that can hold it. */
  shiftLane(way: -1 | 1): void {
    const { board } = this;
    const ids = this.subjects();
    const record = board.sheet.get(ids[0] ?? '');
    if (!record || !isPlaced(record)) return;
    const spot = board.spotOf(record.id);
    const lanes = board.lanes.filter(
      ({ spec }) => spec.holds.as === 'cards' && spec.holds.kind === record.type,
    );
    const next = lanes[lanes.findIndex(({ key }) => key === spot?.row) + way];
    if (spot && next && next.key !== spot.row) this.moveTo(ids, last(record.placement.parent, next.key));
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

  /** Takes the last step back or brings it back, after all that is under way; the focus goes to what changed. */
  undo(way: 'undo' | 'redo'): Promise<void> {
    telling.dropOffers();
    const asked = this.#last.then(() => this.board.space.undo(way));
    this.#last = asked.catch(() => undefined);
    return asked.then(
      (undone) => {
        if (!undone) return;
        this.board.selected.clear();
        if (undone.focus) this.goTo(undone.focus);
        this.board.settle();
        const label = didWords(undone.label);
        telling.say(t(way === 'undo' ? 'cause-undo' : 'cause-redo', { label }));
        if (undone.kept.length) telling.toast(t('ui-kept', { count: undone.kept.length }));
      },
      (thrown) => telling.fail(thrown),
    );
  }
}

/** What an entry did, in words. */
export function didWords(label: { verb: string; kind: Kind | null; title: string; count: number }): string {
  const kind = label.kind ?? 'other';
  const verb = label.verb as 'add' | 'change' | 'move' | 'remove' | 'duplicate';
  if (label.count === 1 && label.title) return t(`did-${verb}`, { kind, title: label.title });
  if (label.count === 1) return t(`did-${verb}-untitled`, { kind });
  return t(`did-${verb}-many`, { kind, count: label.count });
}
