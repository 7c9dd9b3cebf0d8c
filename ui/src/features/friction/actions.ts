/** What can be done with the map's friction. */
import BookOpen from '@lucide/svelte/icons/book-open';
import Flame from '@lucide/svelte/icons/flame';
import Gauge from '@lucide/svelte/icons/gauge';
import ListChecks from '@lucide/svelte/icons/list-checks';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Action } from '@/features/grid/action';
import { heat } from './heat.svelte';

export const FRICTION_ACTIONS: readonly Action[] = [
  {
    named: 'friction-panel',
    group: 'see',
    where: 'always',
    keys: ['F9'],
    icon: Gauge,
    does: (commands) => commands.screen.friction(),
  },
  {
    named: 'friction-page-findings',
    group: 'see',
    where: 'always',
    keys: ['Shift+F9'],
    icon: ListChecks,
    does: (commands) => commands.screen.friction('findings'),
  },
  {
    named: 'friction-heat',
    group: 'see',
    where: 'always',
    leavesOpen: true,
    keys: ['F7'],
    icon: Flame,
    does: () => {
      heat.toggle();
      telling.say(heat.isOn ? t('friction-heat-on') : t('friction-heat-off'));
    },
  },
  {
    named: 'friction-method',
    group: 'see',
    where: 'always',
    keys: ['F1'],
    icon: BookOpen,
    does: (commands) => commands.screen.show('method'),
  },
];
