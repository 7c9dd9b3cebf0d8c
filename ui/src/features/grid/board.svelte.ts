/**
 * The grid's state: which rows and columns there are, where they lie, what is in view, where the focus is and what is
 * being typed. It knows nothing of the DOM and sends no edits; see `commands.ts`.
 */
import { untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Id, LaneKind } from '@/lib/bindings';
import { titleOf, type Of } from '@/lib/store/records';
import type { Sheet, Visit } from '@/lib/store/sheet.svelte';
import type { Workspace } from '@/lib/store/workspace.svelte';
import { emotionOf, type Voice } from '@/features/emotion/voices';
import type { Compared } from '@/features/compare/compared';
import { layRuns, runsOf, withGone, type Ghost } from '@/features/compare/ghosts';
import { EDGE, TRACK, tracksOf } from '@/features/structure/swim';
import { lay, range, touched, type Axis } from './geometry';
import { isCardKind, LANE_OF, LANES, type LaneSpec } from './lanes';
import { Lens } from './lens.svelte';
import { scaled, SIZES, type Density, type Sizes } from './sizes';
import { HEADS, LABEL, settle, STAGES, type Spot, type Table } from './spot';

/** A column: a touchpoint, or the place of a stage that has none. */
export interface Column {
  key: Id;
  stage: Id;
  touchpoint: Id | null;
  /** Whether it is its stage's first. */
  isFirst: boolean;
}

/** A lane as a row of cells. */
export interface LaneRow {
  key: Id;
  kind: LaneKind;
  title: string;
  height: number | null;
  spec: LaneSpec;
}

/** Something being written that is no record yet. It has the id that the record will have. */
export interface Draft {
  id: Id;
  row: string;
  /** The cell's column; for stages and touchpoints the stage that it follows or stands in. */
  column: Id;
  side: 'after' | 'before';
  /** Its neighbour. Without one it stands first. */
  of: Id | null;
  text: string;
}

/** The text field that is open. */
export interface Editing {
  spot: Spot;
  /** The record or draft whose text it is. */
  id: Id;
  /** What stood there when it was opened; nothing for what is new. */
  original: string | null;
  /** Where the focus came from. */
  from: Spot | null;
  /** What of it has been sent last. */
  kept: string;
  text: string;
  visit: Visit;
  caret: 'end' | 'all';
}

/** A list that is open at the focus: of departments or of channels. */
export interface Picking {
  what: 'owner' | 'channels';
  /** The records that are given what is chosen. */
  of: readonly Id[];
  /** What has been typed to open it. */
  seed: string;
}

interface View {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The largest map that is drawn as a whole. */
const SMALL_RECORDS = 600;
const SMALL_CELLS = 320;

/** Below these cards are drawn simply, and then only as blocks. */
const FAR = 0.45;
const FARTHEST = 0.36;

/** The heads stay in sight as long as they take no more than this of it. */
const LOW = 0.6;

const NO_DRAFTS: readonly Draft[] = [];

export const cellKey = (row: string, column: string) => `${row} ${column}`;

export class Board {
  readonly space: Workspace;
  readonly sheet: Sheet;
  #density: Density = $state('comfortable');
  #scale = $state(1);
  spot: Spot | null = $state.raw(null);
  /** Whether the keyboard's focus belongs to the grid. */
  isActive = $state(false);
  editing: Editing | null = $state.raw(null);
  /** What the open text is, while it is composed and the focus is still where the composing began. */
  composed: string | null = $state(null);
  drafts: readonly Draft[] = $state.raw([]);
  picking: Picking | null = $state.raw(null);
  /** The emotion that the arrow keys change. */
  sliding: Id | null = $state(null);
  /** Whose emotions are shown and set: a persona's, or everybody's. */
  voice: Voice = $state(null);
  /** Whether the curves of all personas are drawn over each other. */
  isOverlaid = $state(false);
  /** How a touchpoint has been said to feel, as long as it is not sent. */
  felt: { touchpoint: Id; value: number; visit: Visit } | null = $state.raw(null);
  readonly selected = new SvelteSet<Id>();
  /** What was cut and waits to be put elsewhere. */
  readonly cut = new SvelteSet<Id>();
  /** What is being dragged stays in the DOM. */
  dragged: Id | null = $state(null);
  /** What the map is compared with, while it is. */
  compared: Compared | null = $state.raw(null);
  /** The stage whose goal is being written. */
  aiming: Id | null = $state(null);
  /** The lane whose foot is being dragged, and how high it would be. */
  stretched: { lane: Id; height: number } | null = $state.raw(null);
  /** Whether friction is shown on the map. */
  isHeated = $state(true);
  /** Whether the inspector stands beside the grid. */
  isInspected = $state(false);
  /** What of it is looked at. */
  readonly lens: Lens;
  /** How large it is drawn; 1 is as the sizes say. */
  zoom = $state(1);
  /** The part of the map in the window, in the map's own pixels whatever the zoom. */
  view: View = $state.raw({ left: 0, top: 0, width: 1200, height: 700 });
  #measured = new Map<string, number>();
  /** Heights of rows by what their mounted cells measure. */
  #heights = new SvelteMap<string, number>();

  constructor(space: Workspace, sheet: Sheet) {
    this.space = space;
    this.sheet = sheet;
    this.lens = new Lens(this);
  }

  /** What the sizes follow from: with another one the grid is drawn anew. */
  get size(): string {
    return `${this.#density} ${this.#scale}`;
  }

  /** Other sizes make other heights: what was measured is forgotten, and the grid is drawn anew. */
  resize(density: Density, scale: number): void {
    if (density === this.#density && scale === this.#scale) return;
    this.#measured.clear();
    this.#heights.clear();
    this.#density = density;
    this.#scale = scale;
  }

  /** Stages, touchpoints and lanes that are being written. While none is, a card that is written leaves rows and columns alone. */
  readonly #headDrafts: readonly Draft[] = $derived.by(() => {
    const heads = this.drafts.filter(({ row }) => row === STAGES || row === HEADS || row === LABEL);
    return heads.length ? heads : NO_DRAFTS;
  });

  readonly sizes: Sizes = $derived(scaled(SIZES[this.#density], this.#scale));

  readonly isFar = $derived(this.zoom < FAR);
  readonly isFarthest = $derived(this.zoom < FARTHEST);

  readonly stages: readonly { id: Id; columns: number }[] = $derived.by(() =>
    this.#withDrafts(this.sheet.idsWithin('stage', null), STAGES, null).map((id) => ({
      id,
      columns: Math.max(1, this.#touchpoints(id).length),
    })),
  );

  /** The personas who can have a curve of their own: the map's, and whoever feels something of their own. */
  readonly voices: readonly Of<'persona'>[] = $derived.by(() => {
    const named = new Set((this.sheet.map?.personas ?? []).map(({ persona }) => persona));
    for (const { touchpoint } of this.columns) {
      const found = this.sheet.find('touchpoint', touchpoint);
      for (const { persona } of found?.personaEmotions ?? []) named.add(persona);
    }
    return [...named].flatMap((id) => this.space.library?.find('persona', id) ?? []);
  });

  readonly columns: readonly Column[] = $derived.by(() =>
    this.stages.flatMap(({ id: stage }): Column[] => {
      const touchpoints = this.#touchpoints(stage);
      if (!touchpoints.length) return [{ key: stage, stage, touchpoint: null, isFirst: true }];
      return touchpoints.map((id, index) => ({ key: id, stage, touchpoint: id, isFirst: index === 0 }));
    }),
  );

  readonly columnIndex: ReadonlyMap<Id, number> = $derived(
    new Map(this.columns.map(({ key }, index) => [key, index])),
  );

  readonly lanes: readonly LaneRow[] = $derived.by(() =>
    this.#withDrafts(this.sheet.idsWithin('lane', null), LABEL, null).flatMap((key): LaneRow[] => {
      const lane = this.sheet.find('lane', key);
      if (lane?.hidden || lane?.kind === 'touchpoints') return [];
      const kind = lane?.kind ?? 'notes';
      return [{ key, kind, title: lane?.title ?? '', height: lane?.height ?? null, spec: LANES[kind] }];
    }),
  );

  /** The departments of the journey, a track each in their lane. */
  readonly tracks: readonly Id[] = $derived.by(() =>
    tracksOf(this.columns.flatMap(({ touchpoint }) => this.sheet.find('touchpoint', touchpoint) ?? [])),
  );

  readonly laneOf: ReadonlyMap<Id, LaneRow> = $derived(new Map(this.lanes.map((lane) => [lane.key, lane])));

  readonly table: Table = $derived.by(() => ({
    rows: [STAGES, HEADS, ...this.lanes.map(({ key }) => key)],
    columns: this.columns,
    cards: (row: string, column: string) => this.cardsIn(row, column),
  }));

  /** The columns in their stages, with what is gone between them while the map is compared. */
  readonly #laid = $derived.by(() => {
    const runs = runsOf(this.stages, this.columns);
    const { column, gap, label } = this.sizes;
    return layRuns(this.compared ? withGone(runs, this.compared) : runs, column, gap, label);
  });

  /** The columns' places. */
  readonly across: Axis = $derived(this.#laid.across);
  /** The stages' places. */
  readonly bands: ReadonlyMap<Id, { left: number; width: number }> = $derived(this.#laid.bands);
  /** Stages and touchpoints that are gone, where they stood. */
  readonly ghosts: readonly Ghost[] = $derived(this.#laid.ghosts);

  /** Those of them that are in view. */
  readonly shownGhosts: readonly Ghost[] = $derived.by(() => {
    if (!this.ghosts.length) return this.ghosts;
    const { left, width } = this.view;
    return this.ghosts.filter((ghost) => ghost.left < left + width && ghost.left + ghost.width > left);
  });

  /** Heights of cells that have not been on the screen yet, guessed from the texts they had when the table last changed. */
  readonly #guesses: ReadonlyMap<string, number> = $derived.by(() => {
    const { lanes, columns, sizes } = this;
    return untrack(() => new Map(lanes.map((lane) => [lane.key, this.#guess(lane, columns, sizes)])));
  });

  readonly stageHeight = $derived(Math.max(this.sizes.stage, this.#heights.get(STAGES) ?? 0));
  readonly headHeight = $derived(Math.max(this.sizes.head, this.#heights.get(HEADS) ?? 0));
  readonly stripHeight = $derived(this.isHeated ? this.sizes.strip : 0);
  readonly headsHeight = $derived(this.stageHeight + this.stripHeight + this.headHeight);
  /** Where the window is low or the type large, the heads go with the lanes instead of leaving them no room. */
  readonly isLow = $derived.by(() => this.headsHeight > LOW * this.view.height);
  /** How much of the window the heads keep to themselves. */
  readonly stuck = $derived(this.isLow ? 0 : this.headsHeight);
  /** Where in the map the heads are drawn. */
  readonly headsTop = $derived.by(() => (this.isLow ? 0 : this.view.top));
  /** Where the window begins among the lanes; above them, if the heads are in it. */
  readonly lanesTop = $derived.by(() => this.view.top - (this.headsHeight - this.stuck));

  /** The lanes' places, from the end of the heads. */
  readonly down: Axis = $derived(
    lay(
      this.lanes.map(({ key, kind, height }) => {
        const least = kind === 'emotions' ? this.sizes.curve : this.sizes.lane;
        const tracks = kind === 'departments' ? this.tracks.length * TRACK + 2 * EDGE : 0;
        const content = Math.max(this.#heights.get(key) ?? 0, this.#guesses.get(key) ?? 0, tracks);
        const wanted = this.stretched?.lane === key ? this.stretched.height : height;
        return Math.max(wanted ?? 0, least, content);
      }),
    ),
  );

  readonly width = $derived(Math.max(this.across.end + this.sizes.tail, this.view.width));

  /** A small map is in the DOM as a whole, so that the browser's own search and screen readers find all of it. */
  readonly #isSmall = $derived.by(
    () => this.sheet.size <= SMALL_RECORDS && this.lanes.length * this.columns.length <= SMALL_CELLS,
  );
  /** Whether the last change of the view left little of what was seen. At first nothing was. */
  hasJumped = true;

  /** Whether cells are drawn as soon as they are in view. On a large map that is scrolled they follow in turns. */
  get drawsAtOnce(): boolean {
    return this.#isSmall || this.hasJumped;
  }

  /** Whether the keyboard or the pointer holds on to a cell: it is drawn whatever the view. */
  isHeld(row: string, column: number): boolean {
    const is = (spot: Spot | null | undefined) =>
      spot?.row === row && this.columnIndex.get(spot.column) === column;
    return is(this.spot) || is(this.openSpot) || is(this.draggedSpot);
  }

  readonly #more = $derived(this.#isSmall ? Infinity : 1);
  readonly #columnsInView = $derived(
    touched(this.across, this.view.left + this.sizes.label, this.view.left + this.view.width, this.#more),
  );
  readonly #lanesInView = $derived(
    touched(this.down, this.lanesTop, this.lanesTop + this.view.height - this.stuck, this.#more),
  );
  /** How many lanes a screen holds, at least one. */
  get page(): number {
    const { from, to } = touched(this.down, this.lanesTop, this.lanesTop + this.view.height - this.stuck, 0);
    return Math.max(1, to - from - 1);
  }

  // Each bound is a number of its own: what is in the DOM changes only when one of them does.
  readonly #columnsFrom = $derived(this.#columnsInView.from);
  readonly #columnsTo = $derived(this.#columnsInView.to);
  readonly #lanesFrom = $derived(this.#lanesInView.from);
  readonly #lanesTo = $derived(this.#lanesInView.to);

  /** Where a text is open. It stays the same while one types, and so does all that hangs on it. */
  readonly openSpot: Spot | null = $derived(this.editing?.spot ?? null);

  /** The columns that are in the DOM: those in view, and those of what has the focus or is dragged. */
  readonly shownColumns: readonly number[] = $derived.by(() => {
    const shown = range(this.#columnsFrom, this.#columnsTo);
    for (const key of [this.spot?.column, this.openSpot?.column, this.draggedSpot?.column]) {
      const index = key === undefined ? undefined : this.columnIndex.get(key);
      if (index !== undefined && !shown.includes(index)) shown.push(index);
    }
    return shown.filter((index) => index < this.columns.length);
  });

  readonly shownLanes: readonly number[] = $derived.by(() => {
    const shown = range(this.#lanesFrom, this.#lanesTo);
    for (const key of [this.spot?.row, this.openSpot?.row, this.draggedSpot?.row]) {
      const index = this.lanes.findIndex((lane) => lane.key === key);
      if (index >= 0 && !shown.includes(index)) shown.push(index);
    }
    return shown.filter((index) => index < this.lanes.length);
  });

  readonly draggedSpot: Spot | null = $derived(this.dragged ? this.spotOf(this.dragged) : null);

  column(key: string): Column | undefined {
    return this.columns[this.columnIndex.get(key) ?? -1];
  }

  touchpointAt(key: string): Of<'touchpoint'> | undefined {
    return this.sheet.find('touchpoint', this.column(key)?.touchpoint);
  }

  /** How a touchpoint feels, also while it is being said. */
  feelingOf(touchpoint: Id): number | null {
    if (this.felt?.touchpoint === touchpoint) return this.felt.value;
    const record = this.sheet.find('touchpoint', touchpoint);
    return record ? (emotionOf(record, this.voice)?.value ?? null) : null;
  }

  /** The ids of the cards in a cell, drafts among them. */
  cardsIn(row: string, key: string): readonly Id[] {
    const holds = this.laneOf.get(row)?.spec.holds;
    const column = this.column(key);
    if (holds?.as !== 'cards' || !column) return [];
    // Notes, pictures and metrics may be of a stage as a whole: they stand in its first column.
    const canBeOfStage = holds.ofLane || holds.kind === 'metric';
    const parents = canBeOfStage && column.isFirst ? [column.stage, column.key] : [column.key];
    const standing = [...new Set(parents)].flatMap((parent) => this.sheet.idsWithin(holds.kind, parent));
    const ids = holds.ofLane
      ? standing.filter((id) => this.sheet.find(holds.kind, id)?.placement.lane === row)
      : standing;
    return this.#withDrafts(ids, row, key);
  }

  /** Whether something stands in an open text, or has been said of a feeling, that has not been sent. */
  get isWriting(): boolean {
    const { editing } = this;
    return this.felt !== null || (editing !== null && editing.text.trim() !== editing.kept.trim());
  }

  draft(id: Id): Draft | undefined {
    return this.drafts.find((draft) => draft.id === id);
  }

  /** Where a record stands in the grid; nothing for what is parked, hidden or elsewhere. */
  spotOf(id: Id): Spot | null {
    const draft = this.draft(id);
    if (draft && draft.row !== STAGES && draft.row !== HEADS && draft.row !== LABEL)
      return { row: draft.row, column: draft.column, card: id };
    const record = this.sheet.get(id);
    const kind =
      record?.type ?? (draft ? ({ stages: 'stage', heads: 'touchpoint' } as const)[draft.row] : undefined);
    if (kind === 'stage') {
      const column = this.columns.find(({ stage }) => stage === id);
      return column ? { row: STAGES, column: column.key, card: null } : null;
    }
    if (kind === 'touchpoint')
      return this.columnIndex.has(id) ? { row: HEADS, column: id, card: null } : null;
    if (record?.type === 'lane' || draft?.row === LABEL) {
      const row = record?.type === 'lane' && record.kind === 'touchpoints' ? HEADS : id;
      return row === HEADS || this.laneOf.has(id) ? { row, column: LABEL, card: null } : null;
    }
    if (!record || !isCardKind(record.type) || !('placement' in record) || !record.placement.parent)
      return null;
    const parent = record.placement.parent;
    const column = this.column(parent) ?? this.columns.find(({ stage }) => stage === parent);
    const lane =
      record.placement.lane ??
      this.lanes.find(({ kind }) => kind === LANE_OF[record.type as keyof typeof LANE_OF])?.key;
    if (!column || !lane || !this.laneOf.has(lane)) return null;
    return { row: lane, column: column.key, card: id };
  }

  /** The record that a spot stands for: the card, or the stage, touchpoint or lane whose head it is. */
  recordAt(spot: Spot | null): Id | null {
    if (!spot) return null;
    if (spot.card) return spot.card;
    if (spot.column === LABEL) return spot.row === HEADS ? this.touchpointsLane : spot.row;
    const column = this.column(spot.column);
    if (spot.row === STAGES) return column?.stage ?? null;
    return column?.touchpoint ?? column?.stage ?? null;
  }

  get touchpointsLane(): Id | null {
    return this.sheet.within('lane', null).find(({ kind }) => kind === 'touchpoints')?.id ?? null;
  }

  /** The text that is typed at a spot: a card's, a head's, or a field's. */
  textAt(spot: Spot): string {
    const holds = this.laneOf.get(spot.row)?.spec.holds;
    const touchpoint = this.touchpointAt(spot.column);
    if (!spot.card && spot.column !== LABEL && touchpoint && spot.row !== STAGES && spot.row !== HEADS) {
      if (holds?.as === 'text') return touchpoint[holds.field];
      if (holds?.as === 'lines') return touchpoint[holds.field].join('\n');
      if (holds?.as === 'emotion') return emotionOf(touchpoint, this.voice)?.word ?? '';
      return '';
    }
    const record = this.sheet.get(this.recordAt(spot) ?? '');
    return record ? titleOf(record) : (this.draft(this.recordAt(spot) ?? '')?.text ?? '');
  }

  /** Puts the focus on what is there. */
  settle(): void {
    const spot = settle(this.table, this.spot);
    if (spot !== this.spot) this.spot = spot;
  }

  /**
   * What a cell measures on the screen, in the map's own pixels; 0 when it is no longer there. Simply drawn cards are lower
   * than they will be nearby: from far away a cell can only grow.
   */
  measure(row: string, column: string, height: number): void {
    const key = cellKey(row, column);
    const known = this.#measured.get(key);
    if (known === height || (this.isFar && known !== undefined && height < known)) return;
    this.#measured.set(key, height);
    untrack(() => {
      const most = Math.max(
        0,
        ...this.columns.map((other) => this.#measured.get(cellKey(row, other.key)) ?? 0),
        ...this.ghosts.map((ghost) => this.#measured.get(cellKey(row, ghost.id)) ?? 0),
      );
      if (this.#heights.get(row) !== most) this.#heights.set(row, most);
    });
  }

  #touchpoints(stage: Id): readonly Id[] {
    return this.#withDrafts(this.sheet.idsWithin('touchpoint', stage), HEADS, stage);
  }

  /** What stands somewhere, with what is being written there. */
  #withDrafts(standing: readonly Id[], row: string, column: Id | null): readonly Id[] {
    const isHead = row === STAGES || row === HEADS || row === LABEL;
    const here = (isHead ? this.#headDrafts : this.drafts).filter(
      (draft) => draft.row === row && (column === null || draft.column === column),
    );
    if (!here.length) return standing;
    const ids = [...standing];
    for (const { id, of, side } of here) {
      if (ids.includes(id)) continue;
      const at = of ? ids.indexOf(of) : -1;
      if (at < 0) ids.splice(of ? ids.length : 0, 0, id);
      else ids.splice(side === 'after' ? at + 1 : at, 0, id);
    }
    return ids;
  }

  #guess(lane: LaneRow, columns: readonly Column[], sizes: Sizes): number {
    const { holds } = lane.spec;
    if (holds.as !== 'cards' && holds.as !== 'text') return 0;
    const letters = (sizes.column / this.#scale - 44) / 6.8;
    const lines = (text: string) => Math.max(1, Math.ceil(text.length / letters)) * 19 * this.#scale;
    let most = 0;
    for (const { key, touchpoint } of columns) {
      if (this.#measured.has(cellKey(lane.key, key))) continue;
      const cards = this.cardsIn(lane.key, key);
      let height = cards.length ? 16 : 0;
      for (const id of cards) {
        const record = this.sheet.get(id);
        height += 22 + (record ? lines(titleOf(record)) : 19);
      }
      const record = holds.as === 'text' ? this.sheet.find('touchpoint', touchpoint) : undefined;
      if (record && holds.as === 'text') height = 20 + lines(record[holds.field]);
      most = Math.max(most, height);
    }
    return most;
  }
}
