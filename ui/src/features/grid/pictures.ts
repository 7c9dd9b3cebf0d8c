/** Pictures that are pasted or dropped: kept once in the library, shown as a card in a lane of pictures. */
import type { Edit, Id } from '@/lib/bindings';
import { keepPicture } from '@/lib/pictures';
import { freshId } from '@/lib/store/ids';
import { after, last, sketch } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Commands } from './commands';
import type { Spot } from './spot';

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
