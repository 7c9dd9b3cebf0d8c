/**
 * Where the focus can be in the grid, and where it goes next. Pure: the table says what there is.
 *
 * Rows are the stages, the touchpoints' heads and the lanes; columns are the touchpoints, and one place for each stage
 * that has none. A lane has a label before its first column.
 */

export const STAGES = 'stages';
export const HEADS = 'heads';
export const LABEL = 'label';

export interface Spot {
  /** `stages`, `heads` or a lane's id. */
  row: string;
  /** A column's key, or `label`. */
  column: string;
  /** The card within the cell, if the cell has any. */
  card: string | null;
}

/** What there is to walk through. */
export interface Table {
  rows: readonly string[];
  columns: readonly { key: string; stage: string }[];
  cards(row: string, column: string): readonly string[];
}

export type Step =
  'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'first' | 'last' | 'pageUp' | 'pageDown';

export const sameSpot = (a: Spot | null, b: Spot | null): boolean =>
  a === b || (!!a && !!b && a.row === b.row && a.column === b.column && a.card === b.card);

/** A cell, at one of its cards: the one at an index, as near as there is. */
export function land(table: Table, row: string, column: string, index: number): Spot {
  const cards = column === LABEL ? [] : table.cards(row, column);
  const at = Math.max(0, Math.min(index, cards.length - 1));
  return { row, column, card: cards[at] ?? null };
}

/** The spot that is there: the same, or what has taken its place. Nothing in a map without columns and rows. */
export function settle(table: Table, spot: Spot | null): Spot | null {
  const [row, column] = [table.rows[0], table.columns[0]];
  if (row === undefined || column === undefined) return null;
  if (!spot) return land(table, row, column.key, 0);
  const hasRow = table.rows.includes(spot.row);
  const hasColumn = spot.column === LABEL || table.columns.some(({ key }) => key === spot.column);
  if (!hasRow || !hasColumn)
    return land(table, hasRow ? spot.row : row, hasColumn ? spot.column : column.key, 0);
  if (spot.column === LABEL) return { ...spot, card: null };
  const cards = table.cards(spot.row, spot.column);
  return spot.card !== null && cards.includes(spot.card) ? spot : land(table, spot.row, spot.column, 0);
}

/** Where a step leads. A step that leads nowhere stays. */
export function walk(table: Table, spot: Spot, step: Step, page = 3): Spot {
  const row = table.rows.indexOf(spot.row);
  const column = table.columns.findIndex(({ key }) => key === spot.column);
  const rowAt = (index: number) =>
    table.rows[Math.max(0, Math.min(index, table.rows.length - 1))] ?? spot.row;
  const columnAt = (index: number) =>
    table.columns[Math.max(0, Math.min(index, table.columns.length - 1))]?.key ?? spot.column;
  const cards = spot.column === LABEL ? [] : table.cards(spot.row, spot.column);
  const card = spot.card === null ? 0 : Math.max(0, cards.indexOf(spot.card));
  const toRow = (index: number, at: number) =>
    land(table, rowAt(index), labelled(rowAt(index), spot.column), at);

  switch (step) {
    case 'up':
      if (card > 0) return { ...spot, card: cards[card - 1] ?? null };
      return row > 0 ? toRow(row - 1, Infinity) : spot;
    case 'down':
      if (card + 1 < cards.length) return { ...spot, card: cards[card + 1] ?? null };
      return row + 1 < table.rows.length ? toRow(row + 1, 0) : spot;
    case 'left':
    case 'right':
      return aside(step === 'left' ? -1 : 1);
    case 'home':
      return land(table, spot.row, columnAt(0), card);
    case 'end':
      return land(table, spot.row, columnAt(Infinity), card);
    case 'first':
      return land(table, rowAt(0), columnAt(0), 0);
    case 'last':
      return land(table, rowAt(Infinity), columnAt(Infinity), Infinity);
    case 'pageUp':
      return toRow(row - page, 0);
    case 'pageDown':
      return toRow(row + page, 0);
  }

  /** The stages have no label to stand on. */
  function labelled(to: string, key: string): string {
    return to === STAGES && key === LABEL ? columnAt(0) : key;
  }

  function aside(way: 1 | -1): Spot {
    if (spot.column === LABEL) return way > 0 ? land(table, spot.row, columnAt(0), 0) : spot;
    let next = column + way;
    if (spot.row === STAGES) {
      const stage = table.columns[column]?.stage;
      while (table.columns[next] && table.columns[next]?.stage === stage) next += way;
      if (!table.columns[next]) return spot;
      const reached = table.columns[next]?.stage;
      next = table.columns.findIndex((other) => other.stage === reached);
    }
    if (next < 0) return spot.row === STAGES ? spot : { row: spot.row, column: LABEL, card: null };
    return next < table.columns.length ? land(table, spot.row, columnAt(next), card) : spot;
  }
}
