import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock, clockFace } from './clock.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the clock', () => {
  it('counts down and ends once', () => {
    const clock = new Clock();
    clock.ended = vi.fn();
    clock.start(3);
    vi.advanceTimersByTime(1000);
    expect([clock.left, clock.isRunning, clock.isOver]).toEqual([2, true, false]);
    vi.advanceTimersByTime(9000);
    expect([clock.left, clock.isRunning, clock.isOver]).toEqual([0, false, true]);
    expect(clock.ended).toHaveBeenCalledTimes(1);
  });

  it('stands still while it is paused, and gives more time', () => {
    const clock = new Clock();
    clock.start(10);
    vi.advanceTimersByTime(4000);
    clock.pause();
    vi.advanceTimersByTime(60_000);
    expect(clock.left).toBe(6);
    clock.extend(60);
    expect([clock.left, clock.isRunning]).toEqual([66, false]);
    clock.resume();
    vi.advanceTimersByTime(6000);
    expect(clock.left).toBe(60);
  });

  it('goes on after its end when it is given more', () => {
    const clock = new Clock();
    clock.start(1);
    vi.advanceTimersByTime(2000);
    clock.extend(60);
    expect([clock.left, clock.isRunning]).toEqual([60, true]);
  });
});

it('shows minutes and seconds', () => {
  expect([0, 9, 60, 615].map(clockFace)).toEqual(['0:00', '0:09', '1:00', '10:15']);
});
