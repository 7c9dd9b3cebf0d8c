/** How this person likes the screen. Kept in the browser, not in the workspace. */
import type { Density } from '@/features/grid/sizes';

export type Theme = 'system' | 'light' | 'dark' | 'contrast';
export type Motion = 'system' | 'reduced';

const KEPT = 'desire-path-settings';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
export const DENSITIES: readonly Density[] = ['comfortable', 'compact', 'large'];
/** How large everything is. */
export const SCALES: readonly number[] = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const MOTIONS: readonly Motion[] = ['system', 'reduced'];

interface Kept {
  theme: Theme;
  density: Density;
  scale: number;
  motion: Motion;
  /** Whether the hints of the first start have been seen or sent away. */
  hasSeenHints: boolean;
}

function kept(): Kept {
  let read: Partial<Kept> = {};
  try {
    read = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as typeof read;
  } catch {
    // What cannot be read is as if it had never been set.
  }
  return {
    theme: THEMES.find((theme) => theme === read.theme) ?? 'system',
    density: DENSITIES.find((density) => density === read.density) ?? 'comfortable',
    scale: SCALES.find((scale) => scale === read.scale) ?? 1,
    motion: MOTIONS.find((motion) => motion === read.motion) ?? 'system',
    hasSeenHints: read.hasSeenHints === true,
  };
}

/** The system asks for more contrast. */
const moreContrast = window.matchMedia('(prefers-contrast: more)');

class Settings implements Kept {
  theme: Theme = $state('system');
  density: Density = $state('comfortable');
  scale = $state(1);
  motion: Motion = $state('system');
  hasSeenHints = $state(false);

  constructor() {
    Object.assign(this, kept());
    this.#apply();
    moreContrast.addEventListener('change', () => this.#apply());
  }

  choose(some: Partial<Kept>): void {
    Object.assign(this, some);
    const { theme, density, scale, motion, hasSeenHints } = this;
    localStorage.setItem(KEPT, JSON.stringify({ theme, density, scale, motion, hasSeenHints }));
    this.#apply();
  }

  #apply(): void {
    const { dataset, style } = document.documentElement;
    const theme = this.theme === 'system' && moreContrast.matches ? 'contrast' : this.theme;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    if (this.motion === 'system') delete dataset.motion;
    else dataset.motion = this.motion;
    // All sizes are in rem; those of the grid, which are numbers, follow in `Board`.
    style.fontSize = this.scale === 1 ? '' : `${100 * this.scale}%`;
    style.setProperty('--scale', String(this.scale));
  }
}

export const settings = new Settings();
