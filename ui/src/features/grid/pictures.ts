/** Pictures that are pasted or dropped: kept once in the library, shown as a card in a lane of pictures. */
import type { Edit, Id } from '@/lib/bindings';
import { base64 } from '@/lib/base64';
import { freshId } from '@/lib/store/ids';
import { after, last, sketch } from '@/lib/store/records';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';
import type { Commands } from './commands';
import type { Spot } from './spot';

/** Puts a picture into the column of a spot. A map without a lane of pictures gets one in the same step. */
export async function addPicture(commands: Commands, file: File, spot: Spot): Promise<void> {
  const { board } = commands;
  const column = board.column(spot.column) ?? board.columns[0];
  if (!column) return;
  try {
    const bytes = await base64(file);
    const { asset } = await board.space.ask('addAsset', { name: file.name, mediaType: file.type, bytes });
    const isPictures = (row: Id) => board.laneOf.get(row)?.kind === 'pictures';
    const there = isPictures(spot.row) ? spot.row : board.lanes.find(({ kind }) => kind === 'pictures')?.key;
    const [lane, id] = [there ?? freshId(), freshId()];
    const sibling = spot.row === lane ? spot.card : null;
    const edits: Edit[] = [
      ...(there ? [] : [{ kind: 'add', record: sketch('lane', { id: lane, kind: 'pictures' }) } as const]),
      {
        kind: 'add',
        record: sketch('picture', { id, asset, caption: captionOf(file) }),
        at: sibling ? after(column.key, sibling, lane) : last(column.key, lane),
      },
    ];
    if (!(await commands.send({ kind: 'all', edits }))) return;
    commands.goTo(id);
    telling.say(t('ui-said-pasted', { cards: t('kind-count', { kind: 'picture', count: 1 }) }));
  } catch (thrown) {
    telling.fail(thrown);
  }
}

/** A file's name is a caption, unless it is what every pasted picture is called. */
function captionOf({ name }: File): string {
  const stem = name.replace(/\.[^.]+$/, '');
  return /^image$/i.test(stem) ? '' : stem;
}
