import { expect, test } from 'vitest';
import { shareDone } from './progress';

const at = (stage: 'laying' | 'writing', done: number, of: number) => shareDone({ stage, done, of });

test('progress grows from nothing to all, through laying out and then writing', () => {
  const steps = [at('laying', 0, 4), at('laying', 3, 4), at('writing', 0, 9), at('writing', 9, 9)];
  expect(steps).toEqual([0, 0.375, 0.5, 1]);
  expect(at('laying', 0, 0)).toBe(0);
});
