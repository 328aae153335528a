import type { Finding } from '../../../contract/findings.ts';
import { namesRbd } from '../bundle/actor-ids.ts';
import { expectedStrength } from '../bundle/cell-formats.ts';
import { expectedSign, readSign } from '../bundle/code-formats.ts';
import type { CsvCells } from './csv-cells.ts';
import type { EdgeListHeading } from './edge-list-heading.ts';
import { layerOf, negativeStrength } from './parse-graph-ties.ts';
import { plainNumber } from './plain-number.ts';
import type { PlainColumns } from './plain-rows.ts';
import { expectedAmount, readAmount, readSignedAmount } from './tie-amounts.ts';
import type { TieAttributes } from './tie-attributes.ts';
import { readDirection } from './tie-directions.ts';

type Report = (finding: Omit<Finding, 'file' | 'about'>) => void;
export type Amounts = { strength: number; cost: number; sign: 1 | -1 };

/** The record of an edge list that `cells` has read last, by what its columns hold. */
export class EdgeListRow {
  readonly heading: EdgeListHeading;
  readonly #cells: CsvCells;
  readonly #report: Report;
  readonly #columns: Record<'strength' | 'sign' | 'layer' | 'direction', number | null>;
  readonly #rbds: ReadonlySet<number>;

  constructor(cells: CsvCells, heading: EdgeListHeading, attributes: TieAttributes, report: Report) {
    this.#cells = cells;
    this.heading = heading;
    this.#report = report;
    this.#rbds = new Set([heading.from, heading.to].filter((column) => namesRbd(heading.names[column]!)));
    const columnOf = (name: string | null): number | null =>
      name === null ? null : heading.names.findIndex((each) => each.trim() === name);
    this.#columns = {
      strength: columnOf(attributes.strength),
      sign: columnOf(attributes.sign),
      layer: columnOf(attributes.layer),
      direction: columnOf(attributes.direction),
    };
  }

  /** The columns of plain rows; `null`: the list has others that a look at bytes does not read. */
  plainColumns(): PlainColumns | null {
    const { strength, sign, layer, direction } = this.#columns;
    const { from, to, cost } = this.heading;
    const columns = [from, to, strength, cost].filter((column) => column !== null);
    const isPlain = new Set(columns).size === columns.length && this.#rbds.size === 0;
    return isPlain && sign === null && layer === null && direction === null ? { strength, cost } : null;
  }

  /** Whether it has a cell a column, and quotes around whole cells; else it is refused. */
  isWhole(): boolean {
    const { count, fault, lines } = this.#cells;
    const { length } = this.heading.names;
    if (fault === 'broken-quotes') {
      const expected = 'a quote that is closed: the rest of the file was taken for one cell and is not read';
      this.#refuseRow(fault, `${String(lines)} lines`, expected);
    } else if (fault !== null) {
      const found = Array.from({ length: count }, (_, cell) => this.#text(cell))
        .join(' | ')
        .slice(0, 80);
      const expected =
        'nothing between a closing quote and the end of its cell; a quote inside a cell stands twice';
      this.#refuseRow(fault, found, expected);
    } else if (count !== length) {
      this.#refuseRow('ragged-row', `${String(count)} cells`, `${String(length)} cells, as in the heading`);
    } else return true;
    return false;
  }

  /** Whether the heading of a column says that its cells are RBDs. */
  isRbd(column: number): boolean {
    return this.#rbds.has(column);
  }

  /** The layer that it names; `null`: none. */
  layer(): string | null {
    const { layer } = this.#columns;
    return layer === null ? null : layerOf(this.#text(layer));
  }

  /** Whether its tie runs one way; `null`: it does not say. */
  oneWay(): boolean | null {
    const { direction } = this.#columns;
    return direction === null ? null : readDirection(this.#text(direction));
  }

  /** Strength (NaN: not known), cost (0 where the list has none) and sign; `null`: one cannot stand and was refused. */
  amounts(): Amounts | null {
    const sign = this.#sign();
    const strength = this.#strength(sign);
    const cost = this.#cost();
    if (sign === undefined || strength === null || cost === null) return null;
    return { strength: Math.abs(strength), cost, sign: strength < 0 ? -1 : (sign ?? 1) };
  }

  hasEnds(): boolean {
    for (const column of [this.heading.from, this.heading.to]) {
      if (this.#cells.starts[column] !== this.#cells.ends[column]) continue;
      this.refuse('empty-cell', column, 'the id of an actor');
      return false;
    }
    return true;
  }

  reportSelfTie(): void {
    const { to, names } = this.heading;
    const found = this.#text(to);
    this.#reportCell('self-tie', names[to]!, found, 'two different actors', 'corrected');
  }

  refuse(code: string, column: number, expected: string): void {
    this.#reportCell(code, this.heading.names[column]!, this.#text(column), expected, 'refused');
  }

  #strength(sign: 1 | -1 | null | undefined): number | null {
    const column = this.#columns.strength;
    if (column === null) return Number.NaN;
    const { bytes, starts, ends } = this.#cells;
    const plain = plainNumber(bytes, starts[column]!, ends[column]!);
    if (plain > 0) return plain;
    const cell = this.#text(column);
    const value = cell === '' ? Number.NaN : readSignedAmount(cell);
    if (value === null || (value < 0 && sign === 1)) {
      this.refuse('bad-amount', column, expectedAmount);
      return null;
    }
    if (value < 0)
      this.#reportCell('negative-strength', this.heading.names[column]!, cell, negativeStrength, 'corrected');
    return value;
  }

  #cost(): number | null {
    const { cost } = this.heading;
    if (cost === null) return 0;
    const { bytes, starts, ends } = this.#cells;
    const plain = plainNumber(bytes, starts[cost]!, ends[cost]!);
    const value = plain > 0 ? plain : readAmount(this.#text(cost));
    if (value === null) this.refuse('bad-amount', cost, expectedStrength);
    return value;
  }

  /** `null`: not given; `undefined`: refused. */
  #sign(): 1 | -1 | null | undefined {
    const column = this.#columns.sign;
    const cell = column === null ? '' : this.#text(column);
    if (cell === '') return null;
    const sign = readSign(cell);
    if (sign !== null) return sign;
    this.refuse('bad-sign', column!, expectedSign);
    return undefined;
  }

  #text(column: number): string {
    return this.#cells.text(column);
  }

  #refuseRow(code: string, found: string, expected: string): void {
    this.#reportCell(code, null, found, expected, 'refused');
  }

  #reportCell(
    code: string,
    column: string | null,
    found: string,
    expected: string,
    outcome: 'refused' | 'corrected',
  ): void {
    this.#report({ row: this.#cells.line, column, found, expected, code, outcome });
  }
}
