/**
 * Keyboard shortcuts under any layout. Where the key is not Latin, the physical key decides: Ctrl+Z on a Russian layout
 * gives the key `я` and the code `KeyZ`.
 */

/** What of a keyboard event matters here. */
export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether Ctrl is held, or Cmd on a Mac. */
export const isCommand = (event: Pressed): boolean => (isMac ? event.metaKey : event.ctrlKey);

/** The key by the name that shortcuts use: Latin letters and digits in lower case, all else as the browser says. */
export function keyName(event: Pressed): string {
  const { key, code } = event;
  // The Russian layout has the full stop where others have the slash.
  if (key === '.' && code === 'Slash') return '/';
  if (key.length > 1 || (key >= ' ' && key <= '~')) return key.length === 1 ? key.toLowerCase() : key;
  const physical = /^(?:Key|Digit)([A-Z0-9])$/.exec(code);
  return physical?.[1] ? physical[1].toLowerCase() : key;
}

/** Writes a key with what is held: `Ctrl+Shift+z`, `Alt+ArrowUp`, `Enter`. Shift is named for letters and named keys. */
export function chord(event: Pressed): string {
  const name = keyName(event);
  const held = [
    isCommand(event) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && (name.length > 1 || /[a-z0-9]/.test(name)) && 'Shift',
  ];
  return [...held.filter(Boolean), name === ' ' ? 'Space' : name].join('+');
}

/** The text that a key types, or nothing for shortcuts, dead keys and keys without a letter. */
export function typed(event: Pressed): string | null {
  const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
  // AltGr is Ctrl+Alt on Windows and types letters.
  const isAltGr = event.ctrlKey && event.altKey && !/^[ -~]$/.test(event.key);
  if ((isShortcut && !isAltGr) || event.key === ' ') return null;
  return [...event.key].length === 1 ? event.key : null;
}

/**
 * Keeps from the page what is pressed while a text is composed (Japanese, accents from dead keys): it is the input method's,
 * and the Enter that takes a word over would close the field. Some browsers tell of that one only by its old number.
 */
export function leaveCompositionsAlone(page: EventTarget): void {
  const keep = (event: Event) => {
    const isComposed = event instanceof KeyboardEvent && (event.isComposing || event.keyCode === COMPOSED);
    if (isComposed) event.stopImmediatePropagation();
  };
  page.addEventListener('keydown', keep, { capture: true });
}
const COMPOSED = 229;

/** A shortcut as people read it. */
export function shown(shortcut: string): string {
  const signs: Record<string, string> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Ctrl: isMac ? '⌘' : 'Ctrl',
    Alt: isMac ? '⌥' : 'Alt',
  };
  return shortcut
    .split('+')
    .map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : '+');
}
