/** Where everything in the grid lies, in pixels from the grid's corner. Pure: drawing, dragging and tests share it. */

/** A run of extents along one axis. */
export interface Axis {
  /** Where each begins. */
  readonly starts: readonly number[];
  /** How long each is. */
  readonly lengths: readonly number[];
  /** Where the last one ends. */
  readonly end: number;
}

/** The whole numbers from one to before another. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Lays extents one after the other, each with a gap before it. */
export function lay(
  lengths: readonly number[],
  gapBefore: (index: number) => number = () => 0,
  from = 0,
): Axis {
  const starts: number[] = [];
  let end = from;
  lengths.forEach((length, index) => {
    starts.push(end + gapBefore(index));
    end = (starts[index] as number) + length;
  });
  return { starts, lengths, end };
}

/** The extent at a position: the last that begins at or before it. -1 before the first; the last one beyond the end. */
export function indexAt(axis: Axis, position: number): number {
  let [low, high] = [0, axis.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((axis.starts[middle] as number) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The extents that a stretch touches, with some more on both sides; `to` is not among them. */
export function touched(axis: Axis, from: number, until: number, more = 1): { from: number; to: number } {
  const count = axis.starts.length;
  const first = Math.max(0, indexAt(axis, from) - more);
  const last = Math.min(count, indexAt(axis, until) + 1 + more);
  return { from: Math.min(first, count), to: Math.max(last, 0) };
}

/** How far to scroll so that a stretch is within the view, doing as little as possible. */
export function reveal(start: number, length: number, scroll: number, view: number): number {
  if (start < scroll || length > view) return start;
  return start + length > scroll + view ? start + length - view : scroll;
}

/** Before which of several boxes, one above the other, a pointer would put something. */
export function gapAt(boxes: readonly { top: number; height: number }[], y: number): number {
  const index = boxes.findIndex((box) => y < box.top + box.height / 2);
  return index < 0 ? boxes.length : index;
}

/** How fast the view should scroll, in pixels a frame, with the pointer so near an edge. */
export function edgeSpeed(pointer: number, start: number, end: number, margin = 48, most = 18): number {
  if (pointer < start + margin) return -Math.min(most, ((start + margin - pointer) / margin) * most);
  if (pointer > end - margin) return Math.min(most, ((pointer - end + margin) / margin) * most);
  return 0;
}
