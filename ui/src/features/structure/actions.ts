/** What can be done to the shape of a map: splitting and merging, lanes, owners, pictures, parking. */
import Building from '@lucide/svelte/icons/building-2';
import CircleParking from '@lucide/svelte/icons/circle-parking';
import FoldVertical from '@lucide/svelte/icons/fold-vertical';
import Goal from '@lucide/svelte/icons/goal';
import ImagePlus from '@lucide/svelte/icons/image-plus';
import Merge from '@lucide/svelte/icons/merge';
import Rows from '@lucide/svelte/icons/rows-3';
import Split from '@lucide/svelte/icons/split';
import Star from '@lucide/svelte/icons/star';
import StepForward from '@lucide/svelte/icons/step-forward';
import UnfoldVertical from '@lucide/svelte/icons/unfold-vertical';
import type { Action } from '@/features/grid/action';
import { LABEL } from '@/features/grid/spot';
import { t } from '@/lib/words';
import {
  canMerge,
  canPark,
  canSplit,
  choosePictureHere,
  isLane,
  laneHere,
  merge,
  owned,
  park,
  pickOwner,
  resizeLane,
  stageHere,
  toggleMoments,
  touchpointsHere,
} from './shape';
import { nextPhase } from './stage';

export const STRUCTURE_ACTIONS: readonly Action[] = [
  {
    named: 'editor-owner',
    group: 'write',
    where: 'grid',
    keys: ['Ctrl+Shift+o'],
    icon: Building,
    menu: 4,
    isOnRecord: true,
    when: (commands) => owned(commands).length > 0,
    does: pickOwner,
  },
  {
    named: 'editor-moment',
    here: (commands) =>
      t(
        touchpointsHere(commands).every(({ momentOfTruth }) => momentOfTruth)
          ? 'editor-moment-not'
          : 'editor-moment',
      ),
    group: 'write',
    where: 'grid',
    icon: Star,
    menu: 4,
    isOnRecord: true,
    when: (commands) => touchpointsHere(commands).length > 0,
    does: toggleMoments,
  },
  {
    named: 'editor-split',
    group: 'write',
    where: 'grid',
    icon: Split,
    menu: 4,
    isOnRecord: true,
    when: canSplit,
    does: (commands) => commands.screen.show('split'),
  },
  {
    named: 'editor-merge-here',
    here: (commands) => t(commands.subjects().length > 1 ? 'editor-merge-selected' : 'editor-merge-here'),
    group: 'write',
    where: 'grid',
    icon: Merge,
    menu: 4,
    isOnRecord: true,
    when: canMerge,
    does: merge,
  },
  {
    named: 'editor-goal',
    group: 'write',
    where: 'grid',
    icon: Goal,
    menu: 4,
    isOnRecord: true,
    when: (commands) => stageHere(commands) !== null,
    does: (commands) => (commands.board.aiming = stageHere(commands)?.id ?? null),
  },
  {
    named: 'editor-phase-next',
    group: 'write',
    where: 'grid',
    icon: StepForward,
    menu: 4,
    isOnRecord: true,
    when: (commands) => stageHere(commands) !== null,
    does: (commands) => {
      const stage = stageHere(commands);
      if (stage) void commands.set(stage.id, { phase: nextPhase(stage.phase) });
    },
  },
  {
    named: 'editor-lane-lower',
    group: 'see',
    where: 'grid',
    keys: ['Ctrl+Shift+ArrowUp'],
    icon: FoldVertical,
    menu: 4,
    isOnRecord: true,
    when: isLane,
    does: (commands) => resizeLane(commands, -1),
  },
  {
    named: 'editor-lane-higher',
    group: 'see',
    where: 'grid',
    keys: ['Ctrl+Shift+ArrowDown'],
    icon: UnfoldVertical,
    menu: 4,
    isOnRecord: true,
    when: isLane,
    does: (commands) => resizeLane(commands, 1),
  },
  {
    named: 'editor-lane-fit',
    group: 'see',
    where: 'grid',
    menu: 4,
    isOnRecord: true,
    when: (commands) => (laneHere(commands)?.height ?? null) !== null,
    does: (commands) => void commands.set(laneHere(commands)?.id ?? '', { height: null }),
  },
  {
    named: 'editor-lanes',
    group: 'see',
    where: 'map',
    icon: Rows,
    does: (commands) => commands.screen.show('lanes'),
  },
  {
    named: 'editor-picture-here',
    group: 'write',
    where: 'grid',
    icon: ImagePlus,
    menu: 2,
    when: ({ board }) => board.spot !== null && board.spot.column !== LABEL && board.columns.length > 0,
    does: (commands) => void choosePictureHere(commands),
  },
  {
    named: 'editor-park',
    group: 'move',
    where: 'grid',
    keys: ['Ctrl+Alt+p'],
    icon: CircleParking,
    menu: 3,
    isOnRecord: true,
    when: canPark,
    does: park,
  },
];
