import type { ImportFile } from '../intake-result.ts';
import { readDlHeading } from './dl-heading.ts';
import type { DlHeading } from './dl-heading.ts';
import { graphLines, wordsOf } from './graph-lines.ts';
import type { GraphLine } from './graph-lines.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph, RawTie } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';

/**
 * Reads UCINET DL: `fullmatrix`, `upperhalf`, `lowerhalf` (several matrices, `diagonal absent`), `edgelist1`,
 * `nodelist1`, and of two modes (`nr`, `nc`) `fullmatrix`, `edgelist2` and `nodelist2`, with `labels:` or
 * `labels embedded`. A value of 0 is no tie. The format says nothing of direction: a matrix that is not symmetric, and
 * every list, is taken as directed; half a matrix, a symmetric one and two modes are not.
 *
 * @throws TelarProblem `refused-import` naming the line of whatever cannot be read
 */
export function readDl(file: ImportFile): RawGraph {
  const lines = graphLines(file).filter(({ text }) => !text.startsWith('!'));
  const { heading, data } = readDlHeading(file, lines);
  const graph: RawGraph = { ...emptyGraph(true), directed: !heading.twoMode, twoMode: heading.twoMode };
  if (/list/.test(heading.format)) readList(file, heading, data, graph);
  else readMatrices(file, heading, data, graph);
  return graph;
}

type Cell = { row: number; column: number; value: string; line: number; matrix: number };

function readMatrices(
  file: ImportFile,
  heading: DlHeading,
  data: readonly GraphLine[],
  graph: RawGraph,
): void {
  const next = wordReader(file, data);
  const { rows, columns, twoMode, format } = heading;
  const columnLabels = heading.embedded
    ? Array.from({ length: columns }, () => next().word)
    : heading.columnLabels;
  const rowLabels: string[] = heading.embedded ? [] : heading.rowLabels;
  const cells: Cell[] = [];
  for (let matrix = 0; matrix < heading.matrices; matrix++) {
    for (let row = 0; row < rows; row++) {
      if (heading.embedded) rowLabels[row] = next().word;
      const [first, end] = [format === 'upperhalf' ? row : 0, format === 'lowerhalf' ? row + 1 : columns];
      for (let column = first; column < end; column++) {
        if (!heading.diagonal && !twoMode && row === column) continue;
        const { word, line } = next();
        if (Number(word) !== 0) cells.push({ row, column, value: word, line, matrix });
      }
    }
  }
  const left = next.rest();
  if (left !== null)
    throw refuseFile(file.name, left.line, 'more values', `${String(rows)} × ${String(columns)} values`);
  const ids = idsOf(file, heading, rowLabels, columnLabels);
  graph.actors = actorsOf(ids, heading, rowLabels.length > 0);
  const undirected = twoMode || format !== 'fullmatrix' || isSymmetric(cells, heading);
  const isHalf = undirected && !twoMode && format === 'fullmatrix';
  graph.directed = !undirected;
  // A symmetric matrix holds every tie twice.
  const kept = isHalf ? cells.filter(({ row, column }) => row <= column) : cells;
  graph.ties = kept.map(({ row, column, value, line, matrix }): RawTie => {
    const layer = heading.matrixLabels[matrix] ?? (heading.matrices > 1 ? String(matrix + 1) : null);
    return {
      from: ids[row]!,
      to: ids[column + (twoMode ? rows : 0)]!,
      directed: null,
      values: { strength: value, ...(layer === null ? {} : { layer }) },
      line,
    };
  });
}

function isSymmetric(cells: readonly Cell[], { rows, columns }: DlHeading): boolean {
  const place = (matrix: number, row: number, column: number): number =>
    (matrix * rows + row) * columns + column;
  const values = new Map(
    cells.map(({ matrix, row, column, value }) => [place(matrix, row, column), Number(value)]),
  );
  return cells.every(
    ({ matrix, row, column, value }) => values.get(place(matrix, column, row)) === Number(value),
  );
}

/** The words of the data one by one, wherever lines end. */
function wordReader(file: ImportFile, data: readonly GraphLine[]) {
  let [at, line] = [0, 0];
  let words: string[] = [];
  const rest = (): { word: string; line: number } | null => {
    while (at >= words.length && line < data.length) {
      words = wordsOf(data[line++]!.text, 'blanks and commas');
      at = 0;
    }
    return at < words.length ? { word: words[at++]!, line: data[line - 1]!.line } : null;
  };
  const next = (): { word: string; line: number } => {
    const found = rest();
    if (found !== null) return found;
    throw refuseFile(
      file.name,
      data.at(-1)?.line ?? null,
      'the end of the file',
      'more values of the matrix',
    );
  };
  return Object.assign(next, { rest });
}

/** A list of ends, or of a node and whom it names. An end that is no node of the file stays as found, to be refused. */
function readList(file: ImportFile, heading: DlHeading, data: readonly GraphLine[], graph: RawGraph): void {
  const { rows, columns, twoMode, embedded, format } = heading;
  const known = embedded ? [] : idsOf(file, heading, heading.rowLabels, heading.columnLabels);
  const modes = twoMode ? [known.slice(0, rows), known.slice(rows)] : [known, known];
  const named = modes.map((ids) => new Set(ids)) as [Set<string>, Set<string>];
  if (!twoMode) named[1] = named[0];
  const idIn = (mode: 0 | 1, word: string, line: number): string => {
    const most = mode === 0 ? rows : columns;
    if (!embedded) return named[mode].has(word) ? word : (modes[mode]![Number(word) - 1] ?? word);
    if (!named[mode].has(word) && named[mode].size >= most)
      throw refuseFile(file.name, line, word, `at most ${String(most)} nodes`);
    named[mode].add(word);
    return word;
  };
  for (const { text, line } of data) {
    const [from = '', ...rest] = wordsOf(text, 'blanks and commas');
    const isEdge = format.startsWith('edge');
    if (isEdge && rest.length === 0)
      throw refuseFile(file.name, line, text.slice(0, 60), 'two nodes and, if any, a value');
    const value = isEdge && rest[1] !== undefined ? { strength: rest[1] } : {};
    const source = idIn(0, from, line);
    for (const to of isEdge ? rest.slice(0, 1) : rest)
      graph.ties.push({ from: source, to: idIn(1, to, line), directed: null, values: value, line });
  }
  const ids = !embedded ? known : twoMode ? [...named[0], ...named[1]] : [...named[0]];
  if (twoMode && new Set(ids).size < ids.length)
    throw refuseFile(file.name, null, 'a node of both modes', 'names that differ between rows and columns');
  const hasLabels = embedded || heading.rowLabels.length > 0;
  graph.actors = actorsOf(ids, embedded ? { ...heading, rows: named[0].size } : heading, hasLabels);
}

const actorsOf = (
  ids: readonly string[],
  { twoMode, rows }: Pick<DlHeading, 'twoMode' | 'rows'>,
  hasLabels: boolean,
) =>
  ids.map((id, index) => ({
    id,
    // Labels are the ids, and names too; numbers are none.
    values: { ...(hasLabels ? { label: id } : {}), ...(twoMode ? { mode: index < rows ? '1' : '2' } : {}) },
    line: null,
  }));

/** Ids of all nodes, rows first where there are two modes: their labels, or numbers where there are none. */
function idsOf(
  file: ImportFile,
  { rows, columns, twoMode }: DlHeading,
  rowLabels: readonly string[],
  columnLabels: readonly string[],
): string[] {
  const n = twoMode ? rows + columns : rows;
  const labels = twoMode ? [...rowLabels, ...columnLabels] : rowLabels;
  if (labels.length === 0) return Array.from({ length: n }, (_, index) => String(index + 1));
  if (labels.length !== n)
    throw refuseFile(file.name, null, `${String(labels.length)} labels`, `${String(n)} labels, one a node`);
  if (new Set(labels).size !== n) throw refuseFile(file.name, null, 'a label twice', 'every label once');
  return [...labels];
}
