import { describe, expect, it } from 'vitest';
import { between } from './range';
import { HEADS, LABEL, STAGES, type Spot, type Table } from './spot';

const cells: Record<string, string[]> = {
  'pains a': ['p1', 'p2', 'p3'],
  'pains b': ['p4', 'p5'],
  'pains c': [],
  'notes a': ['n1'],
  'notes b': ['n2', 'n3'],
};
const table: Table = {
  rows: [STAGES, HEADS, 'pains', 'notes'],
  columns: ['a', 'b', 'c'].map((key) => ({ key, stage: 'one' })),
  cards: (row, column) => cells[`${row} ${column}`] ?? [],
};
const spot = (text: string): Spot => {
  const [row = '', column = '', card] = text.split(' ');
  return { row, column, card: card ?? null };
};

describe('between two spots lie', () => {
  it.each([
    ['pains a p1', 'pains a p2', 'p1 p2'],
    ['pains a p3', 'pains a p1', 'p1 p2 p3'],
    ['pains a p2', 'notes a n1', 'p2 p3 n1'],
    ['pains a p1', 'pains b p4', 'p1 p4'],
    ['pains b p5', 'pains a p1', 'p1 p2 p4 p5'],
    ['pains a p2', 'notes b n2', 'p2 p3 n1 p5 n2'],
    ['pains c', 'pains a p1', 'p1 p4'],
  ])('%s and %s: %s', (from, to, cards) => {
    expect(between(table, spot(from), spot(to)).map(({ card }) => card)).toEqual(cards.split(' '));
  });

  it('heads of one row, and labels', () => {
    expect(between(table, spot('heads a'), spot('heads c')).map(({ column }) => column)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(between(table, spot(`notes ${LABEL}`), spot(`pains ${LABEL}`)).map(({ row }) => row)).toEqual([
      'pains',
      'notes',
    ]);
    expect(between(table, spot('heads a'), spot('pains b p4'))).toEqual([spot('pains b p4')]);
  });
});
