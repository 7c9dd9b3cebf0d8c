import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sheet } from '@/lib/store/sheet.svelte';
import type { Workspace } from '@/lib/store/workspace.svelte';
import { Findings } from './findings.svelte';

vi.mock('@/lib/words', () => ({ t: (key: string) => key }));

const window = new EventTarget() as EventTarget & { visibilityState: string };

function looking() {
  const asked: string[] = [];
  const space = {
    library: null,
    ask: (kind: string) => {
      asked.push(kind);
      return Promise.resolve(kind === 'check' ? { findings: [{ open: true }, { open: false }] } : 7);
    },
  } as unknown as Workspace;
  return { asked, findings: new Findings(space, { id: 'map', revision: 1 } as Sheet) };
}

beforeEach(() => {
  vi.useFakeTimers();
  window.visibilityState = 'visible';
  vi.stubGlobal('document', window);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks for the number alone while nobody reads the list, once the map rests', async () => {
  const { asked, findings } = looking();
  const first = findings.look(false);
  first();
  findings.look(false);
  await vi.advanceTimersByTimeAsync(399);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['openFindings']);
  expect(findings.openCount).toBe(7);
});

it('reads the list at once when somebody opens it, and counts it', async () => {
  const { asked, findings } = looking();
  findings.look(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['check']);
  expect(findings.openCount).toBe(1);
});

it('asks for nothing behind a window that nobody sees', async () => {
  const { asked, findings } = looking();
  window.visibilityState = 'hidden';
  const leave = findings.look(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual([]);
  window.visibilityState = 'visible';
  window.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['openFindings']);
  leave();
  window.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(1);
});
