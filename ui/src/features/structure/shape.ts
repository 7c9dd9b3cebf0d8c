/** How the shape of a map is changed from the grid: each is one edit, of what is selected or has the focus. */
import type { Edit, Id } from '@/lib/bindings';
import { choosePicture } from '@/lib/pictures';
import { isPlaced, last, titleOf, type AnyRecord, type Of } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Commands } from '@/features/grid/commands';
import { putPicture } from '@/features/grid/pictures';
import { LABEL, STAGES } from '@/features/grid/spot';

/** By how much a key makes a lane higher or lower, in pixels at 100 %. */
const LANE_STEP = 24;

function records({ board }: Commands, ids: readonly Id[]): AnyRecord[] {
  return ids.flatMap((id) => board.sheet.get(id) ?? []);
}

const only = <K extends AnyRecord['type']>(all: readonly AnyRecord[], kind: K): Of<K>[] =>
  all.filter((record): record is Of<K> => record.type === kind);

// ---- Owners ----

export type Owned = Of<'opportunity' | 'painPoint' | 'touchpoint'>;

/** What of the focus or the selection a department can own: in a cell without cards, the column's touchpoint. */
export function owned(commands: Commands): Owned[] {
  const { board } = commands;
  const subjects = records(commands, commands.subjects());
  const column = board.spot ? board.touchpointAt(board.spot.column) : undefined;
  const all = subjects.length || !column ? subjects : [column];
  return all.filter(
    (record): record is Owned =>
      record.type === 'touchpoint' || record.type === 'painPoint' || record.type === 'opportunity',
  );
}

export function pickOwner(commands: Commands): void {
  const of = owned(commands).map(({ id }) => id);
  if (of.length) commands.board.picking = { what: 'owner', of, seed: '' };
}

// ---- Touchpoints and stages ----

export const touchpointsHere = (commands: Commands): Of<'touchpoint'>[] =>
  only(records(commands, commands.subjects()), 'touchpoint');

export function toggleMoments(commands: Commands): void {
  const touchpoints = touchpointsHere(commands);
  const momentOfTruth = !touchpoints.every((touchpoint) => touchpoint.momentOfTruth);
  const edits = touchpoints.map(({ id }): Edit => ({ kind: 'set', id, fields: { momentOfTruth } }));
  void commands.send({ kind: 'all', edits });
}

export function stageHere(commands: Commands): Of<'stage'> | null {
  const { board } = commands;
  const isStages = board.spot?.row === STAGES;
  return (isStages && board.sheet.find('stage', board.recordAt(board.spot))) || null;
}

export function canSplit(commands: Commands): boolean {
  const [first, ...others] = records(commands, commands.subjects());
  return !others.length && (first?.type === 'touchpoint' || first?.type === 'stage');
}

/** What would be merged: what is selected, if it is of one kind; else what has the focus, and the next of its kind. */
function merging(commands: Commands): Id[] {
  const { board } = commands;
  const subjects = records(commands, commands.subjects());
  const [first, ...others] = subjects;
  if (!first || !['touchpoint', 'stage', 'painPoint', 'opportunity', 'note', 'delight'].includes(first.type))
    return [];
  const order =
    first.type === 'stage'
      ? board.stages.map(({ id }) => id)
      : first.type === 'touchpoint'
        ? board.columns.flatMap(({ touchpoint }) => touchpoint ?? [])
        : isPlaced(first)
          ? board.sheet.idsWithin(first.type, first.placement.parent)
          : [];
  if (others.length) {
    const isAlike = others.every(({ type }) => type === first.type);
    // The first of them in the order of the journey takes the others in.
    const ids = subjects.map(({ id }) => id);
    return isAlike ? ids.sort((a, b) => order.indexOf(a) - order.indexOf(b)) : [];
  }
  const next = order[order.indexOf(first.id) + 1];
  return next ? [first.id, next] : [];
}

export const canMerge = (commands: Commands): boolean => merging(commands).length > 1;

export function merge(commands: Commands): void {
  const { board } = commands;
  const [by, ...ids] = merging(commands);
  if (!by || !ids.length) return;
  board.selected.clear();
  void commands.send({ kind: 'replace', ids, by }).then((done) => {
    if (!done) return;
    commands.goTo(by);
    const record = board.sheet.get(by);
    const title = (record && titleOf(record)) || t('ui-untitled');
    telling.toast(t('editor-said-merged', { title, count: ids.length + 1 }), {
      label: t('ui-undo'),
      run: () => void commands.undo('undo'),
    });
  });
}

// ---- Lanes ----

export const isLane = ({ board }: Commands): boolean =>
  board.spot?.column === LABEL && board.laneOf.has(board.spot.row);

export function laneHere({ board }: Commands): Of<'lane'> | null {
  return (board.spot?.column === LABEL && board.sheet.find('lane', board.spot.row)) || null;
}

export function resizeLane(commands: Commands, way: -1 | 1): void {
  const { board } = commands;
  const index = board.lanes.findIndex(({ key }) => key === board.spot?.row);
  const now = board.down.lengths[index];
  if (now !== undefined) setLaneHeight(commands, board.lanes[index]?.key ?? '', now + way * LANE_STEP);
}

/** Gives a lane a height. It is never lower than what it holds. */
export function setLaneHeight(commands: Commands, lane: Id, height: number): void {
  const record = commands.board.sheet.find('lane', lane);
  const rounded = Math.max(commands.board.sizes.lane, Math.round(height));
  if (record && record.height !== rounded) void commands.set(lane, { height: rounded });
}

// ---- Pictures ----

export async function choosePictureHere(commands: Commands): Promise<void> {
  const { spot, space } = commands.board;
  if (!spot) return;
  try {
    const chosen = await choosePicture(space);
    if (chosen) await putPicture(commands, chosen.asset, chosen.name, spot);
  } catch (thrown) {
    telling.fail(thrown);
  }
}

// ---- The parking lot ----

const PARKABLE = ['touchpoint', 'painPoint', 'opportunity', 'delight', 'note', 'picture', 'metric'];

export const canPark = (commands: Commands): boolean => {
  const subjects = records(commands, commands.subjects());
  return subjects.length > 0 && subjects.every(({ type }) => PARKABLE.includes(type));
};

export function park(commands: Commands): void {
  const { board } = commands;
  const ids = commands.subjects();
  const next = commands.beside(ids);
  board.selected.clear();
  void commands.send({ kind: 'move', ids, to: last(null) }).then((done) => {
    if (!done) return;
    if (next) commands.go(next);
    board.settle();
    telling.say(t('editor-said-parked', { count: ids.length }));
  });
}
