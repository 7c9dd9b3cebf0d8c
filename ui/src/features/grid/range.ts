/** What lies between two spots: how a selection is extended. Pure, like `spot.ts`. */
import { HEADS, LABEL, STAGES, type Spot, type Table } from './spot';

const isHead = ({ row, column }: Spot) => row === STAGES || row === HEADS || column === LABEL;

/**
 * The spots from one to the other: heads of one row, labels, or cards. A lane's cards count as rows within it, so that in one
 * column it is a run of cards, and over several columns the same stretch of each.
 */
export function between(table: Table, from: Spot, to: Spot): Spot[] {
  const column = (spot: Spot) => table.columns.findIndex(({ key }) => key === spot.column);
  const row = (spot: Spot) => table.rows.indexOf(spot.row);
  const stretch = (a: number, b: number) => [Math.min(a, b), Math.max(a, b) + 1] as const;
  const columns = table.columns.slice(...stretch(column(from), column(to)));
  if (from.column === LABEL && to.column === LABEL)
    return table.rows.slice(...stretch(row(from), row(to))).map((key) => ({ ...to, row: key }));
  if (isHead(from) || isHead(to))
    return from.row === to.row && to.column !== LABEL && from.column !== LABEL
      ? columns.map(({ key }) => ({ ...to, column: key }))
      : [to];
  const height = (spot: Spot) =>
    [row(spot), spot.card ? table.cards(spot.row, spot.column).indexOf(spot.card) : 0] as const;
  const isBefore = (a: readonly [number, number], b: readonly [number, number]) =>
    a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  const [one, other] = [height(from), height(to)];
  const [top, end] = isBefore(other, one) ? [other, one] : [one, other];
  return columns.flatMap(({ key }) =>
    table.rows.slice(top[0], end[0] + 1).flatMap((name, index): Spot[] => {
      const at = top[0] + index;
      return table
        .cards(name, key)
        .map((card, place) => ({ card, place }))
        .filter(({ place }) => !isBefore([at, place], top) && !isBefore(end, [at, place]))
        .map(({ card }) => ({ row: name, column: key, card }));
    }),
  );
}
