import type { CsvCells } from './csv-cells.ts';
import type { EdgeListHeading } from './edge-list-heading.ts';
import { firstHash, hashOf, type IdTable, nextHash } from './id-table.ts';
import { plainNumber } from './plain-number.ts';
import type { TieColumnsBuilder } from './tie-columns-builder.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const BLANK = 0x20;

/** What a column holds for a tie. */
const role = { nothing: 0, from: 1, to: 2, strength: 3, cost: 4 } as const;
const mostRows = 1024;

/** Columns of an edge list that plain rows have, besides those of the two ends. */
export type PlainColumns = { strength: number | null; cost: number | null };

/** What plain rows are read from, and what into. */
type Tables = { cells: CsvCells; ids: IdTable; ties: TieColumnsBuilder };

/**
 * The plain rows of an edge list, many at a time, by one look at each of their bytes: as many cells as the heading has,
 * both ends named, quotes only around whole cells on one line and none within, amounts of digits with at most one point
 * or comma. `CsvCells` and `EdgeListRow` read every other row, and say what is wrong with it; a plain row they would read
 * as it is read here.
 */
export class PlainRows {
  /** Rows read last. */
  #count = 0;
  /** Two a row, position of the actor that a tie comes from, then of the one it leads to. */
  readonly #positions = new Int32Array(mostRows * 2);
  /** NaN and 0 where the list has no such column. */
  readonly #strengths = new Float64Array(mostRows).fill(Number.NaN);
  readonly #costs = new Float64Array(mostRows);
  /** The byte at which each row begins. */
  readonly #begins = new Int32Array(mostRows);
  readonly #delimiter: number;
  readonly #roles: Uint8Array;
  readonly #spans = {
    starts: new Int32Array(mostRows * 2),
    ends: new Int32Array(mostRows * 2),
    hashes: new Int32Array(mostRows * 2),
  };
  #lastEnd: { bytes: Uint8Array; at: number } = { bytes: new Uint8Array(0), at: -1 };
  #end = 0;
  #hash = 0;
  #next = 0;

  constructor(delimiter: string, { from, to, names }: EdgeListHeading, { strength, cost }: PlainColumns) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#roles = new Uint8Array(names.length);
    if (strength !== null) this.#roles[strength] = role.strength;
    if (cost !== null) this.#roles[cost] = role.cost;
    this.#roles[from] = role.from;
    this.#roles[to] = role.to;
  }

  /**
   * Adds the ties of plain rows from where `cells` are, up to the first row that is none, and leaves `cells` there.
   *
   * @param onSelfTie is called with `cells` at the row
   * @returns whether there was any
   */
  addTies(into: Tables, onSelfTie: () => void): boolean {
    const { cells } = into;
    const begun = cells.at;
    do {
      const line = cells.nextLine;
      this.#read(into);
      const after = cells.at;
      this.#addRead(into, line, onSelfTie);
      cells.moveTo(after, line + this.#count);
    } while (this.#count === mostRows);
    return cells.at > begun;
  }

  #read({ cells, ids }: Tables): void {
    const { bytes } = cells;
    if (this.#lastEnd.bytes !== bytes) this.#lastEnd = { bytes, at: bytes.lastIndexOf(LF) };
    let at = cells.at;
    this.#count = 0;
    while (this.#count < mostRows && at <= this.#lastEnd.at) {
      this.#begins[this.#count] = at;
      at = this.#row(bytes, at);
      if (at < 0) break;
      this.#count++;
    }
    if (this.#count === 0) return;
    ids.positions(bytes, this.#spans, this.#count * 2, this.#positions);
    cells.moveTo(at < 0 ? this.#begins[this.#count]! : at, cells.nextLine + this.#count);
  }

  #addRead({ cells, ties }: Tables, line: number, onSelfTie: () => void): void {
    const positions = this.#positions;
    for (let row = 0; row < this.#count; row++) {
      const [from, to] = [positions[row * 2]!, positions[row * 2 + 1]!];
      if (from !== to) ties.add(from, to, this.#strengths[row]!, this.#costs[row]!, 1);
      else {
        cells.moveTo(this.#begins[row]!, line + row);
        cells.next(true);
        onSelfTie();
      }
    }
  }

  /** The byte after the row at `at`, −1 where it is not plain. A line end is known to come. */
  #row(bytes: Uint8Array, begin: number): number {
    const roles = this.#roles;
    const last = roles.length - 1;
    const row = this.#count;
    let at = begin;
    for (let column = 0; column <= last; column++) {
      const start = bytes[at] === QUOTE ? this.#quoted(bytes, at + 1) : this.#bare(bytes, at);
      if (start < 0 || (bytes[this.#next] === LF) !== (column === last)) return -1;
      const kind = roles[column]!;
      if (kind === role.from || kind === role.to) {
        if (start === this.#end) return -1;
        const place = row * 2 + kind - 1;
        this.#spans.starts[place] = start;
        this.#spans.ends[place] = this.#end;
        this.#spans.hashes[place] = this.#hash;
      } else if (kind !== role.nothing) {
        const amount = plainNumber(bytes, start, this.#end);
        if (!(amount > 0)) return -1;
        (kind === role.cost ? this.#costs : this.#strengths)[row] = amount;
      }
      at = this.#next + 1;
    }
    return at;
  }

  /** Reads the cell at `start`: its end, its hash and the delimiter or line end after it; returns where it starts. */
  #bare(bytes: Uint8Array, start: number): number {
    const delimiter = this.#delimiter;
    let hash = firstHash;
    let at = start;
    for (let byte = bytes[at]!; byte > BLANK && byte !== delimiter; byte = bytes[++at]!)
      hash = nextHash(hash, byte);
    const byte = bytes[at]!;
    if (byte !== delimiter && byte !== LF && (byte !== CR || bytes[at + 1] !== LF))
      return this.#withBlanks(bytes, start, at);
    this.#end = at;
    this.#hash = hash;
    this.#next = byte === CR ? at + 1 : at;
    return start;
  }

  /** As `#bare`, of a cell with a blank at `from`. */
  #withBlanks(bytes: Uint8Array, start: number, from: number): number {
    let at = from;
    while (bytes[at] !== this.#delimiter && bytes[at] !== LF) at++;
    this.#next = at;
    return this.#trimmed(bytes, start, at);
  }

  /** As `#bare`, of a cell after the quote that opens it; −1 where it is not plain. */
  #quoted(bytes: Uint8Array, start: number): number {
    let hash = firstHash;
    let at = start;
    for (let byte = bytes[at]!; byte !== QUOTE && byte !== LF; byte = bytes[++at]!)
      hash = nextHash(hash, byte);
    if (bytes[at] === LF) return -1;
    this.#next = bytes[at + 1] === CR && bytes[at + 2] === LF ? at + 2 : at + 1;
    if (bytes[this.#next] !== this.#delimiter && bytes[this.#next] !== LF) return -1;
    if (at > start && (isBlank(bytes[start]!) || isBlank(bytes[at - 1]!)))
      return this.#trimmed(bytes, start, at);
    this.#end = at;
    this.#hash = hash;
    return start;
  }

  #trimmed(bytes: Uint8Array, from: number, to: number): number {
    let [start, end] = [from, to];
    while (end > start && isBlank(bytes[end - 1]!)) end--;
    while (start < end && isBlank(bytes[start]!)) start++;
    this.#end = end;
    this.#hash = hashOf(bytes, start, end);
    return start;
  }
}

const isBlank = (byte: number): boolean => byte === BLANK || byte === CR || byte === TAB;
