import type { EdgeListHeading } from './edge-list-heading.ts';
import type { TieColumns } from './graph-columns.ts';
import { grown } from './id-table.ts';

/** Ties as columns that double when they are full; only the columns that the heading has are kept. */
export class TieColumnsBuilder {
  readonly #columns: TieColumns;
  #count = 0;

  constructor(heading: EdgeListHeading, room = 1024) {
    this.#columns = {
      from: new Int32Array(room),
      to: new Int32Array(room),
      strength: heading.strength === null ? null : new Float64Array(room),
      cost: heading.cost === null ? null : new Float64Array(room),
      sign: heading.sign === null ? null : new Int8Array(room),
    };
  }

  /** Adds a tie between two positions. */
  add(from: number, to: number, strength: number, cost: number, sign: number): void {
    const columns = this.#columns;
    const at = this.#count++;
    if (at === columns.from.length) {
      columns.from = grown(columns.from, Int32Array);
      columns.to = grown(columns.to, Int32Array);
      columns.strength &&= grown(columns.strength, Float64Array);
      columns.cost &&= grown(columns.cost, Float64Array);
      columns.sign &&= grown(columns.sign, Int8Array);
    }
    columns.from[at] = from;
    columns.to[at] = to;
    if (columns.strength) columns.strength[at] = strength;
    if (columns.cost) columns.cost[at] = cost;
    if (columns.sign) columns.sign[at] = sign;
  }

  /** The columns as far as they are filled; they share memory with the builder. */
  columns(): TieColumns {
    const { from, to, strength, cost, sign } = this.#columns;
    const end = this.#count;
    return {
      from: from.subarray(0, end),
      to: to.subarray(0, end),
      strength: strength && strength.subarray(0, end),
      cost: cost && cost.subarray(0, end),
      sign: sign && sign.subarray(0, end),
    };
  }
}
