/**
 * A text that is composed (Japanese, accents from dead keys) begins on a card as any other text does: the card that has the
 * focus takes part in what the input method does, where the browser lets it, and what is composed stands in the new card from
 * the first stroke on. To a screen reader such a card is one that can be written into; so that is done only for those who
 * have composed a text before.
 */
import type { Commands } from './commands';

/** The browser's part of it, which only some have. */
interface TextContext extends EventTarget {
  readonly text: string;
}
type Host = HTMLElement & { editContext: TextContext | null };
const browser = window as Window & { EditContext?: new () => TextContext };

const HABIT = 'desire-path-composes';

export class Composing {
  readonly #commands: Commands;
  #isHabit = localStorage.getItem(HABIT) !== null;
  #host: Host | null = null;
  /** What stands before it in the text that is open. */
  #before = '';

  constructor(commands: Commands) {
    this.#commands = commands;
  }

  /** Somebody has composed a text in a field. */
  learn(): void {
    this.#isHabit = true;
    localStorage.setItem(HABIT, 'true');
  }

  /** The focus has gone to a place where a text can begin. */
  hold(place: HTMLElement): void {
    if (!this.#isHabit || !browser.EditContext || this.#host === place) return;
    if (this.#host) this.#host.editContext = null;
    this.#host = place as Host;
    this.#host.editContext = this.#listen(new browser.EditContext());
  }

  #listen(context: TextContext): TextContext {
    let isOn = false;
    context.addEventListener('compositionstart', () => (isOn = true));
    context.addEventListener('textupdate', () => (isOn &&= this.#show(context.text)));
    context.addEventListener('compositionend', () => {
      isOn = false;
      this.#end(context.text);
      // What it has taken in is in the field; the next text begins with nothing.
      setTimeout(() => {
        const host = this.#host;
        this.#host = null;
        if (host) this.hold(host);
      });
    });
    return context;
  }

  /** Shows what is composed so far. Returns whether that can go on. */
  #show(text: string): boolean {
    const { board } = this.#commands;
    if (board.composed !== null) board.composed = this.#before + text;
    else if (text) {
      board.composed = '';
      this.#commands.open('end', text);
      const whole = board.editing?.text ?? null;
      this.#before = whole?.slice(0, -text.length) ?? '';
      board.composed = whole;
      return whole !== null;
    }
    return true;
  }

  #end(text: string): void {
    const { board } = this.#commands;
    if (board.composed === null) return;
    board.composed = null;
    if (!text) this.#commands.revert();
  }
}
