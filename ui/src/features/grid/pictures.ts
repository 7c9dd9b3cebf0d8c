/**
 * Pictures that are pasted or dropped: kept once in the library, shown as a card in a lane of pictures, or on the card whose
 * text is open.
 */
import type { Edit, Id } from '@/lib/bindings';
import { keepPicture } from '@/lib/pictures';
import { freshId } from '@/lib/store/ids';
import { after, last, sketch, type AnyRecord, type Of } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Commands } from './commands';
import type { Spot } from './spot';

/** What can carry a picture. */
export type Pictured = Of<'painPoint' | 'opportunity' | 'delight' | 'note'>;

export const isPictured = (record: AnyRecord | undefined): record is Pictured =>
  record !== undefined && 'pictureText' in record;

/**
 * Takes pictures while a text is open: the card whose text it is carries the first, and what it cannot carry stands beside it.
 * What has been written is kept first, and the text stays open.
 */
export function takePictures(commands: Commands, files: readonly File[]): void {
  const { board } = commands;
  const { editing } = board;
  if (!editing) return;
  const { id, spot } = editing;
  const holds = board.laneOf.get(spot.row)?.spec.holds;
  const [first, ...others] = files;
  const canCarry = spot.card && holds?.as === 'cards' && holds.kind !== 'metric' && holds.kind !== 'picture';
  if (!first || !canCarry || !editing.text.trim()) {
    commands.commit();
    return addPictures(commands, files, spot);
  }
  commands.keep();
  const attach = async () => {
    const picture = await keepPicture(board.space, first, first.name);
    if (await commands.send({ kind: 'set', id, fields: { picture, pictureText: captionOf(first.name) } }))
      telling.say(t('ui-said-pasted', { cards: t('kind-count', { kind: 'picture', count: 1 }) }));
  };
  void commands.strokes.hold(attach().catch((thrown) => telling.fail(thrown)));
  addPictures(commands, others, spot);
}

/** Keeps pictures that were given and puts them into the column of a spot. */
export function addPictures(commands: Commands, files: readonly File[], spot: Spot): void {
  const add = async () => {
    for (const file of files)
      await putPicture(commands, await keepPicture(commands.board.space, file, file.name), file.name, spot);
  };
  if (files.length) void commands.strokes.hold(add().catch((thrown) => telling.fail(thrown)));
}

/** Puts a picture into the column of a spot. A map without a lane of pictures gets one in the same step. */
export async function putPicture(commands: Commands, asset: Id, name: string, spot: Spot): Promise<void> {
  const { board } = commands;
  const column = board.column(spot.column) ?? board.columns[0];
  if (!column) return;
  const isPictures = (row: Id) => board.laneOf.get(row)?.kind === 'pictures';
  const there = isPictures(spot.row) ? spot.row : board.lanes.find(({ kind }) => kind === 'pictures')?.key;
  const [lane, id] = [there ?? freshId(), freshId()];
  const sibling = spot.row === lane ? spot.card : null;
  const edits: Edit[] = [
    ...(there ? [] : [{ kind: 'add', record: sketch('lane', { id: lane, kind: 'pictures' }) } as const]),
    {
      kind: 'add',
      record: sketch('picture', { id, asset, caption: captionOf(name) }),
      at: sibling ? after(column.key, sibling, lane) : last(column.key, lane),
    },
  ];
  if (!(await commands.send({ kind: 'all', edits }))) return;
  commands.goTo(id);
  telling.say(t('ui-said-pasted', { cards: t('kind-count', { kind: 'picture', count: 1 }) }));
}

/** A file's name is a caption, unless it is what every pasted picture is called. */
function captionOf(name: string): string {
  const stem = name.replace(/\.[^.]+$/, '');
  return /^image$/i.test(stem) ? '' : stem;
}
