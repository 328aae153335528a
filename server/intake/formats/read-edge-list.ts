import { decodeAttribute } from '../bundle/cell-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import { idUnderRbd, namesRbd } from '../bundle/actor-ids.ts';
import { readTable } from '../table.ts';
import { readEdgeListHeading } from './edge-list-heading.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph, RawValues } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';

/** Columns that one list may have. */
const mostColumns = 5_000;
export const expectedEnds = 'a heading with from,to (or source,target, or origen,destino)';

/**
 * Reads a CSV edge list with every column: those of the two ends (`from,to`, `source,target`, `origen,destino`…), and
 * all others as attributes of the tie, which are resolved later. For long files see `readEdgeListColumns`.
 *
 * @throws TelarProblem `refused-import` for a file without the columns of the two ends
 */
export function readEdgeList(file: ImportFile): RawGraph & { headings: readonly string[] } {
  const table = readTable(file);
  const heading = readEdgeListHeading(table.columns, undefined);
  if (heading === null || table.columns.length > mostColumns) {
    const found = table.columns.slice(0, 20).join(', ') || 'nothing';
    const [fault] = table.findings.filter(({ outcome }) => outcome === 'refused');
    throw refuseFile(
      file.name,
      1,
      found,
      table.columns.length > 0 ? expectedEnds : (fault?.expected ?? expectedEnds),
    );
  }
  const graph = { ...emptyGraph(false), findings: table.findings, headings: table.columns };
  const ends = new Set([heading.from, heading.to]);
  const idReader = (column: number) => (namesRbd(table.columns[column]!) ? idUnderRbd : asItStands);
  const [readFrom, readTo] = [idReader(heading.from), idReader(heading.to)];
  // A list may have a million rows: each is let go once it is read.
  const rows = table.rows.reverse();
  for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
    const { line, cells } = row;
    const values: RawValues = {};
    for (const [index, cell] of cells.entries()) {
      const value = cell.trim();
      const name = table.columns[index]!;
      if (!ends.has(index) && value !== '' && name !== '' && !(name in values))
        values[name] = decodeAttribute(value);
    }
    const [from, to] = [readFrom(cells[heading.from]!.trim()), readTo(cells[heading.to]!.trim())];
    graph.ties.push({ from, to, directed: null, values, line });
  }
  return graph;
}

const asItStands = (cell: string): string => cell;
