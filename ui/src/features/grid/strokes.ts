/**
 * What a hand does, in the order in which it does it. Some of it moves the focus only when the core has answered, and some
 * needs the record that is on its way: whatever is done after that, a letter as well as a key or a click, waits for it and is
 * then done where the focus is by that time.
 */
import { chord, isCommand, typed } from '@/lib/keys';
import { unsent } from '@/lib/store/unsent.svelte';

interface Stroke {
  work: () => void;
  /** Whether it waits for all that is under way. */
  needsAll: boolean;
}

export class Strokes {
  #waiting: Stroke[] = [];
  /** What is asked for by the stroke that is being done: it comes before everything after that one. */
  #within: Stroke[] | null = null;
  #underWay = 0;
  #holding = 0;
  #next = 0;

  /** Whether something that was done is not shown yet, for which the next stroke waits. */
  get isHeld(): boolean {
    return this.#holding > 0 || this.#waiting.length > 0;
  }

  /** Whether there are strokes that have not been done. */
  get isQueued(): boolean {
    return this.#waiting.length > 0 && !this.#within;
  }

  /** Whether anything at all is not answered yet. */
  get isBusy(): boolean {
    return this.#underWay > 0 || this.isHeld;
  }

  /** Does something after all strokes before it: at once, if nothing holds it. */
  take(work: () => void, needsAll = false): void {
    const stroke = { work, needsAll };
    if (this.#within) return void this.#within.push(stroke);
    this.#waiting.push(stroke);
    if (!this.#next) this.#goOn();
    this.#tell();
  }

  /** Counts something as under way until it is done and what follows from it is shown. */
  follow<T>(work: Promise<T>): Promise<T> {
    return this.#until(work, 0);
  }

  /** The same, and lets no stroke pass meanwhile. */
  hold<T>(work: Promise<T>): Promise<T> {
    return this.#until(work, 1);
  }

  #until<T>(work: Promise<T>, holding: number): Promise<T> {
    this.#underWay += 1;
    this.#holding += holding;
    this.#tell();
    const done = () => {
      // The focus has followed by then.
      setTimeout(() => {
        this.#underWay -= 1;
        this.#holding -= holding;
        if (!this.#next) this.#goOn();
        this.#tell();
      });
    };
    work.then(done, done);
    return work;
  }

  /** Does the next stroke if nothing holds it; those after it follow one by one, each when the focus is where it led. */
  #goOn(): void {
    this.#next = 0;
    const [stroke] = this.#waiting;
    if (!stroke || this.#within || this.#holding || (stroke.needsAll && this.#underWay)) return;
    this.#waiting.shift();
    this.#within = [];
    try {
      stroke.work();
    } finally {
      this.#waiting.unshift(...this.#within);
      this.#within = null;
      if (this.#waiting.length) this.#next = window.setTimeout(() => this.#goOn());
      this.#tell();
    }
  }

  /** What waits is not on disk, nor is what it waits for. */
  #tell(): void {
    if (this.isHeld) unsent.add(this);
    else unsent.delete(this);
  }

  /** Whether an event comes too early; it is then made again in its turn. */
  defers(event: KeyboardEvent | MouseEvent): boolean {
    if (this.#within || !this.isHeld) return false;
    const { target } = event;
    if (event instanceof KeyboardEvent) {
      if (!isStroke(event)) return false;
      this.take(() => strike(event));
    } else {
      const again = new MouseEvent(event.type, event);
      this.take(() => {
        // As with any click, a text that is open is left.
        const open = document.activeElement;
        if (open && isText(open)) open.blur();
        target?.dispatchEvent(again);
      });
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}

/** Whether a key may mean something here. The clipboard's keys are the browser's: what they bring comes as an event. */
function isStroke(event: KeyboardEvent): boolean {
  if (['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'].includes(event.key)) return false;
  return !(isCommand(event) && /\+[cvx]$/.test(chord(event)));
}

/** Presses a key again, where the focus is by now. */
function strike(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  const again = new KeyboardEvent(event.type, event);
  if (!target.dispatchEvent(again)) return;
  // What a browser does by itself it does not do for a key that is pressed by a program.
  if (event.key === 'Escape') target.closest('dialog')?.close();
  else if (isText(target)) write(target, event);
}

const isText = (target: Element): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** What a browser does with a key in a text. */
function write(field: HTMLInputElement | HTMLTextAreaElement, event: KeyboardEvent): void {
  const at = field.selectionEnd ?? 0;
  const to = (place: number) => field.setSelectionRange(place, place);
  if (event.key === ' ' || typed(event) !== null) document.execCommand('insertText', false, event.key);
  else if (event.key === 'Enter' && field instanceof HTMLTextAreaElement)
    document.execCommand('insertText', false, '\n');
  else if (event.key === 'Backspace') document.execCommand('delete');
  else if (event.key === 'Delete') document.execCommand('forwardDelete');
  else if (event.key === 'ArrowLeft') to(Math.max(0, at - 1));
  else if (event.key === 'ArrowRight') to(at + 1);
  else if (event.key === 'Home') to(0);
  else if (event.key === 'End') to(field.value.length);
}
