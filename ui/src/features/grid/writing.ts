/**
 * Writing in the grid: a text is opened, typed, kept and sent. Something new is a draft with the id that its record will
 * have, so that the next thing can stand beside it before the core has answered.
 */
import { flushSync } from 'svelte';
import type { Edit, Id, Kind, Place } from '@/lib/bindings';
import { freshId } from '@/lib/store/ids';
import { after, isPlaced, sketch, titleField } from '@/lib/store/records';
import { feelingFields } from '@/features/emotion/voices';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Draft, Editing } from './board.svelte';
import { Course } from './course';
import { HEADS, LABEL, land, STAGES, type Spot } from './spot';

export class Writing extends Course {
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
      board.picking = { what: holds.as, of: [touchpoint], seed };
      return;
    }
    if (holds?.as === 'emotion' && !seed && caret === 'end') {
      this.slide(touchpoint);
      return;
    }
    if (holds?.as === 'evidence') return this.inspect();
    const text = board.textAt(spot);
    // What is there is never overwritten: a letter goes on after it.
    const joint = holds?.as === 'emotion' ? ', ' : '\n';
    this.#write(spot, touchpoint, text, caret, seed && (text ? text + joint + seed : seed));
  }

  #write(spot: Spot, id: Id | null, original: string, caret: 'end' | 'all', text = ''): void {
    const { board } = this;
    if (!id) return;
    this.commit();
    flushSync(() => {
      const from = board.spot;
      board.isActive = true;
      board.spot = spot;
      board.sliding = null;
      const visit = board.sheet.visit();
      board.editing = { spot, id, original, from, kept: original, text: text || original, visit, caret };
      if (this.#isFeeling(spot)) this.visitFeeling(id, visit);
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
    const from = board.spot;
    flushSync(() => {
      board.drafts = [...board.drafts, draft];
      const spot = board.spotOf(draft.id);
      board.isActive = true;
      board.sliding = null;
      this.clearSelection();
      if (!spot) return;
      board.spot = spot;
      const visit = board.sheet.visit();
      board.editing = { spot, id: draft.id, original: null, from, kept: '', text, visit, caret: 'end' };
    });
  }

  /** What is typed is kept in the draft, so that nothing is lost when the field goes. */
  type(text: string): void {
    const { board } = this;
    if (board.editing) board.editing = { ...board.editing, text };
  }

  /** Closes the field and sends what is in it. Returns whether there was anything to keep. */
  override commit(): boolean {
    const { board } = this;
    const { editing } = board;
    if (!editing) return false;
    const text = editing.text.trim();
    const isDraft = board.draft(editing.id) && !board.sheet.get(editing.id);
    board.editing = null;
    if (isDraft && !text) this.#forget(editing.id);
    else this.#save(editing, text, editing.kept.trim());
    this.keepFeeling();
    return text !== '';
  }

  /** Sends what is in the field and leaves it open. */
  keep(): void {
    const { editing } = this.board;
    if (!editing?.text.trim()) return;
    const text = editing.text.trim();
    this.board.editing = { ...editing, kept: text };
    this.#save(editing, text, editing.kept.trim());
  }

  /** Closes the field and leaves everything as it was. */
  revert(): void {
    const { board } = this;
    const { editing } = board;
    board.editing = null;
    if (!editing) return;
    const { id, spot, kept, original, from, visit } = editing;
    if (this.#isFeeling(spot)) return this.giveUpFeeling();
    if (kept === (original ?? '')) return this.#forget(id);
    if (original !== null) return this.#save(editing, original, kept);
    const gone = this.write({ kind: 'remove', ids: [id] }, visit);
    void this.strokes.hold(gone).then(() => {
      this.go(from);
      board.settle();
    });
  }

  #isFeeling({ row, column, card }: Spot): boolean {
    return !card && column !== LABEL && this.board.laneOf.get(row)?.spec.holds.as === 'emotion';
  }

  #save({ id, spot, visit }: Editing, text: string, kept: string): void {
    const { board } = this;
    const draft = board.draft(id);
    if (draft && !board.sheet.get(id)) {
      const isSent = this.#sent.has(id);
      this.#sent.add(id);
      board.drafts = board.drafts.map((other) => (other.id === id ? { ...other, text } : other));
      if (!isSent) {
        void this.write(this.#adding(draft, text), visit).then((done) => {
          if (!done) return this.#giveBack(id, spot, text, null);
          this.#forget(id);
          board.settle();
        });
        return;
      }
    }
    if (text === kept) return;
    void this.write(this.#setting(id, spot, text), visit).then((done) => {
      if (!done) this.#giveBack(id, spot, text, kept);
    });
  }

  /** What was refused is not lost: the field opens again with it, unless something else is being written. */
  #giveBack(id: Id, spot: Spot, text: string, original: string | null): void {
    const { board } = this;
    this.#sent.delete(id);
    const { editing } = board;
    const [kept, visit] = [original ?? '', board.sheet.visit()];
    if (editing?.id === id) board.editing = { ...editing, kept, visit };
    else if (!editing) {
      const from = board.spot;
      board.spot = spot;
      board.editing = { spot, id, original, from, kept, text, visit, caret: 'end' };
    }
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
    if (row === STAGES) {
      const neighbour = of ? board.sheet.get(of) : undefined;
      // A new stage begins in the same part of the customer's life as the one it was made beside.
      const phase = neighbour?.type === 'stage' ? neighbour.phase : 'before';
      return { kind: 'add', record: sketch('stage', { id, title: text, phase }), at: beside(null) };
    }
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
      const value = this.board.feelingOf(id) ?? 0;
      this.board.felt = null;
      return { kind: 'set', id, fields: feelingFields(record, this.board.voice, { value, word: text }) };
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
}
