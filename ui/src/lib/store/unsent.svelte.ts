/** Fields in which something stands that has not been sent yet: as long as there are any, not everything is on disk. */
import { SvelteSet } from 'svelte/reactivity';

export const unsent = new SvelteSet<object>();
