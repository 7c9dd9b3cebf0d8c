/** The clock of a workshop: counts down where everybody sees it, can be paused, and ends quietly. */

/** How often it looks at the time, in milliseconds. */
const BEAT = 200;

export class Clock {
  /** Seconds it was set to; nothing while it is put away. */
  total: number | null = $state(null);
  /** Seconds left. */
  left = $state(0);
  isRunning = $state(false);
  /** Told once when the time is over. */
  ended: () => void = () => undefined;
  #end = 0;
  #beat: ReturnType<typeof setInterval> | undefined;

  /** Whether the time is over. */
  get isOver(): boolean {
    return this.total !== null && this.left === 0;
  }

  start(seconds: number): void {
    this.total = seconds;
    this.left = seconds;
    this.resume();
  }

  resume(): void {
    if (this.total === null || this.left === 0) return;
    this.#end = Date.now() + this.left * 1000;
    this.isRunning = true;
    clearInterval(this.#beat);
    this.#beat = setInterval(() => this.#look(), BEAT);
  }

  pause(): void {
    this.#look();
    this.isRunning = false;
    clearInterval(this.#beat);
  }

  /** Gives more time, also after the end. */
  extend(seconds: number): void {
    if (this.total === null) return;
    const wasOver = this.isOver;
    this.total += seconds;
    this.left += seconds;
    if (this.isRunning || wasOver) this.resume();
  }

  putAway(): void {
    clearInterval(this.#beat);
    this.isRunning = false;
    this.total = null;
  }

  #look(): void {
    if (!this.isRunning) return;
    this.left = Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
    if (this.left > 0) return;
    this.isRunning = false;
    clearInterval(this.#beat);
    this.ended();
  }
}

/** Minutes and seconds, as a clock shows them. */
export const clockFace = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
