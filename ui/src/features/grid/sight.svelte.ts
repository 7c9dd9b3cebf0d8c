/**
 * How the grid is looked at: how large, and which part of it. It alone scrolls the grid. Everything is drawn by one factor
 * in a CSS variable, so that zooming draws nothing anew but what comes into view.
 */
import { flushSync } from 'svelte';
import type { Id } from '@/lib/bindings';
import type { Board } from './board.svelte';
import { reveal } from './geometry';
import { HEADS, STAGES, type Spot } from './spot';

const LEAST = 0.08;
const MOST = 3;
const STEPS = [0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
/** Milliseconds after which a gesture of the wheel is over. */
const OVER = 180;

interface Point {
  x: number;
  y: number;
}

export class Sight {
  readonly board: Board;
  /** The element that scrolls. */
  grid: HTMLElement | null = null;
  /** Whether a gesture changes the size right now. */
  isZooming = $state(false);
  /** Whether the pointer takes hold of the whole map: the space bar is held, or the map is being pulled. */
  isHeld = $state(false);
  /** Whether a small picture of the whole map is shown. */
  hasMinimap = $state(false);
  #over = 0;

  constructor(board: Board) {
    this.board = board;
  }

  /** Tells the board what is in view. */
  look(): void {
    const { grid, board } = this;
    if (!grid) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = grid;
    const { zoom } = board;
    const was = board.view;
    const view = {
      left: scrollLeft / zoom,
      top: scrollTop / zoom,
      width: clientWidth / zoom,
      height: clientHeight / zoom,
    };
    const isFar = (by: number, size: number) => Math.abs(by) > size / 3;
    board.hasJumped =
      isFar(view.left - was.left, view.width) ||
      isFar(view.top - was.top, view.height) ||
      isFar(view.width - was.width, view.width);
    board.view = view;
  }

  /** Puts a point of the map, in the map's own pixels, into the corner. */
  #scroll(left: number, top: number): void {
    const { zoom } = this.board;
    this.grid?.scrollTo({ left: left * zoom, top: top * zoom, behavior: 'instant' });
    this.look();
  }

  /** Makes it so large; what is at a point of the grid's window stays there, its middle if no point is said. */
  zoomTo(wanted: number, at?: Point): void {
    const { grid, board } = this;
    if (!grid) return;
    const from = board.zoom;
    const to = Math.round(Math.max(LEAST, Math.min(wanted, MOST)) * 1000) / 1000;
    const { x, y } = at ?? { x: grid.clientWidth / 2, y: grid.clientHeight / 2 };
    const [left, top] = [(grid.scrollLeft + x) / from, (grid.scrollTop + y) / from];
    flushSync(() => (board.zoom = to));
    this.#scroll(left - x / to, top - y / to);
  }

  /** One step larger or smaller. */
  zoomBy(way: 1 | -1): void {
    const { zoom } = this.board;
    const next =
      way > 0 ? STEPS.find((step) => step > zoom + 0.001) : STEPS.findLast((step) => step < zoom - 0.001);
    if (next) this.zoomTo(next);
  }

  /** Follows the wheel at the pointer. */
  wheel(event: WheelEvent): void {
    const { grid } = this;
    if (!grid) return;
    const { left, top } = grid.getBoundingClientRect();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const delta = Math.max(-60, Math.min(60, event.deltaY * lines));
    this.isZooming = true;
    clearTimeout(this.#over);
    this.#over = window.setTimeout(() => (this.isZooming = false), OVER);
    this.zoomTo(this.board.zoom * Math.exp(-delta / 240), {
      x: event.clientX - left,
      y: event.clientY - top,
    });
  }

  /** The whole map within the window, never larger than life. */
  fit(): void {
    const { grid, board } = this;
    if (!grid) return;
    const { across, down, headsHeight, sizes } = board;
    const wide = grid.clientWidth / (across.end + sizes.gap);
    const high = grid.clientHeight / (headsHeight + down.end + sizes.gap);
    this.zoomTo(Math.min(1, wide, high));
    this.#scroll(0, 0);
  }

  /** These records as large as the window lets them be. */
  fitTo(ids: readonly Id[]): void {
    const { grid, board } = this;
    const spots = ids.flatMap((id) => board.spotOf(id) ?? []);
    if (!grid || !spots.length) return;
    const boxes = spots.map((spot) => this.#box(spot));
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const width = Math.max(...boxes.map((box) => box.left + box.width)) - left;
    const height = Math.max(...boxes.map((box) => box.top + box.height)) - top;
    const { label } = board.sizes;
    const heads = board.headsHeight;
    const zoom = Math.min(
      2,
      grid.clientWidth / (width + label + 32),
      grid.clientHeight / (height + heads + 32),
    );
    this.zoomTo(zoom);
    const { view } = board;
    this.#scroll(
      left - label - Math.max(0, view.width - label - width) / 2,
      top - Math.max(0, view.height - heads - height) / 2,
    );
  }

  /** Where a cell or head lies; its top counts from the end of the heads, which do not scroll down. */
  #box(spot: Spot): { left: number; top: number; width: number; height: number } {
    const { across, down, columns, sizes, lanes } = this.board;
    const index = this.board.columnIndex.get(spot.column) ?? -1;
    const stage = columns[index]?.stage;
    const isStage = spot.row === STAGES;
    const last = isStage ? columns.findLastIndex((column) => column.stage === stage) : index;
    const left = across.starts[index] ?? sizes.label;
    const right = (across.starts[last] ?? sizes.label) + sizes.column;
    const lane = lanes.findIndex(({ key }) => key === spot.row);
    const isHead = isStage || spot.row === HEADS;
    const all = { top: 0, height: down.end };
    const own = { top: down.starts[lane] ?? 0, height: down.lengths[lane] ?? 0 };
    return { left, width: right - left, ...(isHead ? all : own) };
  }

  /** Scrolls as little as is needed to show a spot. */
  show(spot: Spot): void {
    const { board, grid } = this;
    if (!grid) return;
    const { across, down, sizes, view, headsHeight, stuck } = board;
    let { left, top } = view;
    const column = board.columnIndex.get(spot.column);
    if (column !== undefined) {
      const start = (across.starts[column] ?? 0) - sizes.label;
      left = reveal(column === 0 ? 0 : start - 8, sizes.column + 16, view.left, view.width - sizes.label);
    }
    const lane = board.lanes.findIndex(({ key }) => key === spot.row);
    if (lane >= 0) {
      const card = spot.card ? grid.querySelector<HTMLElement>(`[data-id="${spot.card}"]`) : null;
      const start = (down.starts[lane] ?? 0) + (card?.offsetTop ?? 0);
      const height = card?.offsetHeight ?? Math.min(down.lengths[lane] ?? 0, view.height - stuck);
      top = headsHeight - stuck + reveal(start - 6, height + 12, board.lanesTop, view.height - stuck);
    } else if (board.isLow) top = reveal(0, headsHeight, view.top, view.height);
    if (left !== view.left || top !== view.top) this.#scroll(left, top);
  }

  /** Scrolls sideways as little as is needed to show a stretch of the map. */
  showAcross(left: number, width: number): void {
    const { view, sizes } = this.board;
    const to = reveal(left - sizes.label - 8, width + 16, view.left, view.width - sizes.label);
    if (to !== view.left) this.#scroll(to, view.top);
  }

  /** Shows another part: a point of the map, in its own pixels, in the middle of the window. */
  center(at: Point): void {
    const { view } = this.board;
    this.#scroll(at.x - view.width / 2, at.y - view.height / 2);
  }

  /** Pulls the map with the pointer until that is let go. */
  pull(event: PointerEvent): void {
    const { grid } = this;
    if (!grid) return;
    event.preventDefault();
    event.stopPropagation();
    const start = { x: event.clientX + grid.scrollLeft, y: event.clientY + grid.scrollTop };
    const wasHeld = this.isHeld;
    this.isHeld = true;
    grid.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    const { signal } = stop;
    const move = (moved: PointerEvent) => grid.scrollTo(start.x - moved.clientX, start.y - moved.clientY);
    const end = () => {
      stop.abort();
      this.isHeld = wasHeld && this.isHeld;
      // The click that follows chooses nothing.
      const swallow = (click: Event) => click.stopPropagation();
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    };
    grid.addEventListener('pointermove', move, { signal });
    grid.addEventListener('pointerup', end, { signal });
    grid.addEventListener('pointercancel', end, { signal });
  }
}
