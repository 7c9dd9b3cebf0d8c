/** Which screen is shown: the gallery, a map, or a page of the library. The browser's own Back and Forward work. */

import { remember } from './recent';

export const SHELVES = ['department', 'channel', 'persona', 'category', 'tag', 'evidence'] as const;
export type Shelf = (typeof SHELVES)[number];

interface Where {
  map: string | null;
  library: Shelf | null;
  /** The record to be shown there. */
  at: string | null;
}

function here(): Where {
  const params = new URLSearchParams(location.search);
  const library = SHELVES.find((shelf) => shelf === params.get('library')) ?? null;
  return { map: library ? null : params.get('map'), library, at: params.get('at') };
}

class Route {
  map: string | null = $state(null);
  library: Shelf | null = $state(null);
  at: string | null = $state(null);

  constructor() {
    Object.assign(this, here());
    window.addEventListener('popstate', () => Object.assign(this, here()));
  }
}

export const route = new Route();

function show(where: Where): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(where) as [string, string | null][]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.pushState(null, '', address);
  Object.assign(route, where);
  remember(where.map);
}

/** Goes to a map, to a record of it if there is one to show, or to the gallery. */
export const go = (map: string | null, at: string | null = null): void => show({ map, library: null, at });

/** Goes to a page of the library, to one of its records if there is one to show. */
export const goToLibrary = (library: Shelf, at: string | null = null): void =>
  show({ map: null, library, at });
