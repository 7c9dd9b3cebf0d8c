/** Which screen is shown: the gallery, or a map. The browser's own Back and Forward work. */

const MAP = 'map';

function here(): string | null {
  return new URLSearchParams(location.search).get(MAP);
}

class Route {
  map: string | null = $state(here());

  constructor() {
    window.addEventListener('popstate', () => (this.map = here()));
  }
}

export const route = new Route();

/** Goes to a map, or to the gallery. */
export function go(map: string | null): void {
  const address = new URL(location.href);
  if (map) address.searchParams.set(MAP, map);
  else address.searchParams.delete(MAP);
  history.pushState(null, '', address);
  route.map = map;
}
