/**
 * What a person can do on a map, said once for every way of asking for it: a key, the context menu, the palette, the list
 * of shortcuts. This file says what an action is and finds the one that a key means. The grid's own actions stand in
 * `actions.ts`; `features/map/actions.ts` gathers them with those of the other features.
 */
import { chord, type Pressed } from '@/lib/keys';
import { t } from '@/lib/words';
import type { Words } from '@/lib/words/keys';
import type { Commands } from './commands';

/** Sentences that need nothing filled in. */
export type Named = { [K in keyof Words]: Words[K] extends null ? K : never }[keyof Words];

/** What opens over the map; `features/map/panels.ts` says what each is drawn by. */
export type Panel = 'export' | 'filling' | 'lanes' | 'method' | 'moveTo' | 'palette' | 'shortcuts' | 'split';

/** The parts in which actions are listed, in the order of the list. */
export const GROUPS = ['write', 'select', 'move', 'find', 'see', 'room', 'map'] as const;
export type Group = (typeof GROUPS)[number];

/** What is given with it is a Lucide icon; its package types are of an older Svelte. */
export type Icon = unknown;

export interface Action {
  /** Its name wherever it is listed. No two actions have the same. */
  named: Named;
  /** What it is called where the focus is, if more can be said there. */
  here?: (commands: Commands) => string;
  group: Group;
  /** Its shortcuts as `lib/keys` writes them. Lists show the first of them, or all if each does something else. */
  keys?: readonly string[];
  /** Shortcuts that are the browser's own: what they bring comes as an event. */
  browserKeys?: readonly string[];
  /** Whether each of the keys is worth showing. */
  showsAllKeys?: true;
  /**
   * Where its keys are answered: while the focus is in the grid (and nothing is being written), anywhere on the map's
   * screen, or also while something is being written, which is then kept first.
   */
  where: 'grid' | 'map' | 'always';
  /** Leaves open what is being written. */
  leavesOpen?: true;
  icon?: Icon;
  /** Its part of the context menu; parts are set apart by lines. */
  menu?: number;
  isDanger?: true;
  /** Left out of the palette: what is done many times in a row is done by key. */
  isKeyOnly?: true;
  /** Changes records: waits for what is under way, of which it must know. */
  isOnRecord?: true;
  /** Only moves the focus, which needs nothing of what has just been written: the next letter is typed where it went. */
  isStep?: true;
  /** Whether there is anything to do for it now. */
  when?: (commands: Commands) => boolean;
  does: (commands: Commands, key: string) => void;
}

export const applies = (action: Action, commands: Commands): boolean => action.when?.(commands) ?? true;

/** The shortcuts that lists show. */
export const keysOf = ({ keys, browserKeys = [] }: Action): readonly string[] => keys ?? browserKeys;

/** What it is called at the focus. */
export const nameOf = (action: Action, commands: Commands): string =>
  action.here?.(commands) || t(action.named);

function act(action: Action, commands: Commands, key: string): void {
  if (action.where === 'always' && !action.leavesOpen) commands.commit();
  action.does(commands, key);
}

export function perform(action: Action, commands: Commands, key = ''): void {
  commands.strokes.take(() => act(action, commands, key), action.isOnRecord);
}

/**
 * Does what a key means, of those actions that are answered in such a place. Returns whether the key has a meaning there,
 * even if there is nothing to do for it now: the browser's own meaning of it would only surprise.
 */
export function answer(
  actions: readonly Action[],
  commands: Commands,
  event: Pressed,
  places: readonly Action['where'][],
): boolean {
  const key = chord(event);
  const meant = actions.filter(({ keys, where }) => keys?.includes(key) && places.includes(where));
  const go = () => {
    const action = meant.find((one) => applies(one, commands));
    if (action) act(action, commands, key);
  };
  // What has just been written can be asked about only once it is a record.
  const waits = ({ isOnRecord, isStep }: Action) => isOnRecord || (!isStep && commands.isFresh);
  if (meant.length) commands.strokes.take(go, meant.some(waits));
  return meant.length > 0;
}
