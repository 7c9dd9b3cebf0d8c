/** What the context menu offers for what has the focus: everything that a drag or a key could do to it. */
import type { Component } from 'svelte';
import type { MenuItem } from '@/lib/ui/menu';
import { applies, keysOf, nameOf, perform } from '@/features/grid/action';
import type { Commands } from '@/features/grid/commands';
import { ACTIONS } from './actions';

export function menuOf(commands: Commands): MenuItem[] {
  const offered = ACTIONS.filter((action) => action.menu && applies(action, commands));
  offered.sort((a, b) => (a.menu ?? 0) - (b.menu ?? 0));
  return offered.map((action, index): MenuItem => {
    const { icon, isDanger } = action;
    const [shortcut] = keysOf(action);
    return {
      label: nameOf(action, commands),
      isApart: index > 0 && offered[index - 1]?.menu !== action.menu,
      run: () => perform(action, commands, shortcut),
      ...(icon ? { icon: icon as Component } : {}),
      ...(shortcut ? { shortcut } : {}),
      ...(isDanger ? { isDanger } : {}),
    };
  });
}
