import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { graphLines, wordsOf } from './graph-lines.ts';
import type { GraphLine } from './graph-lines.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph } from './raw-graph.ts';

type Heading = {
  n: number;
  rows: number;
  columns: number;
  matrices: number;
  format: 'fullmatrix' | 'edgelist1' | 'nodelist1';
  diagonal: boolean;
  embedded: boolean;
  labels: string[];
  matrixLabels: string[];
};

/**
 * Reads UCINET DL: `fullmatrix` (also several matrices, `diagonal absent`, two-mode `nr`, `nc`), `edgelist1` and
 * `nodelist1`, with `labels:` or `labels embedded`. A value of 0 is no tie. The format says nothing of direction:
 * a matrix that is not symmetric, and every list, is taken as directed.
 *
 * @throws TelarProblem `refused-import` naming the line of whatever cannot be read
 */
export function readDl(file: ImportFile): RawGraph {
  const lines = graphLines(file).filter(({ text }) => !text.startsWith('!'));
  const { heading, data } = readHeading(file.name, lines);
  const graph: RawGraph = { ...emptyGraph(true), directed: true };
  if (heading.format === 'fullmatrix') readMatrices(file.name, heading, data, graph);
  else readList(file.name, heading, data, graph);
  return graph;
}

const problem = (file: string, line: number | null, found: string, expected: string): TelarProblem =>
  new TelarProblem(
    'refused-import',
    `${file}${line === null ? '' : `, row ${line}`}: found ${found}; expected ${expected}.`,
  );

function readHeading(file: string, lines: readonly GraphLine[]): { heading: Heading; data: GraphLine[] } {
  const dataAt = lines.findIndex(({ text }) => /^data\s*:/i.test(text) || /\bdata\s*:\s*$/i.test(text));
  if (dataAt < 0 || !/^dl\b/i.test(lines[0]?.text ?? '')) {
    throw problem(
      file,
      lines[0]?.line ?? null,
      lines[0]?.text.slice(0, 60) ?? 'nothing',
      'DL, a heading and data:',
    );
  }
  const before = [
    ...lines.slice(0, dataAt),
    { ...lines[dataAt]!, text: lines[dataAt]!.text.replace(/data\s*:.*$/i, '') },
  ];
  const text = before
    .map((line) => line.text)
    .join('\n')
    .replace(/^dl\b/i, '');
  const numberOf = (name: string): number | null => {
    const found = new RegExp(`\\b${name}\\s*=\\s*(\\d+)`, 'i').exec(text)?.[1];
    return found === undefined ? null : Number(found);
  };
  const n = numberOf('n') ?? numberOf('nr');
  if (n === null) throw problem(file, lines[0]!.line, 'no n =', 'the number of nodes (n = …)');
  const format = (/\bformat\s*=\s*(\w+)/i.exec(text)?.[1] ?? 'fullmatrix')
    .toLowerCase()
    .replace(/^fm$/, 'fullmatrix')
    .replace(/^el1$/, 'edgelist1')
    .replace(/^nl1$/, 'nodelist1');
  if (format !== 'fullmatrix' && format !== 'edgelist1' && format !== 'nodelist1') {
    throw problem(file, lines[0]!.line, `format = ${format}`, 'fullmatrix, edgelist1 or nodelist1');
  }
  const rest = lines[dataAt]!.text.replace(/^.*?data\s*:/i, '').trim();
  const heading: Heading = {
    n,
    rows: numberOf('nr') ?? n,
    columns: numberOf('nc') ?? n,
    matrices: numberOf('nm') ?? 1,
    format,
    diagonal: !/diagonal\s*=?\s*absent/i.test(text),
    embedded: /labels\s*(are)?\s*embedded/i.test(text),
    labels: listAfter(text, '(?:row\\s+)?labels').concat(listAfter(text, 'col(?:umn)?\\s+labels')),
    matrixLabels: listAfter(text, 'matrix\\s+labels'),
  };
  const data = [
    ...(rest === '' ? [] : [{ text: rest, line: lines[dataAt]!.line }]),
    ...lines.slice(dataAt + 1),
  ];
  return { heading, data };
}

/** The words after `labels:` up to the next keyword with a colon. */
function listAfter(text: string, name: string): string[] {
  const found =
    new RegExp(
      `(?:^|[\\n\\s,])${name}\\s*:([\\s\\S]*?)(?=(?:^|\\n)\\s*[a-z ]+\\s*:|$(?![\\s\\S])|\\b(?:format|diagonal)\\s*=)`,
      'i',
    ).exec(text)?.[1] ?? '';
  return /matrix\s+$/i.test(text.slice(0, text.indexOf(found))) ? [] : wordsOf(found, 'blanks and commas');
}

function readMatrices(file: string, heading: Heading, data: readonly GraphLine[], graph: RawGraph): void {
  const words = data.flatMap(({ text, line }) =>
    wordsOf(text, 'blanks and commas').map((word) => ({ word, line })),
  );
  const twoMode =
    heading.rows !== heading.columns || heading.labels.length === heading.rows + heading.columns;
  const next = reader(file, words);
  const columnLabels = heading.embedded ? Array.from({ length: heading.columns }, () => next().word) : [];
  const cells: { row: number; column: number; value: string; line: number; layer: string | null }[] = [];
  const rowLabels: string[] = [];
  for (let matrix = 0; matrix < heading.matrices; matrix++) {
    const layer = heading.matrixLabels[matrix] ?? (heading.matrices > 1 ? String(matrix + 1) : null);
    for (let row = 0; row < heading.rows; row++) {
      if (heading.embedded) rowLabels[row] = next().word;
      for (let column = 0; column < heading.columns; column++) {
        if (!heading.diagonal && !twoMode && row === column) continue;
        const { word, line } = next();
        if (Number(word) !== 0) cells.push({ row, column, value: word, line, layer });
      }
    }
  }
  if (!next.done())
    throw problem(file, next().line, 'more values', `${heading.rows} × ${heading.columns} values`);
  const labels = heading.embedded ? (twoMode ? [...rowLabels, ...columnLabels] : rowLabels) : heading.labels;
  const ids = distinctIds(file, twoMode ? heading.rows + heading.columns : heading.rows, labels);
  graph.actors = ids.map((id, index) => ({
    id,
    values: twoMode ? { mode: index < heading.rows ? '1' : '2' } : {},
    line: null,
  }));
  const shift = twoMode ? heading.rows : 0;
  graph.ties = cells.map(({ row, column, value, line, layer }) => ({
    from: ids[row]!,
    to: ids[column + shift]!,
    directed: null,
    values: { strength: value, ...(layer === null ? {} : { layer }) },
    line,
  }));
  graph.directed = !twoMode && !isSymmetric(cells);
}

function isSymmetric(
  cells: readonly { row: number; column: number; value: string; layer: string | null }[],
): boolean {
  const values = new Map(
    cells.map(({ row, column, value, layer }) => [`${row} ${column} ${layer}`, Number(value)]),
  );
  return cells.every(
    ({ row, column, value, layer }) => values.get(`${column} ${row} ${layer}`) === Number(value),
  );
}

function reader(file: string, words: readonly { word: string; line: number }[]) {
  let at = 0;
  const next = (): { word: string; line: number } => {
    const found = words[at++];
    if (found === undefined)
      throw problem(file, words.at(-1)?.line ?? null, 'the end of the file', 'more values of the matrix');
    return found;
  };
  return Object.assign(next, { done: () => at >= words.length });
}

function readList(file: string, heading: Heading, data: readonly GraphLine[], graph: RawGraph): void {
  const known = heading.embedded ? [] : distinctIds(file, heading.n, heading.labels);
  const seen = new Map<string, string>(known.map((id) => [id, id]));
  const idOf = (word: string, line: number): string => {
    if (heading.embedded) {
      if (!seen.has(word) && seen.size >= heading.n)
        throw problem(file, line, word, `at most ${heading.n} nodes (n = ${heading.n})`);
      seen.set(word, word);
      return word;
    }
    const number = Number(word);
    if (Number.isSafeInteger(number) && number >= 1 && number <= heading.n) return known[number - 1]!;
    if (seen.has(word)) return word;
    throw problem(file, line, word, `the number of a node, 1 to ${heading.n}`);
  };
  for (const { text, line } of data) {
    const [from, ...rest] = wordsOf(text, 'blanks and commas');
    const targets = heading.format === 'edgelist1' ? rest.slice(0, 1) : rest;
    if (heading.format === 'edgelist1' && targets.length === 0)
      throw problem(file, line, text.slice(0, 60), 'two nodes and, if any, a value');
    const value = heading.format === 'edgelist1' ? rest[1] : undefined;
    const source = idOf(from!, line);
    for (const to of targets) {
      graph.ties.push({
        from: source,
        to: idOf(to, line),
        directed: null,
        values: value === undefined ? {} : { strength: value },
        line,
      });
    }
  }
  const ids = heading.embedded ? [...seen.keys()] : known;
  graph.actors = ids.map((id) => ({ id, values: {}, line: null }));
}

function distinctIds(file: string, n: number, labels: readonly string[]): string[] {
  if (labels.length === 0) return Array.from({ length: n }, (_, index) => String(index + 1));
  if (labels.length !== n) throw problem(file, null, `${labels.length} labels`, `${n} labels, one a node`);
  if (new Set(labels).size !== n) throw problem(file, null, 'a label twice', 'every label once');
  return [...labels];
}
