import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Strokes } from './strokes';

/** A request that is answered when the test says so. */
function request() {
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((done) => (answer = done));
  return { asked, answer };
}

describe('strokes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);

  it('are done at once while nothing holds them', () => {
    const done: string[] = [];
    const strokes = new Strokes();
    strokes.take(() => done.push('a'));
    strokes.take(() => done.push('b'), true);
    expect(done).toEqual(['a', 'b']);
    expect(strokes.isHeld).toBe(false);
  });

  it('wait for what moves the focus, and keep their order', async () => {
    const done: string[] = [];
    const strokes = new Strokes();
    const { asked, answer } = request();
    strokes.take(() => void strokes.hold(asked.then(() => done.push('moved'))));
    for (const letter of 'xyz') strokes.take(() => done.push(letter));
    await settle();
    expect(done).toEqual([]);
    answer();
    await vi.runAllTimersAsync();
    expect(done).toEqual(['moved', 'x', 'y', 'z']);
    expect(strokes.isBusy).toBe(false);
  });

  it('pass what leaves the focus alone, unless they need its record', async () => {
    const done: string[] = [];
    const strokes = new Strokes();
    const { asked, answer } = request();
    void strokes.follow(asked);
    strokes.take(() => done.push('letter'));
    expect(done).toEqual(['letter']);
    strokes.take(() => done.push('duplicate'), true);
    strokes.take(() => done.push('next letter'));
    await settle();
    expect(done).toEqual(['letter']);
    answer();
    await vi.runAllTimersAsync();
    expect(done).toEqual(['letter', 'duplicate', 'next letter']);
  });

  it('bring what they ask for before what came after them', async () => {
    const done: string[] = [];
    const strokes = new Strokes();
    const { asked, answer } = request();
    void strokes.hold(asked);
    strokes.take(() => {
      done.push('a key');
      strokes.take(() => done.push('what it means'));
    });
    strokes.take(() => done.push('the next key'));
    answer();
    await vi.runAllTimersAsync();
    expect(done).toEqual(['a key', 'what it means', 'the next key']);
  });

  it('go on when a request fails', async () => {
    const done: string[] = [];
    const strokes = new Strokes();
    strokes.hold(Promise.reject(new Error('refused'))).catch(() => undefined);
    strokes.take(() => done.push('letter'));
    await vi.runAllTimersAsync();
    expect(done).toEqual(['letter']);
  });
});
