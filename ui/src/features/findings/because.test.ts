import { expect, it } from 'vitest';
import type { Edit } from '@/lib/bindings';
import { because } from './because';

it('puts the reason where the decision keeps it', () => {
  const fresh = { kind: 'add', record: { type: 'decision', id: '', reason: '' } } as unknown as Edit;
  expect(because(fresh, ' a gift card ')).toMatchObject({ record: { reason: 'a gift card' } });
  const again: Edit = { kind: 'set', id: 'd', fields: { verdict: 'dismissed', reason: '' } };
  expect(because(again, 'no')).toEqual({
    kind: 'set',
    id: 'd',
    fields: { verdict: 'dismissed', reason: 'no' },
  });
});

it('leaves other edits alone', () => {
  const other: Edit = { kind: 'remove', ids: ['a'] };
  expect(because(other, 'no')).toBe(other);
});
