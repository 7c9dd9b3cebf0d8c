/** What the workshop kit can do; its menu offers the same. */
import CircleDot from '@lucide/svelte/icons/circle-dot';
import EyeOff from '@lucide/svelte/icons/eye-off';
import GitCompare from '@lucide/svelte/icons/git-compare';
import History from '@lucide/svelte/icons/history';
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import MonitorPlay from '@lucide/svelte/icons/monitor-play';
import Sparkles from '@lucide/svelte/icons/sparkles';
import Timer from '@lucide/svelte/icons/timer';
import Vote from '@lucide/svelte/icons/vote';
import type { Action } from '@/features/grid/action';
import type { Commands } from '@/features/grid/commands';
import { kitOf } from './kit.svelte';

const baselineOf = ({ board }: Commands) => board.sheet.map?.baseline ?? null;
const isCompared = (commands: Commands) => kitOf(commands).comparing.found !== null;

export const WORKSHOP_ACTIONS: readonly Action[] = [
  {
    named: 'present-start',
    group: 'room',
    where: 'always',
    keys: ['F5'],
    icon: MonitorPlay,
    does: (commands) => kitOf(commands).present(false),
  },
  {
    named: 'present-from-here',
    group: 'room',
    where: 'always',
    keys: ['Shift+F5'],
    icon: MonitorPlay,
    does: (commands) => kitOf(commands).present(true),
  },
  {
    named: 'workshop-timer',
    group: 'room',
    where: 'map',
    icon: Timer,
    does: (commands) => kitOf(commands).take('clock'),
  },
  {
    named: 'workshop-votes',
    group: 'room',
    where: 'map',
    icon: Vote,
    does: (commands) => kitOf(commands).take('votes'),
  },
  {
    named: 'workshop-dots',
    group: 'room',
    where: 'map',
    icon: CircleDot,
    does: (commands) => kitOf(commands).take('dots'),
  },
  {
    named: 'workshop-secrets',
    group: 'room',
    where: 'map',
    icon: EyeOff,
    does: (commands) => kitOf(commands).take('secrets'),
  },
  {
    named: 'workshop-asking',
    group: 'room',
    where: 'always',
    icon: MessageCircleQuestion,
    does: (commands) => kitOf(commands).ask(),
  },
  {
    named: 'workshop-snapshots',
    group: 'room',
    where: 'map',
    icon: History,
    does: (commands) => kitOf(commands).take('snapshots'),
  },
  {
    named: 'compare-make-to-be',
    group: 'room',
    where: 'map',
    icon: Sparkles,
    when: ({ board }) => board.sheet.map?.kind === 'asIs',
    does: (commands) => kitOf(commands).take('toBe'),
  },
  {
    named: 'compare-with-baseline',
    group: 'room',
    where: 'map',
    icon: GitCompare,
    when: (commands) => baselineOf(commands) !== null,
    does(commands) {
      const map = baselineOf(commands);
      if (map) void kitOf(commands).comparing.start({ kind: 'map', map });
    },
  },
  {
    named: 'compare-next',
    group: 'room',
    where: 'map',
    keys: ['F8'],
    when: isCompared,
    does: (commands) => kitOf(commands).comparing.go(1),
  },
  {
    named: 'compare-previous',
    group: 'room',
    where: 'map',
    keys: ['Shift+F8'],
    when: isCompared,
    does: (commands) => kitOf(commands).comparing.go(-1),
  },
  {
    named: 'compare-end',
    group: 'room',
    where: 'map',
    when: isCompared,
    does: (commands) => kitOf(commands).comparing.end(),
  },
];
