/** A hundred customers as figures: how many of them are drawn how. */

export type Fate = 'lost' | 'maybe' | 'stays';

export interface Figures {
  lost: number;
  maybe: number;
  stays: number;
  fates: readonly Fate[];
}

/** Of a hundred, those expected to be lost, those more who may be, and the rest. */
export function figuresOf(index: number, high: number): Figures {
  const within = (value: number) => Math.max(0, Math.min(100, Math.round(value)));
  const lost = within(index);
  const maybe = Math.max(0, within(high) - lost);
  const stays = 100 - lost - maybe;
  const fates = [
    ...Array<Fate>(lost).fill('lost'),
    ...Array<Fate>(maybe).fill('maybe'),
    ...Array<Fate>(stays).fill('stays'),
  ];
  return { lost, maybe, stays, fates };
}
