/** What holds something that has not been sent yet, a field or the hand's strokes: while there is any, not everything is on disk. */
import { SvelteSet } from 'svelte/reactivity';

export const unsent = new SvelteSet<object>();
