/**
 * Pictures that are pasted or dropped: kept once in the library, and shown on the card that they are given to, or as a card
 * of their own in a lane of pictures.
 */
import type { Edit, Id } from '@/lib/bindings';
import { keepPicture } from '@/lib/pictures';
import { freshId } from '@/lib/store/ids';
import { after, last, sketch, type AnyRecord, type Of } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Board } from './board.svelte';
import type { Commands } from './commands';
import type { Spot } from './spot';

/** What can carry a picture. */
export type Pictured = Of<'painPoint' | 'opportunity' | 'delight' | 'note'>;

export const isPictured = (record: AnyRecord | undefined): record is Pictured =>
  record !== undefined && 'pictureText' in record;

/** Takes pictures while a text is open. What has been written is kept first, and the text of a card stays open. */
export function takePictures(commands: Commands, files: readonly File[]): void {
  const { editing } = commands.board;
  if (!editing) return;
  if (editing.spot.card && editing.text.trim()) commands.keep();
  else commands.commit();
  addPictures(commands, files, editing.spot);
}

/** Keeps pictures that were given. The card at the spot carries the first if it can; the others stand in its column. */
export function addPictures(commands: Commands, files: readonly File[], spot: Spot): void {
  const { board } = commands;
  const carrier = carrierAt(board, spot);
  const add = async () => {
    for (const file of files) {
      const asset = await keepPicture(board.space, file, file.name);
      if (carrier && file === files[0]) await hangOn(commands, carrier, asset, file.name);
      else await putPicture(commands, asset, file.name, spot);
    }
  };
  if (files.length) void commands.strokes.hold(add().catch((thrown) => telling.fail(thrown)));
}

/** The card at a spot if it can carry a picture; it may be on its way to become a record. */
function carrierAt(board: Board, { row, card }: Spot): Id | null {
  const holds = board.laneOf.get(row)?.spec.holds;
  const canCarry = holds?.as === 'cards' && holds.kind !== 'metric' && holds.kind !== 'picture';
  return card && canCarry && (board.sheet.get(card) ?? board.draft(card)) ? card : null;
}

async function hangOn(commands: Commands, id: Id, picture: Id, name: string): Promise<void> {
  if (await commands.send({ kind: 'set', id, fields: { picture, pictureText: captionOf(name) } }))
    telling.say(t('ui-said-pasted', { cards: t('kind-count', { kind: 'picture', count: 1 }) }));
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
