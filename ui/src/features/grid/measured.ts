/**
 * How high elements are, told whenever that changes. One observer looks at all of them when the page has been laid out anyway;
 * asking for a height would have it laid out on the spot, for each cell that comes into view.
 */
import type { Attachment } from 'svelte/attachments';

const tells = new WeakMap<Element, (height: number) => void>();
let watch: ResizeObserver | undefined;

export function measured(tell: (height: number) => void): Attachment {
  return (element) => {
    watch ??= new ResizeObserver((entries) => {
      for (const { target } of entries) tells.get(target)?.(target.clientHeight);
    });
    tells.set(element, tell);
    watch.observe(element);
    return () => watch?.unobserve(element);
  };
}
