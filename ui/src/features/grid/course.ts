/**
 * The course of edits: each is sent after all those before it, what is refused is told, and the focus is moved.
 * What is written and what is changed build on it.
 */
import type { Edit, Emotion, Id, Kind } from '@/lib/bindings';
import { Failure } from '@/lib/host';
import type { Visit } from '@/lib/store/sheet.svelte';
import { emotionOf, feelingFields, hasOwn, type Voice } from '@/features/emotion/voices';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Page } from '@/features/friction/reading.svelte';
import type { Panel } from './action';
import type { Board } from './board.svelte';
import { isCardKind, LANE_OF } from './lanes';
import { between } from './range';
import { Sight } from './sight.svelte';
import { HEADS, LABEL, land, STAGES, walk, type Spot, type Step } from './spot';
import { Strokes } from './strokes';

/** Milliseconds after which what has been set is sent by itself. */
const REST = 800;

/** What the screen around the grid does when it is asked. */
export interface Around {
  inspect(): void;
  menu(): void;
  show(panel: Panel): void;
  /** Opens the friction panel, at a page if one is named; closes it if it is there already. */
  friction(page?: Page): void;
  nextRegion(): void;
}
const nothing = () => undefined;

export class Course {
  #rest = 0;
  readonly board: Board;
  readonly sight: Sight;
  readonly strokes = new Strokes();
  #last: Promise<unknown> = Promise.resolve();
  /** Takes a record up with the pointer; the grid says how. */
  lift: (event: PointerEvent, id: Id, source: HTMLElement) => void = nothing;
  screen: Around = { inspect: nothing, menu: nothing, show: nothing, friction: nothing, nextRegion: nothing };

  constructor(board: Board) {
    this.board = board;
    this.sight = new Sight(board);
  }

  /** Sends an edit after all those before it. Resolves to what was wrong with it, if anything. */
  attempt(edit: Edit, visit?: Visit): Promise<Failure | null> {
    telling.dropOffers();
    return this.#queue(() => this.board.space.edit(edit, visit)).then(() => null, Failure.of);
  }

  /** Asks after all that has been asked before. */
  #queue<T>(ask: () => Promise<T>): Promise<T> {
    const asked = this.strokes.follow(this.#last.then(ask));
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  /** The same, telling what is refused. Resolves to whether it was done. The hand waits: the focus may go with it. */
  send(edit: Edit): Promise<boolean> {
    return this.strokes.hold(this.write(edit));
  }

  /** The same of what leaves the focus where it is, which the hand goes on from at once. */
  async write(edit: Edit, visit?: Visit): Promise<boolean> {
    const failure = await this.attempt(edit, visit);
    if (failure) telling.fail(failure);
    return failure === null;
  }

  go(spot: Spot | null): void {
    const { board } = this;
    board.isActive = true;
    board.sliding = null;
    this.keepFeeling();
    if (spot) board.spot = spot;
  }

  /** What is said of an emotion by its slider or its word is one visit, and can be given up as one. */
  #felt: { touchpoint: Id; voice: Voice; before: Emotion | null; visit: Visit } | null = null;

  /** Opens an emotion's slider. */
  slide(touchpoint: Id): void {
    this.board.sliding = touchpoint;
    this.visitFeeling(touchpoint, this.board.sheet.visit());
  }

  protected visitFeeling(touchpoint: Id, visit: Visit): void {
    const { sheet, voice } = this.board;
    const found = sheet.find('touchpoint', touchpoint);
    const before = found && hasOwn(found, voice) ? emotionOf(found, voice) : null;
    this.#felt = { touchpoint, voice, before, visit };
  }

  /** Leaves an emotion as it was before the visit. */
  giveUpFeeling(): void {
    const { board } = this;
    clearTimeout(this.#rest);
    board.felt = board.sliding = null;
    const found = board.sheet.find('touchpoint', this.#felt?.touchpoint);
    if (!found || !this.#felt) return;
    const { voice, before, visit } = this.#felt;
    void this.write({ kind: 'set', id: found.id, fields: feelingFields(found, voice, before) }, visit);
  }

  /** Says how a touchpoint feels, from -2 to 2. Sent after a rest or when one goes on: a visit is one step. */
  feel(touchpoint: Id, value: number): void {
    const { board } = this;
    const bounded = Math.max(-2, Math.min(2, Math.round(value)));
    if (board.felt && board.felt.touchpoint !== touchpoint) this.keepFeeling();
    if (board.feelingOf(touchpoint) === bounded) return;
    const isVisited = this.#felt?.touchpoint === touchpoint && (board.sliding !== null || board.editing);
    const visited = isVisited ? this.#felt?.visit : undefined;
    const visit = board.felt?.visit ?? visited ?? board.sheet.visit();
    board.felt = { touchpoint, value: bounded, visit };
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.keepFeeling(), REST);
  }

  /** Shows somebody's emotions, and sets theirs from now on. */
  listen(voice: Voice): void {
    this.keepFeeling();
    this.board.voice = voice;
  }

  /** Sends what has been said of a feeling. */
  keepFeeling(): void {
    const { board } = this;
    const { felt } = board;
    clearTimeout(this.#rest);
    if (!felt) return;
    const touchpoint = board.sheet.find('touchpoint', felt.touchpoint);
    if (!touchpoint) return void (board.felt = null);
    const emotion = emotionOf(touchpoint, board.voice);
    // Everybody's word is not taken for a persona's own feeling.
    const word = hasOwn(touchpoint, board.voice) ? (emotion?.word ?? '') : '';
    const done = () => {
      if (board.felt === felt) board.felt = null;
    };
    if (emotion?.value === felt.value) return done();
    const fields = feelingFields(touchpoint, board.voice, { value: felt.value, word });
    void this.write({ kind: 'set', id: felt.touchpoint, fields }, felt.visit).then(done);
  }

  /** Whether what has the focus is on its way to become a record. */
  get isFresh(): boolean {
    const { board } = this;
    const id = board.editing ? null : board.recordAt(board.spot);
    return id !== null && board.sheet.get(id) === undefined;
  }

  /** Shows all of what has the focus. */
  inspect(): void {
    this.commit();
    this.screen.inspect();
  }

  /** Keeps what is being written, if anything is. */
  commit(): boolean {
    return false;
  }

  step(step: Step): void {
    const { board } = this;
    board.settle();
    this.#anchor = null;
    if (board.spot) this.go(walk(board.table, board.spot, step, board.page));
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

  /** Takes the focused thing into the selection, or out of it. */
  toggle(): void {
    const { selected, spot } = this.board;
    const id = this.board.recordAt(spot);
    if (!id) return;
    if (selected.has(id)) selected.delete(id);
    else selected.add(id);
    this.#anchor = null;
    this.#saySelected();
  }

  /** Selects the cell's cards; when they are, the lane's; when they are, the map's. Of heads, those of the row. */
  selectMore(): void {
    const { board } = this;
    const spot = board.spot;
    if (!spot) return;
    const heads =
      spot.row === STAGES
        ? board.stages.map(({ id }) => id)
        : spot.row === HEADS
          ? board.columns.flatMap(({ touchpoint }) => touchpoint ?? [])
          : [];
    const cell = board.cardsIn(spot.row, spot.column);
    const lane = heads.length ? heads : board.columns.flatMap(({ key }) => board.cardsIn(spot.row, key));
    const all = board.lanes.flatMap((row) => board.columns.flatMap(({ key }) => board.cardsIn(row.key, key)));
    const isFull = (ids: readonly Id[]) => ids.length > 0 && ids.every((id) => board.selected.has(id));
    const next = isFull(lane) || !lane.length ? all : isFull(cell) || !cell.length ? lane : cell;
    board.selected.clear();
    for (const id of next) board.selected.add(id);
    this.#saySelected();
  }

  /** Where the selection that is being extended began, and what was selected before. */
  #anchor: { spot: Spot; before: readonly Id[] } | null = null;

  extend(step: Step): void {
    const { board } = this;
    board.settle();
    if (board.spot) this.extendTo(walk(board.table, board.spot, step, board.page));
  }

  /** Selects everything from where the extending began to a spot. */
  extendTo(spot: Spot, from = this.board.spot): void {
    const { board } = this;
    const anchor = (this.#anchor ??= { spot: from ?? spot, before: [...board.selected] });
    this.go(spot);
    board.selected.clear();
    const within = between(board.table, anchor.spot, spot).map((one) => board.recordAt(one));
    for (const id of [...anchor.before, ...within]) if (id) board.selected.add(id);
    this.#saySelected();
  }

  clearSelection(): void {
    this.#anchor = null;
    this.board.selected.clear();
  }

  #saySelected(): void {
    telling.say(t('ui-said-selected', { count: this.board.selected.size }));
  }

  /** Takes the last step back or brings it back, after all that is under way; the focus goes to what changed. */
  undo(way: 'undo' | 'redo'): Promise<void> {
    this.keepFeeling();
    telling.dropOffers();
    return this.strokes.hold(this.#undo(way));
  }

  #undo(way: 'undo' | 'redo'): Promise<void> {
    return this.#queue(() => this.board.space.undo(way)).then(
      (undone) => {
        if (!undone) return;
        // What is there again or still stays selected.
        for (const id of [...this.board.selected])
          if (!this.board.sheet.get(id)) this.board.selected.delete(id);
        if (undone.focus) this.#follow(undone.focus, undone.label.kind);
        this.board.settle();
        const label = didWords(undone.label);
        telling.say(t(way === 'undo' ? 'cause-undo' : 'cause-redo', { label }));
        if (undone.kept.length) telling.toast(t('ui-kept', { count: undone.kept.length }));
      },
      (thrown) => telling.fail(thrown),
    );
  }

  /** Goes to what an undo has changed. Where a card is gone its touchpoint is named instead: then to where the card was. */
  #follow(id: Id, kind: Kind | null): void {
    const { board } = this;
    const lane = kind && isCardKind(kind) ? board.lanes.find((row) => row.kind === LANE_OF[kind]) : undefined;
    if (!lane || board.sheet.get(id)?.type !== 'touchpoint') return this.goTo(id);
    const isHere = board.spot?.column === id && board.laneOf.has(board.spot.row);
    if (!isHere) this.go(land(board.table, lane.key, id, 0));
  }
}

/** What an entry did, in words. */
export function didWords(label: { verb: string; kind: Kind | null; title: string; count: number }): string {
  const kind = label.kind ?? 'other';
  const verb = label.verb as 'add' | 'change' | 'move' | 'remove' | 'duplicate' | 'merge' | 'split';
  if (label.count === 1 && label.title) return t(`did-${verb}`, { kind, title: label.title });
  if (label.count === 1) return t(`did-${verb}-untitled`, { kind });
  return t(`did-${verb}-many`, { kind, count: label.count });
}
