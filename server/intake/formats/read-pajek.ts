import type { ImportFile } from '../intake-result.ts';
import { graphLines, wordsOf } from './graph-lines.ts';
import type { GraphLine } from './graph-lines.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph, RawTie, RawValues } from './raw-graph.ts';
import { aboutGraph, refuseFile } from './refuse-file.ts';
import { checkClaim } from './size-claims.ts';

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'partition' | 'other';
const tieSections: readonly string[] = ['arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'];

/**
 * Reads the first network of a Pajek .net file or .paj project: `*Vertices`, `*Arcs`, `*Edges`, `*Arcslist`,
 * `*Edgeslist`, `*Matrix`, and relations (`*Arcs :2 "trust"`, or `2: 3 1 1` on a line) as layers. Actors are named by
 * their labels, or by their numbers where labels are missing or repeated. A first `*Partition` gives the groups; other
 * objects of a project are left. Lines that name no vertex of the file are refused one by one.
 *
 * @throws TelarProblem `refused-import` naming the line for a file without `*Vertices`
 */
export function readPajek(file: ImportFile): RawGraph {
  const reader = new PajekReader(file);
  for (const line of graphLines(file)) reader.take(line);
  return reader.finish();
}

/** A tie by the numbers of its vertices; `relation`: the number before a colon. */
type NumberedTie = { tie: RawTie; from: string; to: string; relation: string | null };

class PajekReader {
  readonly #file: ImportFile;
  readonly #graph: RawGraph = { ...emptyGraph(true), directed: false };
  readonly #labels = new Map<number, string>();
  readonly #ties: NumberedTie[] = [];
  readonly #relations = new Map<string, string>();
  readonly #groups: string[] = [];
  #size = 0;
  #rows = 0;
  #networks = 0;
  #section: Section = 'other';
  #layer: string | null = null;
  #matrixRow = 0;
  /** Whether `*Partition` was read, whose vertices come next. */
  #awaitsPartition = false;

  constructor(file: ImportFile) {
    this.#file = file;
  }

  take(line: GraphLine): void {
    if (line.text.startsWith('%')) return;
    if (line.text.startsWith('*')) this.#openSection(line);
    else if (this.#section === 'partition') this.#groups.push(line.text);
    else this.#takeLine(line);
  }

  finish(): RawGraph {
    if (this.#networks === 0) throw this.#error(null, 'nothing of a Pajek network', 'a line *Vertices');
    const ids = this.#ids();
    const idOf = (word: string): string => ids[Number(word) - 1] ?? word;
    this.#graph.actors = ids.map((id, index) => ({ id, values: this.#valuesOf(index), line: null }));
    this.#graph.twoMode = this.#rows > 0 && this.#rows < this.#size;
    this.#graph.ties = this.#ties.map(({ tie, from, to, relation }) => {
      const layer = relation === null ? {} : { layer: this.#relations.get(relation) ?? relation };
      return { ...tie, from: idOf(from), to: idOf(to), values: { ...tie.values, ...layer } };
    });
    if (this.#networks > 1)
      this.#note('other-networks', String(this.#networks), 'one network a file: the first is read');
    return this.#graph;
  }

  #valuesOf(index: number): RawValues {
    const label = this.#labels.get(index);
    const group = this.#groups[index];
    return {
      ...(label === undefined || label === '' ? {} : { label }),
      ...(this.#rows > 0 ? { mode: index < this.#rows ? '1' : '2' } : {}),
      ...(group === undefined ? {} : { group }),
    };
  }

  #ids(): string[] {
    const labels = Array.from({ length: this.#size }, (_, index) => this.#labels.get(index) ?? '');
    if (labels.every((label) => label !== '') && new Set(labels).size === labels.length) return labels;
    if (labels.some((label) => label !== ''))
      this.#note('labels-as-names', null, 'a label of its own for every vertex: the ids are their numbers');
    return labels.map((_, index) => String(index + 1));
  }

  #openSection(line: GraphLine): void {
    const [word = '', ...rest] = wordsOf(line.text.slice(1));
    const name = word.toLowerCase();
    const isVertices = name === 'vertices';
    const wasPartition = this.#awaitsPartition;
    this.#awaitsPartition = false;
    this.#section = 'other';
    if (name === 'network') this.#graph.name ??= rest.join(' ') || null;
    else if (name === 'partition') this.#awaitsPartition = this.#groups.length === 0 && this.#networks === 1;
    else if (isVertices && wasPartition) this.#section = 'partition';
    else if (isVertices && this.#networks > 0) this.#networks++;
    else if (isVertices) this.#openVertices(rest, line);
    else if (this.#networks === 1 && tieSections.includes(name)) this.#openTies(name as Section, rest);
  }

  #openVertices(rest: readonly string[], { line }: GraphLine): void {
    this.#size = Number(rest[0]);
    if (!Number.isSafeInteger(this.#size) || this.#size < 0)
      throw this.#error(line, rest[0] ?? 'no number', 'the number of vertices');
    checkClaim(this.#file, line, this.#size, 'vertices');
    this.#rows = Number(rest[1] ?? 0);
    if (!Number.isSafeInteger(this.#rows) || this.#rows < 0 || this.#rows > this.#size)
      throw this.#error(
        line,
        rest[1]!,
        `the number of vertices of the first mode, 0 to ${String(this.#size)}`,
      );
    this.#networks = 1;
    this.#section = 'vertices';
  }

  #openTies(section: Section, rest: readonly string[]): void {
    this.#section = section;
    if (section.startsWith('arcs') || section === 'matrix') this.#graph.directed = true;
    const number = /^:(\d+)$/.exec(rest[0] ?? '')?.[1];
    this.#layer = number === undefined ? null : rest.slice(1).join(' ') || number;
    if (number !== undefined) this.#relations.set(number, this.#layer!);
    this.#matrixRow = 0;
  }

  #takeLine(line: GraphLine): void {
    const words = wordsOf(line.text);
    const oneWay = this.#section === 'arcs' || this.#section === 'arcslist' || this.#section === 'matrix';
    if (this.#section === 'vertices') this.#takeVertex(words, line);
    else if (this.#section === 'matrix') this.#takeMatrixRow(words, line);
    else if (this.#section === 'arcs' || this.#section === 'edges') {
      const relation = /^(\d+):$/.exec(words[0]!)?.[1] ?? null;
      const [from = '', to = '', value, ...more] = relation === null ? words : words.slice(1);
      const time = [value, ...more].find((word) => word?.startsWith('['));
      const values: RawValues = value === undefined || value === time ? {} : { strength: value };
      this.#addTie({ from, to, relation }, { ...values, ...timesOf(time) }, oneWay, line);
    } else if (this.#section === 'arcslist' || this.#section === 'edgeslist') {
      for (const to of words.slice(1))
        this.#addTie({ from: words[0]!, to, relation: null }, {}, oneWay, line);
    }
  }

  #takeVertex(words: readonly string[], { line }: GraphLine): void {
    const index = Number(words[0]) - 1;
    const label = (words[1] ?? '').trim();
    const report = (code: string, found: string, expected: string) =>
      this.#graph.findings.push({
        file: this.#file.name,
        ...aboutGraph(code, found, expected, { row: line, column: 'vertex', outcome: 'refused' }),
      });
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.#size) {
      report('unknown-actor', words[0] ?? '', `the number of a vertex, 1 to ${String(this.#size)}`);
    } else if (this.#labels.has(index)) {
      const first = this.#labels.get(index)!;
      report(
        'duplicate-actor',
        words.slice(0, 2).join(' '),
        `every vertex once: the first line, "${first}", stands`,
      );
    } else this.#labels.set(index, label);
  }

  #takeMatrixRow(words: readonly string[], line: GraphLine): void {
    const columns = this.#rows > 0 ? this.#size - this.#rows : this.#size;
    if (words.length !== columns)
      throw this.#error(
        line.line,
        `${String(words.length)} values`,
        `${String(columns)} values, one a vertex`,
      );
    this.#matrixRow++;
    for (const [column, value] of words.entries()) {
      if (Number(value) === 0) continue;
      const to = String(column + 1 + this.#rows);
      this.#addTie(
        { from: String(this.#matrixRow), to, relation: null },
        { strength: value },
        this.#rows === 0,
        line,
      );
    }
  }

  #addTie(
    ends: Pick<NumberedTie, 'from' | 'to' | 'relation'>,
    values: RawValues,
    directed: boolean,
    { line }: GraphLine,
  ): void {
    const layer = ends.relation === null && this.#layer !== null ? { layer: this.#layer } : {};
    this.#ties.push({
      ...ends,
      tie: { from: '', to: '', directed, line, values: { ...values, ...layer } },
    });
  }

  #note(code: string, found: string | null, expected: string): void {
    this.#graph.findings.push({ file: this.#file.name, ...aboutGraph(code, found, expected) });
  }

  #error(line: number | null, found: string, expected: string) {
    return refuseFile(this.#file.name, line, found, expected);
  }
}

/** `[2021-2023]`: when a tie held. */
function timesOf(time: string | undefined): RawValues {
  if (time === undefined) return {};
  const [start = '', end = start] = time.replaceAll(/[[\]]/g, '').split('-');
  return { start, ...(end === '*' ? {} : { end }) };
}
