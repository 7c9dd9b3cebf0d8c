/**
 * The core as the UI sees it: requests, a feed of events, and the system's file dialogs.
 * The two files beside this one are the only places that know how the core is reached.
 */
import type { Event, Failure as FailureData, Requests } from '@/lib/bindings';

export type RequestKind = keyof Requests;
export type AskOf<K extends RequestKind> = Requests[K]['ask'];
export type ReplyOf<K extends RequestKind> = Requests[K]['reply'];

/** A file that a person has chosen. */
export interface OpenedFile {
  name: string;
  /** Its bytes, base64, as the core takes them. */
  bytes: string;
}

/** What a host tells: an event of the core, or that events may have been missed. */
export type Heard = Event | { kind: 'missed' };

export interface Host {
  /** Whether the UI stands in the program's own window or in a browser. */
  readonly kind: 'window' | 'browser';
  /** Asks the core. Fails with a `Failure`. */
  request<K extends RequestKind>(kind: K, ask: AskOf<K>): Promise<ReplyOf<K>>;
  /** Starts the feed. Resolves when nothing can be missed any more. */
  listen(hear: (heard: Heard) => void): Promise<void>;
  /** Lets the person say where a file goes. `false` if they thought better of it. */
  save(name: string, mediaType: string, bytes: Uint8Array): Promise<boolean>;
  /** Lets the person choose a file. `null` if they thought better of it. */
  open(endings: readonly string[]): Promise<OpenedFile | null>;
  /** Lets the person choose another workspace to work on, or where a new one goes. Only a window can. */
  switchWorkspace?(isNew: boolean): Promise<boolean>;
}

/** A request that could not be done; its sentence is `error-{code}`. */
export class Failure extends Error {
  readonly code: string;
  readonly args: Record<string, string>;

  constructor({ code, args }: FailureData) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.args = args;
  }

  /** Whatever was thrown, as a failure that can be told. */
  static of(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    if (isFailure(thrown)) return new Failure(thrown);
    return new Failure({ code: 'unreachable', args: { reason: String(thrown) } });
  }
}

function isFailure(thrown: unknown): thrown is FailureData {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'args' in thrown;
}

/** A request as it is written. */
export function written<K extends RequestKind>(kind: K, ask: AskOf<K>): string {
  return JSON.stringify({ kind, ...ask });
}

/** A reply as it is read: what was asked for, or the failure. */
export function read<K extends RequestKind>(text: string): ReplyOf<K> {
  const reply = JSON.parse(text) as { ok: ReplyOf<K> } | { error: FailureData };
  if ('error' in reply) throw new Failure(reply.error);
  return reply.ok;
}
