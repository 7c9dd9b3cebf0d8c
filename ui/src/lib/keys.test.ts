import { describe, expect, it } from 'vitest';
import { chord, typed, type Pressed } from './keys';

const press = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('shortcuts', () => {
  it.each([
    ['z', 'KeyZ', { ctrlKey: true }, 'Ctrl+z'],
    ['я', 'KeyZ', { ctrlKey: true }, 'Ctrl+z'],
    ['Я', 'KeyZ', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+z'],
    ['н', 'KeyY', { ctrlKey: true }, 'Ctrl+y'],
    ['ArrowUp', 'ArrowUp', { altKey: true }, 'Alt+ArrowUp'],
    ['Enter', 'Enter', { shiftKey: true }, 'Shift+Enter'],
    ['.', 'Slash', { ctrlKey: true }, 'Ctrl+/'],
    ['w', 'KeyZ', { ctrlKey: true }, 'Ctrl+w'],
    [' ', 'Space', { ctrlKey: true }, 'Ctrl+Space'],
  ] as const)('%s on %s', (key, code, held, expected) => {
    expect(chord(press(key, code, held))).toBe(expected);
  });
});

describe('typing', () => {
  it('takes letters of any script and no shortcuts', () => {
    expect(typed(press('п', 'KeyG'))).toBe('п');
    expect(typed(press('A', 'KeyA', { shiftKey: true }))).toBe('A');
    expect(typed(press('я', 'KeyZ', { ctrlKey: true }))).toBeNull();
    expect(typed(press('Enter', 'Enter'))).toBeNull();
    expect(typed(press('Dead', 'Quote'))).toBeNull();
    expect(typed(press(' ', 'Space'))).toBeNull();
  });
  it('takes what AltGr types', () => {
    expect(typed(press('€', 'KeyE', { ctrlKey: true, altKey: true }))).toBe('€');
  });
});
