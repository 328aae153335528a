import type { TieColumns } from './graph-columns.ts';
import { grown } from './id-table.ts';

/** Ties as columns that double when they are full; strengths and costs only where the list has them. */
export class TieColumnsBuilder {
  readonly #columns: TieColumns;
  #count = 0;

  constructor(has: { strength: boolean; cost: boolean }, room = 1024) {
    this.#columns = {
      from: new Int32Array(room),
      to: new Int32Array(room),
      strength: has.strength ? new Float64Array(room) : null,
      cost: has.cost ? new Float64Array(room) : null,
      sign: null,
    };
  }

  /** Adds a tie between two positions; signs take a column from the first negative one on. */
  add(from: number, to: number, strength: number, cost: number, sign: 1 | -1): void {
    const columns = this.#columns;
    const at = this.#count++;
    if (at === columns.from.length) {
      columns.from = grown(columns.from, Int32Array);
      columns.to = grown(columns.to, Int32Array);
      columns.strength &&= grown(columns.strength, Float64Array);
      columns.cost &&= grown(columns.cost, Float64Array);
      columns.sign &&= grown(columns.sign, Int8Array);
    }
    if (sign === -1) columns.sign ??= new Int8Array(columns.from.length).fill(1, 0, at);
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
