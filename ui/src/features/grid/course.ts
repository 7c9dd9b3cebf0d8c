/**
 * The course of edits: each is sent after all those before it, what is refused is told, and the focus is moved.
 * What is written and what is changed build on it.
 */
import type { Edit, Id, Kind } from '@/lib/bindings';
import { Failure } from '@/lib/host';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Board } from './board.svelte';
import { HEADS, LABEL, STAGES, walk, type Spot, type Step } from './spot';

/** Milliseconds after which what has been set is sent by itself. */
const REST = 800;

export class Course {
  #rest = 0;
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
  attempt(edit: Edit, seen?: number): Promise<Failure | null> {
    telling.dropOffers();
    const sent = this.#last.then(() => this.board.space.edit(edit, seen));
    this.#last = sent.catch(() => undefined);
    return sent.then(() => null, Failure.of);
  }

  /** The same, telling what is refused. Resolves to whether it was done. */
  async send(edit: Edit, seen?: number): Promise<boolean> {
    const failure = await this.attempt(edit, seen);
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

  /** Says how a touchpoint feels, from -2 to 2. Sent after a rest or when one goes on: a visit is one step. */
  feel(touchpoint: Id, value: number): void {
    const { board } = this;
    const bounded = Math.max(-2, Math.min(2, Math.round(value)));
    if (board.felt && board.felt.touchpoint !== touchpoint) this.keepFeeling();
    if (board.feelingOf(touchpoint) === bounded) return;
    board.felt = { touchpoint, value: bounded };
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.keepFeeling(), REST);
  }

  /** Sends what has been said of a feeling. */
  keepFeeling(): void {
    const { board } = this;
    const { felt } = board;
    clearTimeout(this.#rest);
    if (!felt) return;
    const emotion = board.sheet.find('touchpoint', felt.touchpoint)?.emotion;
    const done = () => {
      if (board.felt === felt) board.felt = null;
    };
    if (emotion?.value === felt.value) return done();
    const fields = { emotion: { value: felt.value, word: emotion?.word ?? '' } };
    void this.send({ kind: 'set', id: felt.touchpoint, fields }).then(done);
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

  /** Takes the last step back or brings it back, after all that is under way; the focus goes to what changed. */
  undo(way: 'undo' | 'redo'): Promise<void> {
    this.keepFeeling();
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
