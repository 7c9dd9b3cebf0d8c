/** Tables as spreadsheets put them on the clipboard: tab-separated text with quotes, and HTML. */

/** The rows of a tab-separated text. A cell in quotes may hold tabs, line ends and doubled quotes. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted, at] = ['', false, 0];
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at < source.length) {
    const letter = source[at] ?? '';
    at += 1;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source[at] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '' && closes(source, at)) isQuoted = true;
    else if (letter === '\t') end();
    else if (letter === '\n') {
      end();
      rows.push([]);
    } else cell += letter;
  }
  end();
  return rows;
}

/** Whether a quote that opens before a position is closed at the end of a cell: else it is a mark like any other. */
function closes(source: string, from: number): boolean {
  return /^(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(from));
}

/** The rows of the first table in an HTML text; a merged cell stands in its first place. `null` without a table. */
export function readHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows: string[][] = [];
  [...table.rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (rows[y]?.[x] !== undefined) x += 1;
      for (let down = 0; down < Math.max(1, cell.rowSpan); down += 1) {
        const line = (rows[y + down] ??= []);
        for (let across = 0; across < Math.max(1, cell.colSpan); across += 1)
          line[x + across] = down || across ? '' : textOf(cell);
      }
    }
  });
  return rows.slice(0, table.rows.length).map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** What a cell says: its lines where it breaks them, not where its source happens to. */
function textOf(cell: HTMLElement): string {
  const BREAK = '\u2028';
  for (const end of cell.querySelectorAll('br')) end.replaceWith(BREAK);
  for (const block of cell.querySelectorAll('p, div, li')) block.append(BREAK);
  const lines = (cell.textContent ?? '').replace(/[^\S\u2028\u00a0]+/g, ' ').split(BREAK);
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** What is on the clipboard, if it is a table: two columns or more. One column is as good as lines. */
export function readTable(html: string, text: string): string[][] | null {
  const isTable = (rows: string[][] | null) => rows?.some((row) => row.length > 1);
  const found = [html ? readHtml(html) : null, text.includes('\t') ? readTsv(text) : null].find(isTable);
  if (!found) return null;
  const width = Math.max(...found.map((row) => row.length));
  return found.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

const quoted = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

export const writeHtml = (rows: readonly (readonly string[])[]): string => {
  const line = (row: readonly string[]) =>
    `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  return `<meta charset="utf-8"><table>${rows.map(line).join('')}</table>`;
};
