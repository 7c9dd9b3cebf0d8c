/**
 * The open workspace: the library, the map on the screen and the gallery, kept up to date by the core's feed.
 * Every edit goes through here, so that the screen can say what is not on disk yet.
 */
import type { Edit, Event, Hello, Id, MapCard } from '@/lib/bindings';
import { Failure, type Heard, type Host } from '@/lib/host';
import type { AskOf, ReplyOf, RequestKind } from '@/lib/host/host';
import { NIL } from './records';
import { Sheet, type Visit } from './sheet.svelte';

/** What an edit did, once the screen shows it. */
export interface Shown {
  revision: number;
  added: readonly Id[];
}

/** How far work is that this page waits for. */
export type Progress = Extract<Event, { kind: 'progress' }>;

export class Workspace {
  readonly host: Host;
  hello: Hello | null = $state.raw(null);
  library: Sheet | null = $state.raw(null);
  map: Sheet | null = $state.raw(null);
  cards: readonly MapCard[] = $state.raw([]);
  /** Edits that the core has not confirmed yet. Confirmed means on disk. */
  unsaved = $state(0);
  /** How far the work is that the core told of last. */
  progress: Progress | null = $state.raw(null);
  /** Whether the core answers. */
  isConnected = $state(true);
  /** Where the focus should go after this author's undo or redo, by revision. */
  #focus = new Map<number, Id | null>();

  constructor(host: Host) {
    this.host = host;
  }

  /** Begins with everything that the first screen shows, asked for at once; also with the map that was left, if it is still there. */
  async start(left: Id | null): Promise<void> {
    await this.host.listen((heard) => void this.#hear(heard));
    const [hello, library, cards, map] = await Promise.all([
      this.ask('hello', {}),
      this.ask('open', { document: NIL }),
      this.ask('maps', {}),
      left && this.ask('open', { document: left }).catch(() => null),
    ]);
    this.hello = hello;
    this.library = new Sheet(library);
    this.cards = cards;
    this.map = map ? new Sheet(map) : null;
  }

  async ask<K extends RequestKind>(kind: K, ask: AskOf<K>): Promise<ReplyOf<K>> {
    try {
      const reply = await this.host.request(kind, ask);
      this.isConnected = true;
      return reply;
    } catch (thrown) {
      const failure = Failure.of(thrown);
      if (failure.code === 'unreachable') this.isConnected = false;
      throw failure;
    }
  }

  async openMap(id: Id): Promise<void> {
    const data = await this.ask('open', { document: id });
    this.map = new Sheet(data);
  }

  closeMap(): void {
    this.map = null;
    void this.#refreshCards();
  }

  /**
   * Asks for an edit of the map and resolves when the screen shows what it did. `visit` is the visit to a field that it is
   * a part of.
   */
  edit(edit: Edit, visit?: Visit): Promise<Shown> {
    return this.#edit(this.map, edit, visit);
  }

  /** The same for the library. */
  editLibrary(edit: Edit, visit?: Visit): Promise<Shown> {
    return this.#edit(this.library, edit, visit);
  }

  async #edit(sheet: Sheet | null, edit: Edit, visit?: Visit): Promise<Shown> {
    if (!sheet) throw new Failure({ code: 'unreachable', args: {} });
    this.unsaved += 1;
    try {
      const baseRevision = visit?.seen ?? sheet.revision;
      const ask = { document: sheet.id, baseRevision, edit, ...(visit && { visit: visit.id }) };
      const done = await this.ask('edit', ask);
      await this.#shown(sheet, done.revision);
      return done;
    } finally {
      this.unsaved -= 1;
    }
  }

  /** Takes back the last step, or brings it back; says what it was and where the focus should go. */
  async undo(way: 'undo' | 'redo', sheet = this.map) {
    if (!sheet) return null;
    this.unsaved += 1;
    try {
      const undone = await this.ask(way, { document: sheet.id });
      await this.#shown(sheet, undone.revision);
      return { ...undone, focus: this.#focus.get(undone.revision) ?? null };
    } finally {
      this.unsaved -= 1;
    }
  }

  /** Resolves when the sheet shows a revision; if the feed keeps silent, the sheet is read anew. */
  async #shown(sheet: Sheet, revision: number): Promise<void> {
    let timer = 0;
    const silence = new Promise<'silent'>((done) => {
      timer = window.setTimeout(() => done('silent'), 3000);
    });
    const first = await Promise.race([sheet.reached(revision), silence]);
    window.clearTimeout(timer);
    if (first === 'silent') await this.#reload(sheet);
  }

  async #hear(heard: Heard): Promise<void> {
    if (heard.kind === 'gallery') return this.#refreshCards();
    if (heard.kind === 'progress') {
      this.progress = heard;
      return;
    }
    if (heard.kind === 'missed') {
      this.isConnected = true;
      await Promise.all([this.#reload(this.library), this.#reload(this.map), this.#refreshCards()]);
      return;
    }
    const sheet = [this.library, this.map].find((sheet) => sheet?.id === heard.document);
    if (!sheet) return;
    if (heard.kind === 'change') {
      this.#focus.clear();
      this.#focus.set(heard.revision, heard.focus);
      if (sheet.follow(heard)) return;
    }
    await this.#reload(sheet);
  }

  async #reload(sheet: Sheet | null): Promise<void> {
    if (!sheet) return;
    const data = await this.ask('open', { document: sheet.id });
    // What came over the feed meanwhile may be newer.
    if (data.revision >= sheet.revision) sheet.load(data);
  }

  async #refreshCards(): Promise<void> {
    this.cards = await this.ask('maps', {});
  }
}
