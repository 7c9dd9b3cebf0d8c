import { expect, it } from 'vitest';
import { following, freshId } from './ids';

it('makes ids of version 7 that sort by time', () => {
  const [early, late] = [freshId(1_700_000_000_000), freshId(1_800_000_000_000)];
  expect(early).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < late).toBe(true);
  expect(freshId()).not.toBe(freshId());
});

it('counts on as the core does', () => {
  const id = '018bcfe5-6800-7abc-bfff-fffffffffffe';
  expect(following(id, 0)).toBe(id);
  expect(following(id, 1)).toBe('018bcfe5-6800-7abc-bfff-ffffffffffff');
  expect(following(id, 2)).toBe('018bcfe5-6800-7abc-8000-000000000000');
});
