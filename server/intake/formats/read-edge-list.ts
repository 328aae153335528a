import { TelarProblem } from '../../../contract/problems.ts';
import { decodeAttribute } from '../bundle/cell-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';
import { readEdgeListHeading } from './edge-list-heading.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph, RawValues } from './raw-graph.ts';

/**
 * Reads a CSV edge list with every column: `from,to` (or `source,target`, `origen,destino`), `strength`, `sign`,
 * `layer`, and any other as an attribute of the tie. For long files see `readEdgeListColumns`.
 *
 * @throws TelarProblem `refused-import` for a file without the columns of the two ends
 */
export function readEdgeList(file: ImportFile): RawGraph {
  const table = readTable(file);
  const heading = readEdgeListHeading(table.columns, undefined);
  if (heading === null) {
    const found = table.columns.join(', ').slice(0, 300) || 'nothing';
    throw new TelarProblem(
      'refused-import',
      `${file.name}, row 1: found ${found}; expected a heading with from,to (or source,target, or origen,destino).`,
    );
  }
  const named = new Map([
    [heading.strength, 'strength'],
    [heading.sign, 'sign'],
    [heading.layer, 'layer'],
  ]);
  const graph: RawGraph = { ...emptyGraph(false), findings: table.findings };
  for (const { line, cells } of table.rows) {
    const values: RawValues = {};
    for (const [index, cell] of cells.entries()) {
      const value = cell.trim();
      if (index === heading.from || index === heading.to || value === '') continue;
      const name = named.get(index);
      values[name ?? table.columns[index]!] = name === undefined ? decodeAttribute(value) : value;
    }
    const [from, to] = [cells[heading.from]!.trim(), cells[heading.to]!.trim()];
    graph.ties.push({ from, to, directed: null, values, line });
  }
  return graph;
}
