import { describe, expect, it } from 'vitest';
import { Sheet } from '@/lib/store/sheet.svelte';
import type { AnyRecord } from '@/lib/store/records';
import { gapsOf } from './gaps';
import { byDots } from './order';

const at = (parent: string | null, order = 'V') => ({ placement: { parent, order } });
const stage = { type: 'stage', id: 's', ...at(null), title: '', goal: '' };
const touchpoint = {
  type: 'touchpoint',
  id: 't',
  ...at('s'),
  title: '',
  emotion: null,
  owner: null,
  channels: [],
};
const pain = {
  type: 'painPoint',
  id: 'p',
  ...at('t'),
  title: '',
  votes: [],
  frequency: { kind: 'unknown' },
  owners: [],
  evidence: [],
  status: 'open',
  dots: 0,
};
const sheet = (...records: object[]) =>
  new Sheet({
    id: 'map',
    revision: 1,
    records: records as AnyRecord[],
    undo: { undo: null, redo: null },
    score: null,
  });
const asked = (...records: object[]) => gapsOf(sheet(...records)).map(({ question }) => question);

describe('what has not been asked yet', () => {
  it('asks for what each record lacks, in the order of the journey', () => {
    expect(asked(stage, touchpoint)).toEqual(['goal', 'emotion', 'owner', 'channels', 'pains']);
    expect(asked({ ...stage, goal: 'Eat' }, touchpoint, pain)).toEqual([
      'emotion',
      'owner',
      'channels',
      'votes',
      'frequency',
      'owners',
      'evidence',
    ]);
  });

  it('asks nothing that is known, fixed or answered by the touchpoint', () => {
    const known = { ...touchpoint, emotion: { value: 1, word: '' }, owner: 'd', channels: ['c'] };
    const goal = { ...stage, goal: 'Eat' };
    expect(asked(goal, known, { ...pain, status: 'fixed' })).toEqual([]);
    expect(asked(goal, known, { type: 'delight', id: 'd', ...at('t'), text: '' })).toEqual([]);
    const rated = { ...pain, votes: [{ rater: '', severity: 3 }], frequency: { kind: 'word', word: 'few' } };
    expect(asked(goal, known, { ...rated, evidence: ['e'] })).toEqual([]);
  });

  it('asks why where it feels bad, though something delights', () => {
    const bad = { ...touchpoint, emotion: { value: -1, word: '' }, owner: 'd', channels: ['c'] };
    const delight = { type: 'delight', id: 'd', ...at('t'), text: '' };
    expect(asked({ ...stage, goal: 'Eat' }, bad, delight)).toEqual(['pains']);
  });
});

describe('the order of dots', () => {
  const three = [
    { ...pain, id: 'a', ...at('t', 'A'), dots: 1 },
    { ...pain, id: 'b', ...at('t', 'B'), dots: 3 },
    { ...pain, id: 'c', ...at('t', 'C'), dots: 3 },
  ];

  it('puts what has most first and leaves equals in their order', () => {
    const map = sheet(stage, touchpoint, ...three);
    const moves = byDots(map, map.within('painPoint', 't'));
    expect(moves.map((edit) => (edit.kind === 'move' ? edit.ids[0] : null))).toEqual(['b', 'c', 'a']);
    expect(moves[0]).toMatchObject({ to: { parent: 't', order: 'first' } });
    expect(moves[2]).toMatchObject({ to: { parent: 't', order: { after: 'c' } } });
  });

  it('does nothing where they stand so already', () => {
    const map = sheet(stage, touchpoint, three[1] as object, { ...three[0], ...at('t', 'Z') });
    expect(byDots(map, map.within('painPoint', 't'))).toEqual([]);
  });
});
