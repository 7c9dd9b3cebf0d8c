/** What the context menu offers for what has the focus: everything that a drag or a key could do to it. */
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Copy from '@lucide/svelte/icons/copy';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Move from '@lucide/svelte/icons/move';
import PanelRight from '@lucide/svelte/icons/panel-right';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import Trash from '@lucide/svelte/icons/trash-2';
import type { Component } from 'svelte';
import type { MenuItem } from '@/lib/ui/menu';
import { t } from '@/lib/words';
import type { Commands } from '@/features/grid/commands';
import { HEADS, LABEL, STAGES } from '@/features/grid/spot';

const icon = (component: unknown) => component as Component;

export function menuOf(commands: Commands): MenuItem[] {
  const { board } = commands;
  const { spot } = board;
  if (!spot) return [];
  const subjects = commands.subjects();
  const record = board.sheet.get(subjects[0] ?? '');
  const holds = board.laneOf.get(spot.row)?.spec.holds;
  const isLane = spot.column === LABEL;
  const isStage = spot.row === STAGES;
  const isHead = spot.row === HEADS && !isLane;
  const items: MenuItem[] = [];
  const add = (label: string, sign: unknown, run: () => void, rest: Partial<MenuItem> = {}) =>
    items.push({ label, icon: icon(sign), run, ...rest });

  if (record || holds?.as !== 'cards')
    add(t('ui-edit'), Pencil, () => commands.open('end'), { shortcut: 'F2' });
  add(t('ui-inspect'), PanelRight, () => commands.inspect(), { shortcut: 'Ctrl+Enter' });
  if (isStage) {
    add(t('ui-add-stage-before'), Plus, () => commands.add('before'), { isApart: true });
    add(t('ui-add-stage-after'), Plus, () => commands.add('after'), { shortcut: 'Ctrl+Alt+=' });
  } else if (isHead) {
    add(t('ui-add-touchpoint-before'), Plus, () => commands.add('before'), { isApart: true });
    add(t('ui-add-touchpoint-after'), Plus, () => commands.add('after'), { shortcut: 'Ctrl+Alt+=' });
  } else if (isLane) {
    add(t('ui-add-lane-below'), Plus, () => commands.add('after'), { isApart: true, shortcut: 'Ctrl+Alt+=' });
  } else if (holds?.as === 'cards') {
    add(t('ui-add-card-above'), Plus, () => commands.add('before'), {
      isApart: true,
      shortcut: 'Shift+Enter',
    });
    add(t('ui-add-card-below'), Plus, () => commands.add('after'));
  }
  if (record) {
    const isColumn = isStage || isHead;
    if (!isColumn) {
      add(t('ui-move-up'), ArrowUp, () => commands.nudge(-1), { isApart: true, shortcut: 'Alt+ArrowUp' });
      add(t('ui-move-down'), ArrowDown, () => commands.nudge(1), { shortcut: 'Alt+ArrowDown' });
    }
    if (!isLane) {
      add(t('ui-move-left'), ArrowLeft, () => commands.shift(-1), {
        isApart: isColumn,
        shortcut: 'Alt+ArrowLeft',
      });
      add(t('ui-move-right'), ArrowRight, () => commands.shift(1), { shortcut: 'Alt+ArrowRight' });
      add(t('ui-move-to'), Move, () => commands.chooseTarget(), { shortcut: 'Ctrl+Shift+m' });
    }
    if (isLane) add(t('ui-hide-lane'), EyeOff, () => void commands.set(record.id, { hidden: true }));
    add(t('ui-duplicate'), Copy, () => commands.duplicate(), { isApart: true, shortcut: 'Ctrl+d' });
    add(t('ui-delete'), Trash, () => commands.remove(), { isDanger: true, shortcut: 'Delete' });
  }
  return items;
}
