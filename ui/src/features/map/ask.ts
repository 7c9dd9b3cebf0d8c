/** What the palette finds for what is typed: actions, maps, and what stands in the map. */
import type { Component } from 'svelte';
import { titleOf } from '@/lib/store/records';
import { kebab, t } from '@/lib/words';
import { applies, keysOf, nameOf, perform } from '@/features/grid/action';
import type { Commands } from '@/features/grid/commands';
import { LANES } from '@/features/grid/lanes';
import { go } from '@/features/shell/route.svelte';
import { recentMaps } from '@/features/shell/recent';
import { ACTIONS } from './actions';

export interface Answer {
  key: string;
  name: string;
  /** What it is, or where it stands. */
  under: string;
  shortcut?: string;
  icon?: Component;
  run: () => void;
}

/** At most so many of a sort are listed. */
const MOST = 40;
const KINDS = ['stage', 'touchpoint', 'painPoint', 'opportunity', 'delight', 'metric', 'note', 'picture'];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const plain = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/**
 * How well a name fits what is typed: every word of it must begin a word of the name, or at least be in it. The lower the
 * better; nothing if it does not fit.
 */
export function fits(name: string, query: string): number | null {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const where = plain(name);
  let cost = 0;
  for (const word of words) {
    const at = where.indexOf(word);
    if (at < 0) return null;
    const begins = at === 0 || new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u').test(where);
    cost += at === 0 ? 0 : begins ? 1 : 2;
  }
  return cost;
}

function best(answers: readonly Answer[], query: string): Answer[] {
  const fitting = answers.flatMap((answer) => {
    const cost = fits(answer.name, query);
    return cost === null ? [] : [{ answer, cost }];
  });
  return fitting
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST)
    .map(({ answer }) => answer);
}

const actions = (commands: Commands): Answer[] =>
  ACTIONS.filter((action) => !action.isKeyOnly && applies(action, commands)).map((action) => {
    const [shortcut] = keysOf(action);
    return {
      key: action.named,
      name: nameOf(action, commands),
      under: t(`editor-group-${action.group}`),
      ...(shortcut ? { shortcut } : {}),
      ...(action.icon ? { icon: action.icon as Component } : {}),
      run: () => perform(action, commands, shortcut),
    };
  });

const maps = ({ board }: Commands): Answer[] =>
  recentMaps(board.space.cards)
    .filter(({ id }) => id !== board.sheet.id)
    .map(({ id, title }) => ({
      key: id,
      name: title || t('ui-untitled'),
      under: t('kind-map'),
      run: () => go(id),
    }));

/** What stands in the grid and fits. */
function records(commands: Commands, query: string): Answer[] {
  const { board } = commands;
  return board.sheet.records
    .flatMap((record) => {
      const cost = KINDS.includes(record.type) ? fits(titleOf(record), query) : null;
      return cost === null || !titleOf(record) ? [] : [{ record, cost }];
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST)
    .flatMap(({ record }): Answer[] => {
      const spot = board.spotOf(record.id);
      const touchpoint = spot?.card ? board.touchpointAt(spot.column) : undefined;
      const kind = t(`kind-${kebab(record.type)}`);
      const under = touchpoint ? `${kind} · ${titleOf(touchpoint)}` : kind;
      if (!spot) return [];
      const icon = board.laneOf.get(spot.row)?.spec.icon ?? LANES.touchpoints.icon;
      return [{ key: record.id, name: titleOf(record), under, icon, run: () => commands.go(spot) }];
    });
}

/** Everything that fits. Nothing typed: the actions, and the maps that were open last. */
export function answersTo(commands: Commands, query: string): Answer[] {
  if (!query.trim()) return [...actions(commands), ...maps(commands).slice(0, 5)];
  return [...best(actions(commands), query), ...records(commands, query), ...best(maps(commands), query)];
}
