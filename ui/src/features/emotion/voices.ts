/** Whose emotions a curve shows: those of everybody, or of one persona, who feels as everybody where nothing else is said. */
import type { Emotion, Id, Touchpoint } from '@/lib/bindings';

/** A persona, or everybody. */
export type Voice = Id | null;

export const hasOwn = (touchpoint: Touchpoint, voice: Voice): boolean =>
  voice === null || touchpoint.personaEmotions.some(({ persona }) => persona === voice);

/** How a touchpoint feels to somebody. */
export function emotionOf(touchpoint: Touchpoint, voice: Voice): Emotion | null {
  const own = touchpoint.personaEmotions.find(({ persona }) => persona === voice);
  return own?.emotion ?? touchpoint.emotion;
}

/** The fields to set so that it feels so to somebody, or as to everybody again. */
export function feelingFields(
  touchpoint: Touchpoint,
  voice: Voice,
  emotion: Emotion | null,
): Partial<Touchpoint> {
  if (voice === null) return { emotion };
  const all = touchpoint.personaEmotions;
  if (!emotion) return { personaEmotions: all.filter(({ persona }) => persona !== voice) };
  const own = { persona: voice, emotion };
  const isThere = hasOwn(touchpoint, voice);
  return {
    personaEmotions: isThere ? all.map((other) => (other.persona === voice ? own : other)) : [...all, own],
  };
}

/** How lines are told apart without colour: by their dashes and by the sign at each point. */
export interface LineLook {
  hue: number;
  dash: string;
  /** A sign of about 10 by 10 around the origin, as an SVG path. */
  sign: string;
}

const LOOKS: readonly LineLook[] = [
  { hue: 0, dash: '9 5', sign: 'M-4.5 -4.5H4.5V4.5H-4.5Z' },
  { hue: 5, dash: '2 5', sign: 'M0 -5.5L5.5 4.5H-5.5Z' },
  { hue: 1, dash: '14 4 2 4', sign: 'M0 -6L6 0L0 6L-6 0Z' },
  { hue: 2, dash: '5 3', sign: 'M-5 -1.5H-1.5V-5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5Z' },
];

export const lookOf = (index: number): LineLook => LOOKS[index % LOOKS.length] as LineLook;
