/** The departments' lane as a swimlane: a track for each department, and the hand-offs from one touchpoint to the next. */
import type { Id } from '@/lib/bindings';
import type { Of } from '@/lib/store/records';

/** How high a track is, and the space above the first and below the last, in pixels at 100 %. */
export const TRACK = 34;
export const EDGE = 10;

/** The departments that have a track, in the order in which the journey meets them: owners first, then who only helps. */
export function tracksOf(touchpoints: readonly Pick<Of<'touchpoint'>, 'owner' | 'supporting'>[]): Id[] {
  const owners = touchpoints.flatMap(({ owner }) => owner ?? []);
  const helpers = touchpoints.flatMap(({ supporting }) => supporting);
  return [...new Set([...owners, ...helpers])];
}

export interface HandOff {
  /** Between the touchpoints of these numbers. */
  from: number;
  to: number;
  /** The tracks of both owners. */
  fromTrack: number;
  toTrack: number;
  isWarm: boolean;
}

/** From each touchpoint that has an owner to the next one that has. */
export function handOffs(
  touchpoints: readonly (Pick<Of<'touchpoint'>, 'owner' | 'warm'> | undefined)[],
  tracks: readonly Id[],
): HandOff[] {
  const found: HandOff[] = [];
  let from = -1;
  touchpoints.forEach((touchpoint, to) => {
    const track = tracks.indexOf(touchpoint?.owner ?? '');
    if (track < 0) return;
    const before = touchpoints[from];
    if (before)
      found.push({
        from,
        to,
        fromTrack: tracks.indexOf(before.owner ?? ''),
        toTrack: track,
        isWarm: before.warm,
      });
    from = to;
  });
  return found;
}
