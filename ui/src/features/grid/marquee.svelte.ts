/** Selecting with a frame that is drawn with the pointer over empty space. Cells that are not in the DOM count whole. */
import type { Id } from '@/lib/bindings';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Commands } from './commands';
import { edgeSpeed } from './geometry';

const THRESHOLD = 4;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export class Marquee {
  readonly commands: Commands;
  /** The frame in the map's own pixels, from the map's corner. */
  box: Box | null = $state.raw(null);

  constructor(commands: Commands) {
    this.commands = commands;
  }

  /** A pointer went down on empty space. */
  press(event: PointerEvent, grid: HTMLElement): void {
    const { board } = this.commands;
    const at = { x: event.clientX, y: event.clientY };
    const start = this.#point(at, grid);
    const base = event.ctrlKey || event.metaKey || event.shiftKey ? [...board.selected] : [];
    const stop = new AbortController();
    const { signal } = stop;
    let frame = 0;
    const follow = () => {
      const corner = this.#point(at, grid);
      this.box = {
        left: Math.min(start.x, corner.x),
        top: Math.min(start.y, corner.y),
        width: Math.abs(corner.x - start.x),
        height: Math.abs(corner.y - start.y),
      };
      this.#choose(base, this.box, grid);
    };
    const scroll = () => {
      const edge = grid.getBoundingClientRect();
      const dx = edgeSpeed(at.x, edge.left + board.zoom * board.sizes.label, edge.right);
      const dy = edgeSpeed(at.y, edge.top + board.zoom * board.stuck, edge.bottom);
      if (dx || dy) {
        grid.scrollBy(dx, dy);
        follow();
      }
      frame = requestAnimationFrame(scroll);
    };
    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== event.pointerId) return;
      Object.assign(at, { x: moved.clientX, y: moved.clientY });
      if (!this.box) {
        if (Math.hypot(at.x - event.clientX, at.y - event.clientY) < THRESHOLD) return;
        grid.setPointerCapture(event.pointerId);
        getSelection()?.removeAllRanges();
        frame = requestAnimationFrame(scroll);
      }
      follow();
    };
    const end = (isKept: boolean) => {
      stop.abort();
      cancelAnimationFrame(frame);
      if (!this.box) return;
      this.box = null;
      if (!isKept) this.#set(base);
      // The click that follows chooses nothing.
      const swallow = (click: Event) => click.stopPropagation();
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      this.commands.board.isActive = true;
      telling.say(t('ui-said-selected', { count: board.selected.size }));
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', () => end(true), { signal });
    window.addEventListener('pointercancel', () => end(false), { signal });
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || !this.box) return;
      key.preventDefault();
      key.stopPropagation();
      end(false);
    };
    window.addEventListener('keydown', escape, { signal, capture: true });
  }

  #point(at: { x: number; y: number }, grid: HTMLElement): { x: number; y: number } {
    const edge = grid.getBoundingClientRect();
    const { zoom } = this.commands.board;
    return { x: (at.x - edge.left + grid.scrollLeft) / zoom, y: (at.y - edge.top + grid.scrollTop) / zoom };
  }

  #choose(base: readonly Id[], box: Box, grid: HTMLElement): void {
    const { board } = this.commands;
    const { across, down, sizes, headsHeight } = board;
    const [right, end] = [box.left + box.width, box.top + box.height];
    const chosen: Id[] = [];
    board.lanes.forEach(({ key }, lane) => {
      const top = headsHeight + (down.starts[lane] ?? 0);
      const foot = top + (down.lengths[lane] ?? 0);
      if (foot < box.top || top > end) return;
      board.columns.forEach((column, index) => {
        const left = across.starts[index] ?? 0;
        if (left + sizes.column < box.left || left > right) return;
        const isWithin = left >= box.left && left + sizes.column <= right && top >= box.top && foot <= end;
        for (const id of board.cardsIn(key, column.key))
          if (isWithin || this.#touches(id, box, grid)) chosen.push(id);
      });
    });
    this.#set([...base, ...chosen]);
  }

  /** Whether a card lies under the frame; if nobody has drawn it, its cell does. */
  #touches(id: Id, box: Box, grid: HTMLElement): boolean {
    const card = grid.querySelector(`[data-spot$="|${id}"]`)?.getBoundingClientRect();
    if (!card) return true;
    const [one, other] = [
      this.#point({ x: card.left, y: card.top }, grid),
      this.#point({ x: card.right, y: card.bottom }, grid),
    ];
    return (
      one.x < box.left + box.width && other.x > box.left && one.y < box.top + box.height && other.y > box.top
    );
  }

  #set(ids: readonly Id[]): void {
    const { selected } = this.commands.board;
    const wanted = new Set(ids);
    for (const id of [...selected]) if (!wanted.has(id)) selected.delete(id);
    for (const id of wanted) if (!selected.has(id)) selected.add(id);
  }
}
