/**
 * Dragging with the pointer: after 4 px a copy follows the pointer outside the grid, geometry says where it would land,
 * the view scrolls near its edges, and one drop is one edit, the same that the keyboard sends.
 */
import type { Id, Place } from '@/lib/bindings';
import { after, isPlaced, last } from '@/lib/store/records';
import type { Commands } from './commands';
import { edgeSpeed, gapAt, indexAt } from './geometry';
import { HEADS, STAGES } from './spot';

const THRESHOLD = 4;

/** What stands in something else can also be parked. */
const canStandIn = (kind: string) => !['stage', 'lane', 'path'].includes(kind);

/** Where it would land, drawn as a line or a frame in the grid's own pixels. */
export interface Landing {
  place: Place;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether it is drawn among the heads, which do not scroll down. */
  isInHeads: boolean;
}

export class Drag {
  readonly commands: Commands;
  ids: readonly Id[] = $state.raw([]);
  landing: Landing | null = $state.raw(null);
  /** Whether it would be parked. */
  isOverLot = $state(false);
  /** Whether a copy will be left: Alt is held. */
  isCopy = $state(false);
  #grid: HTMLElement | null = null;
  #ghost: HTMLElement | null = null;
  #start = { x: 0, y: 0 };
  #at = { x: 0, y: 0 };
  #grip = { x: 0, y: 0 };
  #source: HTMLElement | null = null;
  #frame = 0;

  constructor(commands: Commands) {
    this.commands = commands;
  }

  get isOn(): boolean {
    return this.#ghost !== null;
  }

  /** A pointer went down on something that can be dragged. */
  press(event: PointerEvent, id: Id, source: HTMLElement, grid: HTMLElement): void {
    if (event.button !== 0 || !this.commands.board.sheet.get(id)) return;
    const { board } = this.commands;
    this.ids = board.selected.has(id) ? [id, ...[...board.selected].filter((other) => other !== id)] : [id];
    this.#source = source;
    this.#grid = grid;
    this.#start = { x: event.clientX, y: event.clientY };
    const box = source.getBoundingClientRect();
    this.#grip = { x: event.clientX - box.left, y: event.clientY - box.top };
    const pointer = event.pointerId;
    const stop = new AbortController();
    const { signal } = stop;
    const end = (isDrop: boolean) => {
      stop.abort();
      this.#end(isDrop);
    };
    window.addEventListener('pointermove', (moved) => moved.pointerId === pointer && this.#move(moved), {
      signal,
    });
    window.addEventListener('pointerup', (up) => up.pointerId === pointer && end(true), { signal });
    window.addEventListener('pointercancel', () => end(false), { signal });
    const hold = (key: KeyboardEvent) => {
      this.isCopy = key.altKey;
      this.#draw();
      // Alt alone opens the menu of some browsers.
      if (key.key === 'Alt' && this.isOn) key.preventDefault();
    };
    window.addEventListener('keydown', hold, { signal });
    window.addEventListener('keyup', hold, { signal });
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape' || !this.isOn) return;
        key.preventDefault();
        key.stopPropagation();
        end(false);
      },
      { signal, capture: true },
    );
  }

  #move(event: PointerEvent): void {
    this.#at = { x: event.clientX, y: event.clientY };
    this.isCopy = event.altKey;
    if (!this.#ghost) {
      if (Math.hypot(this.#at.x - this.#start.x, this.#at.y - this.#start.y) < THRESHOLD) return;
      this.#lift(event.pointerId);
    }
    this.#draw();
    this.landing = this.#find();
  }

  #lift(pointer: number): void {
    const source = this.#source;
    if (!source || !this.#grid) return;
    this.#grid.setPointerCapture(pointer);
    const ghost = source.cloneNode(true) as HTMLElement;
    ghost.removeAttribute('data-spot');
    ghost.removeAttribute('data-testid');
    ghost.setAttribute('aria-hidden', 'true');
    Object.assign(ghost.style, {
      position: 'fixed',
      left: '0',
      top: '0',
      width: `${source.offsetWidth}px`,
      height: `${source.offsetHeight}px`,
      margin: '0',
      transformOrigin: '0 0',
      zIndex: '50',
      pointerEvents: 'none',
      opacity: '0.94',
      boxShadow: 'var(--shadow-float)',
    });
    ghost.classList.add('lifted');
    document.body.append(ghost);
    document.documentElement.classList.add('is-dragging');
    this.#ghost = ghost;
    this.commands.board.dragged = this.ids[0] ?? null;
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #draw(): void {
    const count = this.ids.length > 1 ? String(this.ids.length) : '';
    if (this.#ghost) this.#ghost.dataset.count = this.isCopy ? `+${count}` : count;
    const { x, y } = { x: this.#at.x - this.#grip.x, y: this.#at.y - this.#grip.y };
    if (this.#ghost)
      this.#ghost.style.transform = `translate(${x}px, ${y}px) scale(${this.commands.board.zoom}) rotate(1.2deg)`;
  }

  /** Scrolls while the pointer is near an edge. */
  #scroll(): void {
    const grid = this.#grid;
    if (!grid || !this.#ghost) return;
    const box = grid.getBoundingClientRect();
    const { board } = this.commands;
    const dx = edgeSpeed(this.#at.x, box.left + board.zoom * board.sizes.label, box.right);
    const dy = edgeSpeed(this.#at.y, box.top + board.zoom * board.stuck, box.bottom);
    const isHead = board.draggedSpot?.row === STAGES || board.draggedSpot?.row === HEADS;
    if (dx || (dy && !isHead)) {
      grid.scrollBy(dx, isHead ? 0 : dy);
      this.landing = this.#find();
    }
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #end(isDrop: boolean): void {
    const { landing, ids } = this;
    const wasOn = this.isOn;
    cancelAnimationFrame(this.#frame);
    this.#ghost?.remove();
    this.#ghost = null;
    document.documentElement.classList.remove('is-dragging');
    this.commands.board.dragged = null;
    this.landing = null;
    this.isOverLot = false;
    this.ids = [];
    if (!wasOn) return;
    // The click that follows the drop selects nothing.
    window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, once: true });
    if (!isDrop || !landing) return;
    const { commands, isCopy } = this;
    commands.strokes.take(() => commands.drop(ids, landing.place, isCopy), true);
  }

  /** The pointer in the map's own pixels. */
  #pointer(): { x: number; y: number; inHeads: boolean } {
    const grid = this.#grid as HTMLElement;
    const box = grid.getBoundingClientRect();
    const { headsHeight, isLow, zoom } = this.commands.board;
    const inWindow = (this.#at.y - box.top) / zoom;
    const y = inWindow + grid.scrollTop / zoom;
    return {
      x: (this.#at.x - box.left + grid.scrollLeft) / zoom,
      y: y - headsHeight,
      inHeads: (isLow ? y : inWindow) < headsHeight,
    };
  }

  #find(): Landing | null {
    const { board } = this.commands;
    const record = board.sheet.get(this.ids[0] ?? '');
    if (!record || !isPlaced(record) || !this.#grid) return null;
    this.isOverLot = this.#isOverLot() && canStandIn(record.type);
    if (this.isOverLot) return { place: last(null), left: 0, top: 0, width: 0, height: 0, isInHeads: false };
    if (record.type === 'stage') return this.#findStage();
    if (record.type === 'touchpoint') return this.#findTouchpoint();
    if (record.type === 'lane') return this.#findLane();
    return this.#findCard(record.type);
  }

  /** Whether the pointer is over the parking lot. */
  #isOverLot(): boolean {
    const box = document.querySelector('[data-testid=parking-lot]')?.getBoundingClientRect();
    const { x, y } = this.#at;
    return !!box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  }

  #findStage(): Landing | null {
    const { board } = this.commands;
    const { x } = this.#pointer();
    const firsts = board.columns.filter(({ isFirst }) => isFirst);
    const spans = firsts.map(({ key, stage }) => {
      const start = board.across.starts[board.columnIndex.get(key) ?? 0] ?? 0;
      const own = board.columns.filter((column) => column.stage === stage).length;
      return { top: start, height: own * board.sizes.column };
    });
    const at = gapAt(spans, x);
    const before = firsts[at];
    const previous = firsts[at - 1];
    const left = before ? (spans[at]?.top ?? 0) : board.across.end;
    const place: Place = before ? { order: { before: before.stage } } : after(null, previous?.stage ?? null);
    return { place, left: left - 4, top: 0, width: 3, height: board.headsHeight, isInHeads: true };
  }

  #findTouchpoint(): Landing | null {
    const { board } = this.commands;
    const { x } = this.#pointer();
    const index = Math.max(0, indexAt(board.across, x));
    const column = board.columns[index];
    if (!column) return null;
    const start = board.across.starts[index] ?? 0;
    const isLeft = x < start + board.sizes.column / 2;
    const beside = column.touchpoint;
    const place: Place = !beside
      ? last(column.stage)
      : isLeft
        ? { parent: column.stage, order: { before: beside } }
        : after(column.stage, beside);
    const left = isLeft || !beside ? start : start + board.sizes.column;
    const top = board.stageHeight;
    return { place, left: left - 2, top, width: 3, height: board.headsHeight - top, isInHeads: true };
  }

  #findLane(): Landing | null {
    const { board } = this.commands;
    const { y } = this.#pointer();
    const boxes = board.lanes.map((_, index) => ({
      top: board.down.starts[index] ?? 0,
      height: board.down.lengths[index] ?? 0,
    }));
    const at = gapAt(boxes, y);
    const before = board.lanes[at];
    const place: Place = before ? { order: { before: before.key } } : { order: 'last' };
    const top = before ? (boxes[at]?.top ?? 0) : board.down.end;
    const { left } = board.view;
    return { place, left, top: top - 2, width: board.view.width, height: 3, isInHeads: false };
  }

  #findCard(kind: string): Landing | null {
    const { board } = this.commands;
    const { x, y, inHeads } = this.#pointer();
    const index = Math.max(0, indexAt(board.across, x));
    const column = board.columns[index];
    if (!column) return null;
    const fitting = board.lanes.filter(({ spec }) => spec.holds.as === 'cards' && spec.holds.kind === kind);
    const under = inHeads ? undefined : board.lanes[indexAt(board.down, y)];
    const lane = fitting.find((row) => row === under) ?? (fitting.length === 1 ? fitting[0] : undefined);
    const isFree = lane?.spec.holds.as === 'cards' && lane.spec.holds.ofLane;
    if (!lane || (!column.touchpoint && !isFree)) return null;
    const row = board.lanes.indexOf(lane);
    const top = board.down.starts[row] ?? 0;
    const boxes = this.#cardBoxes(lane.key, column.key);
    const at = gapAt(boxes, y);
    const [before, previous] = [boxes[at], boxes[at - 1]];
    const laneId = isFree ? lane.key : undefined;
    const place: Place = before
      ? { ...after(column.key, null, laneId), order: { before: before.id } }
      : previous
        ? after(column.key, previous.id, laneId)
        : last(column.key, laneId);
    const line = before ? before.top - 4 : previous ? previous.top + previous.height + 2 : top + 8;
    const left = (board.across.starts[index] ?? 0) + 8;
    return { place, left, top: line, width: board.sizes.column - 16, height: 3, isInHeads: false };
  }

  /** The cards of a cell as they lie in the grid, without those that are dragged. */
  #cardBoxes(row: string, column: string): { id: Id; top: number; height: number }[] {
    const { board } = this.commands;
    const grid = this.#grid as HTMLElement;
    const { zoom } = board;
    const corner = grid.getBoundingClientRect().top + zoom * board.headsHeight - grid.scrollTop;
    return board
      .cardsIn(row, column)
      .filter((id) => !this.ids.includes(id))
      .flatMap((id) => {
        const box = grid.querySelector(`[data-id="${id}"]`)?.getBoundingClientRect();
        return box ? [{ id, top: (box.top - corner) / zoom, height: box.height / zoom }] : [];
      });
  }
}
