import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { expectedStrength } from '../bundle/cell-formats.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { readActorsBeside } from './actors-beside.ts';
import type { ActorsBeside } from './actors-beside.ts';
import { CsvCells } from './csv-cells.ts';
import { delimiterOf, readEdgeListHeading } from './edge-list-heading.ts';
import type { EdgeListHeading } from './edge-list-heading.ts';
import { mergeParallels } from './graph-columns.ts';
import type { GraphColumns } from './graph-columns.ts';
import { IdTable } from './id-table.ts';
import { LimitedFindings } from './limited-findings.ts';
import { plainNumber } from './plain-number.ts';
import { TieColumnsBuilder } from './tie-columns-builder.ts';
import { expectedSign, readAmount, readSign } from './tie-amounts.ts';

export type EdgeListOptions = {
  directed?: boolean;
  /** Heading of the column with the cost of each tie. */
  cost?: string;
  /** Only ties of these layers are read. */
  layers?: readonly string[];
  /** The sheet of actors beside the list: ids, groups, kinds. Ties of others are then refused. */
  actors?: ImportFile;
};

/** Reads an edge list that comes in pieces of any length; a cell may lie across two of them. */
export class EdgeListReader {
  readonly #file: string;
  readonly #options: EdgeListOptions;
  readonly #findings: LimitedFindings;
  readonly #ids = new IdTable();
  readonly #beside: ActorsBeside | null;
  readonly #layers: ReadonlySet<string> | null;
  #cells: CsvCells | null = null;
  #heading: EdgeListHeading | null = null;
  #ties: TieColumnsBuilder | null = null;
  #head = new Uint8Array(0);

  constructor(file: string, options: EdgeListOptions) {
    this.#file = file;
    this.#options = options;
    this.#findings = new LimitedFindings(file);
    this.#layers =
      options.layers === undefined || options.layers.length === 0
        ? null
        : new Set(options.layers.map(foldedWord));
    this.#beside = options.actors === undefined ? null : readActorsBeside(options.actors);
    if (this.#beside === null) return;
    for (const id of this.#beside.ids) this.#positionOf(id);
  }

  push(chunk: Uint8Array): void {
    if (this.#cells === null) {
      const joined = new Uint8Array(this.#head.length + chunk.length);
      joined.set(this.#head);
      joined.set(chunk, this.#head.length);
      this.#head = joined;
      if (this.#head.includes(0x0a)) this.#begin();
      return;
    }
    this.#cells.push(chunk);
    this.#readAll(false);
  }

  finish(): GraphColumns {
    if (this.#cells === null) this.#begin();
    this.#readAll(true);
    const directed = this.#options.directed ?? false;
    // Ids that the actors beside do not have come after them, and only refused ties name them.
    const known = this.#beside?.ids.length ?? this.#ids.size;
    const { ties, merged } = mergeParallels(known, this.#ties!.columns(), directed);
    // A tie without a strength counts 1, as every tie of a list without strengths.
    ties.strength?.forEach((value, index, all) => {
      if (Number.isNaN(value)) all[index] = 1;
    });
    if (merged > 0) {
      this.#findings.report({
        row: null,
        column: null,
        found: String(merged),
        expected: 'one tie between two actors: the largest strength and the smallest cost stand',
        code: 'parallel-ties',
        outcome: 'corrected',
      });
    }
    const actors = this.#ids.ids().slice(0, known);
    return {
      directed,
      actors,
      attributes: this.#beside?.attributesOf(actors) ?? {},
      ...ties,
      findings: [...(this.#beside?.findings ?? []), ...this.#findings.all],
    };
  }

  #begin(): void {
    const start = this.#head[0] === 0xef && this.#head[1] === 0xbb && this.#head[2] === 0xbf ? 3 : 0;
    const end = this.#head.indexOf(0x0a);
    const line = decoder.decode(this.#head.subarray(start, end < 0 ? this.#head.length : end));
    this.#cells = new CsvCells(delimiterOf(line));
    this.#cells.push(this.#head.subarray(start));
    this.#readAll(false);
  }

  #readAll(last: boolean): void {
    const cells = this.#cells!;
    while (cells.next(last)) {
      if (cells.count === 1 && cells.starts[0] === cells.ends[0]) continue;
      if (this.#heading === null) this.#readHeading(cells);
      else this.#readTie(cells, this.#heading);
    }
    if (last && this.#heading === null) throw this.#noHeading([]);
  }

  #readHeading(cells: CsvCells): void {
    const names = Array.from({ length: cells.count }, (_, cell) => cells.text(cell, decoder));
    const { cost } = this.#options;
    const heading = readEdgeListHeading(names, cost);
    if (heading === null) throw this.#noHeading(names);
    if (cost !== undefined && heading.cost === null) {
      throw new TelarProblem(
        'refused-import',
        `${this.#file}, row 1: found the columns ${names.join(', ')}; expected the cost column ${cost} among them.`,
        { field: 'cost' },
      );
    }
    this.#heading = heading;
    this.#ties = new TieColumnsBuilder(heading);
  }

  #noHeading(names: readonly string[]): TelarProblem {
    const found = names.length === 0 ? 'nothing' : names.slice(0, 20).join(', ').slice(0, 300);
    return new TelarProblem(
      'refused-import',
      `${this.#file}, row 1: found ${found}; expected a heading with from,to (or source,target, or origen,destino).`,
    );
  }

  #readTie(cells: CsvCells, heading: EdgeListHeading): void {
    if (cells.count !== heading.names.length) {
      this.#refuse(
        'ragged-row',
        null,
        `${cells.count} cells`,
        `${heading.names.length} cells, as in the heading`,
      );
      return;
    }
    if (this.#layers !== null && heading.layer !== null) {
      if (!this.#layers.has(foldedWord(cells.text(heading.layer, decoder)))) return;
    }
    const strength = this.#amount(heading.strength, Number.NaN);
    const cost = this.#amount(heading.cost, null);
    const sign = this.#sign(heading.sign);
    if (strength === null || cost === null || sign === null) return;
    if (this.#isEmpty(heading.from) || this.#isEmpty(heading.to)) return;
    const from = this.#end(heading.from);
    const to = this.#end(heading.to);
    if (from < 0 || to < 0) return;
    if (from === to) {
      this.#report(
        'self-tie',
        heading.names[heading.to]!,
        this.#cellText(heading.to),
        'two different actors',
        'corrected',
      );
      return;
    }
    this.#ties!.add(from, to, strength, cost, sign);
  }

  #isEmpty(column: number): boolean {
    const cells = this.#cells!;
    if (cells.starts[column] !== cells.ends[column]) return false;
    this.#refuse('empty-cell', this.#heading!.names[column]!, '', 'the id of an actor');
    return true;
  }

  /** The position of an end, −1 where it names nobody of the actors beside. */
  #end(column: number): number {
    const cells = this.#cells!;
    const position = this.#ids.position(cells.bytes, cells.starts[column]!, cells.ends[column]!);
    if (this.#beside === null || position < this.#beside.ids.length) return position;
    const name = this.#heading!.names[column]!;
    this.#refuse('unknown-actor', name, this.#cellText(column), `an actor of ${this.#beside.file}`);
    return -1;
  }

  /** `whenEmpty` where there is no such column; a refusal gives `null`. Without a column `null` stands for 0. */
  #amount(column: number | null, whenEmpty: number | null): number | null {
    if (column === null) return 0;
    const cells = this.#cells!;
    const [start, end] = [cells.starts[column]!, cells.ends[column]!];
    const plain = plainNumber(cells.bytes, start, end);
    if (plain > 0) return plain;
    const cell = this.#cellText(column);
    const value = cell === '' ? whenEmpty : readAmount(cell);
    if (value === null) this.#refuse('bad-amount', this.#heading!.names[column]!, cell, expectedStrength);
    return value;
  }

  #sign(column: number | null): 1 | -1 | null {
    if (column === null) return 1;
    const cell = this.#cellText(column);
    const sign = cell === '' ? 1 : readSign(cell);
    if (sign === null) this.#refuse('bad-sign', this.#heading!.names[column]!, cell, expectedSign);
    return sign;
  }

  #positionOf(id: string): void {
    const bytes = new TextEncoder().encode(id);
    this.#ids.position(bytes, 0, bytes.length);
  }

  #cellText(column: number): string {
    return this.#cells!.text(column, decoder);
  }

  #refuse(code: string, column: string | null, found: string, expected: string): void {
    this.#report(code, column, found, expected, 'refused');
  }

  #report(
    code: string,
    column: string | null,
    found: string,
    expected: string,
    outcome: 'refused' | 'corrected',
  ): void {
    this.#findings.report({ row: this.#cells!.line, column, found, expected, code, outcome });
  }
}

const decoder = new TextDecoder();
