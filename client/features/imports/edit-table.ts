/** A correction of one cell: the line of the file as a finding counts it (the heading is line 1), and the column's heading. */
export type CellEdit = { row: number; column: string; value: string };

type Cell = { start: number; end: number; text: string };

/** A table with some cells written anew, everything else as it was. `null` when a cell is not there. */
export function editTable(text: string, edits: readonly CellEdit[]): string | null {
  const lines = cellsOf(text);
  const heading = lines[0] ?? [];
  const cells: { cell: Cell; value: string }[] = [];
  for (const { row, column, value } of edits) {
    const at = heading.findIndex((cell) => cell.text.trim() === column);
    const cell = at === -1 || row < 2 ? undefined : lines[row - 1]?.[at];
    if (cell === undefined) return null;
    cells.push({ cell, value });
  }
  // From the end on, so that the places of the others stay true.
  return cells
    .sort((a, b) => b.cell.start - a.cell.start)
    .reduce(
      (edited, { cell, value }) => edited.slice(0, cell.start) + quoted(value) + edited.slice(cell.end),
      text,
    );
}

const quoted = (value: string) => (/[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Where each cell of each record stands; the separator is the one that the heading has most of. */
function cellsOf(text: string): Cell[][] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const separator = separatorOf(text.slice(start, /\r?\n|$/.exec(text)?.index ?? text.length));
  const lines: Cell[][] = [[]];
  let from = start;
  let inQuotes = false;
  const close = (end: number) => lines.at(-1)!.push({ start: from, end, text: plain(text.slice(from, end)) });
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') inQuotes = !inQuotes;
    if (inQuotes || (sign !== separator && sign !== '\n')) continue;
    close(sign === '\n' && text[at - 1] === '\r' ? at - 1 : at);
    if (sign === '\n') lines.push([]);
    from = at + 1;
  }
  close(text.length);
  return lines;
}

function separatorOf(heading: string): string {
  const count = (sign: string) => heading.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const plain = (cell: string) =>
  cell.startsWith('"') && cell.endsWith('"') && cell.length > 1
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
