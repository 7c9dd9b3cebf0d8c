import { describe, expect, it } from 'vitest';
import type { ChangeEvent, Sheet as SheetData } from '@/lib/bindings';
import { Sheet } from './sheet.svelte';
import type { AnyRecord } from './records';

const stage = (id: string, order: string) =>
  ({ type: 'stage', id, placement: { parent: null, order }, title: id }) as AnyRecord;
const quiet = { undo: { undo: null, redo: null }, score: null };
const data = (revision: number, records: AnyRecord[]): SheetData => ({
  id: 'map',
  revision,
  records,
  ...quiet,
});
const change = (revision: number, parts: Partial<ChangeEvent>): ChangeEvent =>
  ({ document: 'map', revision, added: [], updated: [], removed: [], ...quiet, ...parts }) as ChangeEvent;
const stages = (sheet: Sheet) => sheet.within('stage', null).map(({ id }) => id);

describe('a sheet', () => {
  it('follows changes in the order of revisions', () => {
    const sheet = new Sheet(data(1, [stage('b', 'V'), stage('a', 'G')]));
    expect(stages(sheet)).toEqual(['a', 'b']);
    expect(sheet.follow(change(2, { added: [stage('c', 'K')], updated: [stage('a', 'x')] }))).toBe(true);
    expect(stages(sheet)).toEqual(['c', 'b', 'a']);
    expect(sheet.follow(change(3, { removed: ['c'] }))).toBe(true);
    expect(stages(sheet)).toEqual(['b', 'a']);
    expect(sheet.get('c')).toBeUndefined();
  });

  it('knows a gap from what it has already seen', () => {
    const sheet = new Sheet(data(5, [stage('a', 'G')]));
    expect(sheet.follow(change(4, { removed: ['a'] }))).toBe(true);
    expect(stages(sheet)).toEqual(['a']);
    expect(sheet.follow(change(7, { removed: ['a'] }))).toBe(false);
    expect(sheet.revision).toBe(5);
  });

  it('tells those who wait for a revision', async () => {
    const sheet = new Sheet(data(1, []));
    let reached = 0;
    const waiting = sheet.reached(3).then(() => (reached = sheet.revision));
    sheet.follow(change(2, {}));
    await Promise.resolve();
    expect(reached).toBe(0);
    sheet.follow(change(3, {}));
    await waiting;
    expect(reached).toBe(3);
  });

  it('drops what a reload no longer holds, and sorts equal orders by id', () => {
    const sheet = new Sheet(data(1, [stage('a', 'G'), stage('b', 'H')]));
    sheet.load(data(9, [stage('d', 'G'), stage('c', 'G')]));
    expect(stages(sheet)).toEqual(['c', 'd']);
  });
});
