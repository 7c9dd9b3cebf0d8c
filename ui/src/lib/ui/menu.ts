/** What a menu offers. */
import type { Component } from 'svelte';

export interface MenuItem {
  label: string;
  icon?: Component;
  /** The keyboard's way to the same, as in `lib/keys`. */
  shortcut?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  /** Whether it is the one in force, among items that exclude each other. */
  isChosen?: boolean;
  /** Whether a line stands before it. */
  isApart?: boolean;
  run: () => void;
}

/** Where a menu opens: below a thing, or at the pointer. */
export interface Anchor {
  left: number;
  top: number;
  bottom: number;
}

export const below = (element: Element): Anchor => element.getBoundingClientRect();
export const atPoint = (x: number, y: number): Anchor => ({ left: x, top: y, bottom: y });

/** Puts a box near its anchor, within the window. */
export function fit(
  anchor: Anchor,
  box: { width: number; height: number },
  gap = 4,
): { x: number; y: number } {
  const [right, foot] = [window.innerWidth - 8, window.innerHeight - 8];
  const x = Math.max(8, Math.min(anchor.left, right - box.width));
  const under = anchor.bottom + gap;
  const over = anchor.top - gap - box.height;
  const y = under + box.height <= foot || over < 8 ? Math.max(8, Math.min(under, foot - box.height)) : over;
  return { x, y };
}
