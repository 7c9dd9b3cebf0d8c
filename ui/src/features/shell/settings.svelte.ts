/** How this person likes the screen: theme and density. Kept in the browser, not in the workspace. */
import type { Density } from '@/features/grid/sizes';

export type Theme = 'system' | 'light' | 'dark';

const KEPT = 'desire-path-settings';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
export const DENSITIES: readonly Density[] = ['comfortable', 'compact', 'large'];

function kept(): { theme: Theme; density: Density } {
  let read: { theme?: Theme; density?: Density } = {};
  try {
    read = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as typeof read;
  } catch {
    // What cannot be read is as if it had never been set.
  }
  return {
    theme: THEMES.find((theme) => theme === read.theme) ?? 'system',
    density: DENSITIES.find((density) => density === read.density) ?? 'comfortable',
  };
}

class Settings {
  theme: Theme = $state('system');
  density: Density = $state('comfortable');

  constructor() {
    Object.assign(this, kept());
    this.#apply();
  }

  choose(some: Partial<{ theme: Theme; density: Density }>): void {
    Object.assign(this, some);
    localStorage.setItem(KEPT, JSON.stringify({ theme: this.theme, density: this.density }));
    this.#apply();
  }

  #apply(): void {
    const { dataset } = document.documentElement;
    if (this.theme === 'system') delete dataset.theme;
    else dataset.theme = this.theme;
  }
}

export const settings = new Settings();
