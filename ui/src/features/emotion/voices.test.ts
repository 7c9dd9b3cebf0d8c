import { expect, it } from 'vitest';
import type { Touchpoint } from '@/lib/bindings';
import { emotionOf, feelingFields, hasOwn } from './voices';

const own = { persona: 'ann', emotion: { value: -2, word: 'angry' } };
const touchpoint = {
  emotion: { value: 1, word: 'fine' },
  personaEmotions: [own, { persona: 'max', emotion: { value: 0, word: '' } }],
} as unknown as Touchpoint;

it('lets a persona feel as everybody where nothing else is said', () => {
  expect(emotionOf(touchpoint, 'ann')?.value).toBe(-2);
  expect(emotionOf(touchpoint, 'eve')?.word).toBe('fine');
  expect(emotionOf(touchpoint, null)?.word).toBe('fine');
  expect([hasOwn(touchpoint, 'ann'), hasOwn(touchpoint, 'eve'), hasOwn(touchpoint, null)]).toEqual([
    true,
    false,
    true,
  ]);
});

it('sets what one persona feels and leaves the others alone', () => {
  const emotion = { value: 2, word: 'glad' };
  expect(feelingFields(touchpoint, 'ann', emotion).personaEmotions).toEqual([
    { persona: 'ann', emotion },
    touchpoint.personaEmotions[1],
  ]);
  expect(feelingFields(touchpoint, 'eve', emotion).personaEmotions?.at(-1)).toEqual({
    persona: 'eve',
    emotion,
  });
  expect(feelingFields(touchpoint, 'max', null)).toEqual({ personaEmotions: [own] });
  expect(feelingFields(touchpoint, null, emotion)).toEqual({ emotion });
});
