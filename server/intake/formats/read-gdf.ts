import { parse } from 'csv-parse/sync';
import type { ImportFile } from '../intake-result.ts';
import { graphText } from './graph-lines.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph, RawValues } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';
import { typedValue } from './xml-values.ts';

type Column = { name: string; type: string };

/**
 * Reads GDF (GUESS, Gephi): a table of nodes under `nodedef>` and one of edges under `edgedef>`, with typed columns. An
 * edge without a column `directed` is undirected, as the format has it.
 *
 * @throws TelarProblem `refused-import` with the line of what cannot be read
 */
export function readGdf(file: ImportFile): RawGraph {
  const graph: RawGraph = { ...emptyGraph(true), directed: false };
  let section: { name: string; columns: Column[] } | null = null;
  for (const { cells, line } of rowsOf(file)) {
    const heading = /^\s*(nodedef|edgedef)\s*>\s*(.*)$/i.exec(cells[0] ?? '');
    if (heading !== null) {
      section = { name: heading[1]!.toLowerCase(), columns: [heading[2]!, ...cells.slice(1)].map(columnOf) };
      continue;
    }
    if (section === null) throw refuseFile(file.name, line, cells.join(','), 'a line nodedef>');
    const values = valuesOf(section.columns, cells);
    const take = (...names: string[]): string => {
      const name = names.find((each) => values[each] !== undefined);
      const value = name === undefined ? '' : String(values[name]);
      if (name !== undefined) delete values[name];
      return value;
    };
    if (section.name === 'nodedef') graph.actors.push({ id: take('name'), values, line });
    else {
      const [from, to, directed] = [take('node1'), take('node2'), take('directed')];
      graph.ties.push({ from, to, directed: directed === '' ? null : directed === 'true', values, line });
    }
  }
  return graph;
}

const columnOf = (heading: string): Column => {
  const [name = '', type = 'VARCHAR'] = heading.trim().split(/\s+/);
  return { name, type: type.toLowerCase() };
};

function valuesOf(columns: readonly Column[], cells: readonly string[]): RawValues {
  const values: RawValues = {};
  for (const [index, { name, type }] of columns.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '' && name !== '') values[name] = typedValue(cell, type);
  }
  return values;
}

function rowsOf(file: ImportFile): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  const text = graphText(file);
  // The format knows both quotes; a file uses one of them.
  const quote = /(^|,)'[^'\n]*'(,|$)/m.test(text) && !/(^|,)"/m.test(text) ? "'" : '"';
  try {
    parse(text, {
      quote,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: lines });
        return null;
      },
    });
  } catch (error) {
    const line = (error as { lines?: unknown }).lines;
    throw refuseFile(file.name, typeof line === 'number' ? line : null, 'an open quote', 'quotes in pairs');
  }
  return rows;
}
