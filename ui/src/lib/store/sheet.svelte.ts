/**
 * One document as the screen sees it: its records by id, and by where they stand.
 * It takes what the core says in the order of revisions and changes nothing by itself.
 * Records are plain objects, replaced whole; only the tables that hold them are reactive.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { ChangeEvent, Id, Kind, Score, Sheet as SheetData, UndoState } from '@/lib/bindings';
import { freshId } from './ids';
import { inOrder, isPlaced, type AnyRecord, type Of, type Placed } from './records';

const NOTHING: readonly never[] = [];
const place = (kind: Kind, parent: Id | null) => `${kind} ${parent ?? ''}`;
const placeOf = (record: Placed) => place(record.type, record.placement.parent);

/** One visit to a field: all that is sent of it, in however many pieces, is one step of undo. */
export interface Visit {
  id: Id;
  /** The revision that was on the screen when it began: what others write after it is not replaced unseen. */
  seen: number | undefined;
}

export class Sheet {
  readonly id: Id;
  revision = $state.raw(0);
  undo: UndoState = $state.raw({ undo: null, redo: null });
  score: Score | null = $state.raw(null);
  #records = new SvelteMap<Id, AnyRecord>();
  /** Ids in their order by kind and parent. */
  #standing = new SvelteMap<string, readonly Id[]>();
  /** Ids by kind, for what stands nowhere. */
  #loose = new SvelteMap<Kind, readonly Id[]>();
  #waiting: { revision: number; done: () => void }[] = [];

  constructor(data: SheetData) {
    this.id = data.id;
    this.load(data);
  }

  /** Holds this and nothing else from now on. */
  load(data: SheetData): void {
    const had = new Set(this.#records.keys());
    for (const record of data.records) had.delete(record.id);
    this.#take(data.records, [...had]);
    this.#settle(data);
  }

  /** Follows a change. Returns whether it fits; if not, something was missed. */
  follow(change: ChangeEvent): boolean {
    if (change.revision <= this.revision) return true;
    if (change.revision !== this.revision + 1) return false;
    this.#take([...change.added, ...change.updated], change.removed);
    this.#settle(change);
    return true;
  }

  /** A visit that begins now. */
  visit(): Visit {
    return { id: freshId(), seen: this.revision };
  }

  /** Resolves when this revision has arrived. */
  reached(revision: number): Promise<void> {
    if (this.revision >= revision) return Promise.resolve();
    return new Promise((done) => this.#waiting.push({ revision, done }));
  }

  /** How many records it holds. */
  get size(): number {
    return this.#records.size;
  }

  /** All of them, in no order. */
  get records(): AnyRecord[] {
    return [...this.#records.values()];
  }

  get(id: Id): AnyRecord | undefined {
    return this.#records.get(id);
  }

  find<K extends Kind>(kind: K, id: Id | null | undefined): Of<K> | undefined {
    const record = id ? this.#records.get(id) : undefined;
    return record?.type === kind ? (record as Of<K>) : undefined;
  }

  /** The records of a kind that stand in a parent, in their order. */
  within<K extends Kind>(kind: K, parent: Id | null): Of<K>[] {
    return this.idsWithin(kind, parent).flatMap((id) => this.find(kind, id) ?? []);
  }

  idsWithin(kind: Kind, parent: Id | null): readonly Id[] {
    return this.#standing.get(place(kind, parent)) ?? NOTHING;
  }

  /** The records of a kind that stands nowhere. */
  all<K extends Kind>(kind: K): Of<K>[] {
    return (this.#loose.get(kind) ?? NOTHING).flatMap((id) => this.find(kind, id) ?? []);
  }

  /** The map itself. */
  get map(): Of<'map'> | undefined {
    return this.find('map', this.#loose.get('map')?.[0]);
  }

  #settle({ revision, undo, score }: Pick<SheetData, 'revision' | 'undo' | 'score'>): void {
    this.revision = revision;
    this.undo = undo;
    this.score = score;
    this.#waiting = this.#waiting.filter((waiting) => {
      if (waiting.revision > revision) return true;
      waiting.done();
      return false;
    });
  }

  #take(standing: readonly AnyRecord[], gone: readonly Id[]): void {
    const places = new Set<string>();
    const kinds = new Set<Kind>();
    const touch = (record: AnyRecord | undefined) => {
      if (!record) return;
      if (isPlaced(record)) places.add(placeOf(record));
      else kinds.add(record.type);
    };
    const [joined, left] = [new Map<string, Id[]>(), new Set<Id>(gone)];
    for (const id of gone) {
      touch(this.#records.get(id));
      this.#records.delete(id);
    }
    for (const record of standing) {
      touch(this.#records.get(record.id));
      touch(record);
      this.#records.set(record.id, record);
      left.add(record.id);
      const key = isPlaced(record) ? placeOf(record) : record.type;
      const list = joined.get(key);
      if (list) list.push(record.id);
      else joined.set(key, [record.id]);
    }
    for (const key of places) {
      const stayed = (this.#standing.get(key) ?? NOTHING).filter((id) => !left.has(id));
      const records = [...stayed, ...(joined.get(key) ?? NOTHING)].map(
        (id) => this.#records.get(id) as Placed,
      );
      setList(
        this.#standing,
        key,
        records.sort(inOrder).map((record) => record.id),
      );
    }
    for (const kind of kinds) {
      const stayed = (this.#loose.get(kind) ?? NOTHING).filter((id) => !left.has(id));
      setList(this.#loose, kind, [...stayed, ...(joined.get(kind) ?? NOTHING)].sort());
    }
  }
}

/** Leaves a list alone that says the same as before, so that nothing is drawn anew for it. */
function setList<K>(lists: SvelteMap<K, readonly Id[]>, key: K, fresh: readonly Id[]): void {
  const old = lists.get(key);
  if (old?.length === fresh.length && old.every((id, index) => id === fresh[index])) return;
  lists.set(key, fresh);
}
