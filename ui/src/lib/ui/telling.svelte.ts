/** What the program tells in passing: toasts for the eye, a live region for screen readers. */
import { Failure } from '@/lib/host';
import { failureSentence } from '@/lib/words';

export interface Toast {
  id: number;
  text: string;
  isFailure: boolean;
  action?: { label: string; run: () => void };
}

const LASTS = 8000;
let next = 0;

class Telling {
  toasts: readonly Toast[] = $state.raw([]);
  /** What a screen reader says next. */
  spoken = $state('');

  /** Shows a line for a while; with an action it can be answered. */
  toast(text: string, action?: Toast['action'], isFailure = false): void {
    const id = (next += 1);
    this.toasts = [...this.toasts.slice(-2), { id, text, isFailure, ...(action && { action }) }];
    this.say(text);
    setTimeout(() => this.drop(id), LASTS);
  }

  drop(id: number): void {
    if (this.toasts.some((toast) => toast.id === id))
      this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  /** Takes away offers to undo: what they would undo is no longer the last step. */
  dropOffers(): void {
    if (this.toasts.some((toast) => toast.action)) this.toasts = this.toasts.filter((toast) => !toast.action);
  }

  say(text: string): void {
    // The same words twice are said twice.
    this.spoken = this.spoken === text ? `${text}\u00a0` : text;
  }

  fail(thrown: unknown): void {
    this.toast(failureSentence(Failure.of(thrown)), undefined, true);
  }
}

export const telling = new Telling();
