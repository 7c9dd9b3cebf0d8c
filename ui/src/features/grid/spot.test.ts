import { describe, expect, it } from 'vitest';
import { HEADS, LABEL, settle, STAGES, walk, type Spot, type Step, type Table } from './spot';

const cells: Record<string, string[]> = {
  'pains a': ['p1', 'p2', 'p3'],
  'pains b': ['p4'],
  'notes b': ['n1', 'n2'],
};
const table: Table = {
  rows: [STAGES, HEADS, 'pains', 'notes'],
  columns: [
    { key: 'a', stage: 'one' },
    { key: 'b', stage: 'one' },
    { key: 'c', stage: 'two' },
  ],
  cards: (row, column) => cells[`${row} ${column}`] ?? [],
};
const spot = (text: string): Spot => {
  const [row = '', column = '', card] = text.split(' ');
  return { row, column, card: card ?? null };
};

describe('walking', () => {
  it.each<[string, Step, string]>([
    ['pains a p1', 'down', 'pains a p2'],
    ['pains a p3', 'down', 'notes a'],
    ['pains a p3', 'right', 'pains b p4'],
    ['pains b p4', 'right', 'pains c'],
    ['pains b p4', 'down', 'notes b n1'],
    ['notes b n1', 'up', 'pains b p4'],
    ['notes a', 'up', 'pains a p3'],
    ['pains a p2', 'left', 'pains label'],
    ['pains label', 'right', 'pains a p1'],
    ['heads label', 'up', 'stages a'],
    ['stages b', 'right', 'stages c'],
    ['stages c', 'left', 'stages a'],
    ['stages a', 'left', 'stages a'],
    ['pains b p4', 'home', 'pains a p1'],
    ['pains b p4', 'end', 'pains c'],
    ['pains b p4', 'first', 'stages a'],
    ['stages a', 'last', 'notes c'],
    ['stages b', 'pageDown', 'notes b n1'],
    ['notes b n2', 'pageUp', 'stages b'],
    ['notes c', 'down', 'notes c'],
  ])('%s, %s', (from, step, to) => {
    expect(walk(table, spot(from), step)).toEqual(spot(to));
  });
});

describe('settling', () => {
  it('keeps what is there and replaces what is gone', () => {
    expect(settle(table, spot('pains a p2'))).toEqual(spot('pains a p2'));
    expect(settle(table, spot('pains a gone'))).toEqual(spot('pains a p1'));
    expect(settle(table, spot('pains gone p1'))).toEqual(spot('pains a p1'));
    expect(settle(table, spot('gone b'))).toEqual(spot('stages b'));
    expect(settle(table, { row: 'pains', column: LABEL, card: null })).toEqual(spot('pains label'));
    expect(settle({ ...table, columns: [] }, spot('pains a'))).toBeNull();
  });
});
