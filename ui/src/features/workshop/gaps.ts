/** What has not been asked yet: facts that a map lacks, in the order of the journey. */
import type { Id } from '@/lib/bindings';
import type { Of } from '@/lib/store/records';
import type { Sheet } from '@/lib/store/sheet.svelte';

export type Question =
  'goal' | 'emotion' | 'owner' | 'channels' | 'pains' | 'votes' | 'frequency' | 'owners' | 'evidence';

/** A fact that is missing, and the record that lacks it. */
export interface Gap {
  question: Question;
  id: Id;
}

export const gapKey = ({ question, id }: Gap): string => `${question} ${id}`;

/** The gaps of a map. What is fixed, or stands in the parking lot, is not asked about. */
export function gapsOf(sheet: Pick<Sheet, 'within'>): Gap[] {
  return sheet
    .within('stage', null)
    .flatMap((stage) => [
      ...missing(stage.id, [['goal', !stage.goal.trim()]]),
      ...sheet.within('touchpoint', stage.id).flatMap((touchpoint) => ofTouchpoint(sheet, touchpoint)),
    ]);
}

function ofTouchpoint(sheet: Pick<Sheet, 'within'>, touchpoint: Of<'touchpoint'>): Gap[] {
  const pains = sheet.within('painPoint', touchpoint.id);
  const delights = sheet.within('delight', touchpoint.id);
  const isBad = (touchpoint.emotion?.value ?? 0) < 0;
  return [
    ...missing(touchpoint.id, [
      ['emotion', touchpoint.emotion === null],
      ['owner', touchpoint.owner === null],
      ['channels', !touchpoint.channels.length],
      // Where it feels bad and nobody has said why, or where nothing at all has been said.
      ['pains', !pains.length && (isBad || !delights.length)],
    ]),
    ...pains
      .filter(({ status }) => status !== 'fixed')
      .flatMap((pain) =>
        missing(pain.id, [
          ['votes', !pain.votes.length],
          ['frequency', pain.frequency.kind === 'unknown'],
          ['owners', !pain.owners.length && touchpoint.owner === null],
          ['evidence', !pain.evidence.length],
        ]),
      ),
  ];
}

function missing(id: Id, facts: readonly [Question, boolean][]): Gap[] {
  return facts.flatMap(([question, isMissing]) => (isMissing ? [{ question, id }] : []));
}
