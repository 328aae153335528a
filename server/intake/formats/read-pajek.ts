import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { graphLines, wordsOf } from './graph-lines.ts';
import type { GraphLine } from './graph-lines.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph } from './raw-graph.ts';

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'other';

/**
 * Reads the first network of a Pajek .net file or .paj project: `*Vertices`, `*Arcs`, `*Edges`, `*Arcslist`,
 * `*Edgeslist`, `*Matrix`, and `*Arcs :2 "trust"` as a layer. Actors are named by their labels, or by their numbers
 * where labels are missing or repeated. A first `*Partition` gives the groups; other objects of a project are left.
 *
 * @throws TelarProblem `refused-import` naming the line for a file without `*Vertices` or a vertex out of range
 */
export function readPajek(file: ImportFile): RawGraph {
  const reader = new PajekReader(file.name);
  for (const line of graphLines(file)) reader.take(line);
  return reader.finish();
}

class PajekReader {
  readonly #file: string;
  readonly #graph: RawGraph = { ...emptyGraph(true), directed: false };
  readonly #labels: string[] = [];
  readonly #ends: { from: number; to: number }[] = [];
  #size = 0;
  #twoMode = 0;
  #networks = 0;
  #section: Section = 'other';
  #layer: string | null = null;
  #matrixRow = 0;
  #partition: string[] | null = null;
  #readingPartition = false;

  constructor(file: string) {
    this.#file = file;
  }

  take(line: GraphLine): void {
    if (line.text.startsWith('%')) return;
    if (line.text.startsWith('*')) this.#openSection(line);
    else if (this.#readingPartition) this.#partition!.push(line.text);
    else this.#takeLine(line);
  }

  finish(): RawGraph {
    if (this.#networks === 0) throw this.#error(null, 'nothing of a Pajek network', 'a line *Vertices');
    const ids = this.#ids();
    this.#graph.actors = ids.map((id, index) => ({
      id,
      values: { ...(this.#labels[index] ? { label: this.#labels[index] } : {}), ...this.#groupOf(index) },
      line: null,
    }));
    for (const [index, { from, to }] of this.#ends.entries()) {
      const tie = this.#graph.ties[index]!;
      tie.from = ids[from]!;
      tie.to = ids[to]!;
    }
    return this.#graph;
  }

  #groupOf(index: number): { group?: string; mode?: string } {
    const group = this.#partition?.[index];
    const mode = this.#twoMode > 0 ? { mode: index < this.#twoMode ? '1' : '2' } : {};
    return group === undefined ? mode : { ...mode, group };
  }

  #ids(): string[] {
    const labels = Array.from({ length: this.#size }, (_, index) => this.#labels[index] ?? '');
    const usable = labels.every((label) => label !== '') && new Set(labels).size === labels.length;
    return usable ? labels : labels.map((_, index) => String(index + 1));
  }

  #openSection(line: GraphLine): void {
    const [word = '', ...rest] = wordsOf(line.text.slice(1));
    const name = word.toLowerCase();
    const second = this.#networks > 0 && (name === 'vertices' || name === 'network');
    this.#readingPartition = false;
    if (name === 'network') {
      this.#section = 'other';
      this.#graph.name ??= rest.join(' ');
    } else if (name === 'partition') {
      this.#readingPartition = false;
      this.#partition ??= null;
      this.#section = 'other';
      this.#awaitsPartition = this.#partition === null && this.#networks === 1;
    } else if (name === 'vertices' && this.#awaitsPartition) {
      this.#partition = [];
      this.#readingPartition = true;
      this.#awaitsPartition = false;
    } else if (second || this.#networks > 1) {
      if (name === 'vertices') this.#networks++;
      this.#section = 'other';
    } else if (name === 'vertices') this.#openVertices(rest, line);
    else this.#openTies(name, rest);
  }

  #awaitsPartition = false;

  #openVertices(rest: readonly string[], line: GraphLine): void {
    this.#size = Number(rest[0]);
    if (!Number.isSafeInteger(this.#size) || this.#size < 0 || this.#size > 100_000_000) {
      throw this.#error(line.line, rest[0] ?? 'no number', 'the number of vertices');
    }
    this.#twoMode = Number(rest[1] ?? 0) || 0;
    this.#networks = 1;
    this.#section = 'vertices';
  }

  #openTies(name: string, rest: readonly string[]): void {
    const known: readonly string[] = ['arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'];
    this.#section = known.includes(name) ? (name as Section) : 'other';
    if (this.#networks === 0) this.#section = 'other';
    if (name.startsWith('arcs') || name === 'matrix')
      this.#graph.directed = this.#section !== 'other' || this.#graph.directed === true;
    const relation = rest[0]?.startsWith(':') ? rest.slice(1).join(' ') || rest[0].slice(1) : '';
    this.#layer = relation === '' ? null : relation;
    this.#matrixRow = 0;
  }

  #takeLine(line: GraphLine): void {
    const words = wordsOf(line.text);
    switch (this.#section) {
      case 'vertices':
        this.#takeVertex(words, line);
        break;
      case 'arcs':
      case 'edges':
        this.#addTie(words[0], words[1], words[2], this.#section === 'arcs', line);
        break;
      case 'arcslist':
      case 'edgeslist':
        for (const to of words.slice(1))
          this.#addTie(words[0], to, undefined, this.#section === 'arcslist', line);
        break;
      case 'matrix':
        this.#takeMatrixRow(words, line);
        break;
      default:
        break;
    }
  }

  #takeVertex(words: readonly string[], line: GraphLine): void {
    const index = this.#vertex(words[0], line);
    this.#labels[index] = (words[1] ?? '').trim();
  }

  #takeMatrixRow(words: readonly string[], line: GraphLine): void {
    const columns = this.#twoMode > 0 ? this.#size - this.#twoMode : this.#size;
    if (words.length !== columns)
      throw this.#error(line.line, `${words.length} values`, `${columns} values, one a vertex`);
    this.#matrixRow++;
    for (const [column, value] of words.entries()) {
      if (Number(value) === 0) continue;
      this.#addTie(String(this.#matrixRow), String(column + 1 + this.#twoMode), value, true, line);
    }
  }

  #addTie(
    from: string | undefined,
    to: string | undefined,
    value: string | undefined,
    directed: boolean,
    line: GraphLine,
  ): void {
    this.#ends.push({ from: this.#vertex(from, line), to: this.#vertex(to, line) });
    this.#graph.ties.push({
      from: '',
      to: '',
      directed,
      line: line.line,
      values: {
        ...(value === undefined ? {} : { strength: value }),
        ...(this.#layer === null ? {} : { layer: this.#layer }),
      },
    });
  }

  #vertex(word: string | undefined, { line }: GraphLine): number {
    const number = Number(word);
    if (Number.isSafeInteger(number) && number >= 1 && number <= this.#size) return number - 1;
    throw this.#error(line, word ?? 'nothing', `the number of a vertex, 1 to ${this.#size}`);
  }

  #error(line: number | null, found: string, expected: string): TelarProblem {
    const row = line === null ? '' : `, row ${line}`;
    return new TelarProblem('refused-import', `${this.#file}${row}: found ${found}; expected ${expected}.`);
  }
}
