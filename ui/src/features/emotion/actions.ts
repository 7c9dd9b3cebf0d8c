/** What can be done to the curves as a whole; the lane's own buttons do the same. */
import UsersRound from '@lucide/svelte/icons/users-round';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Action } from '@/features/grid/action';

export const EMOTION_ACTIONS: readonly Action[] = [
  {
    named: 'voice-next',
    group: 'see',
    where: 'map',
    icon: UsersRound,
    when: ({ board }) => board.voices.length > 0,
    does(commands) {
      const { voices, voice } = commands.board;
      const next = voices[voices.findIndex(({ id }) => id === voice) + 1];
      commands.listen(next?.id ?? null);
      telling.say(t('voice-said', { name: next?.name ?? t('voice-all') }));
    },
  },
  {
    named: 'voices-together',
    group: 'see',
    where: 'map',
    when: ({ board }) => board.voices.length > 0,
    does({ board }) {
      board.isOverlaid = !board.isOverlaid;
    },
  },
];
