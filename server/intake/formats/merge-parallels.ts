import type { TieColumns } from './graph-columns.ts';

/** Ties that are sorted at a time, at the least; and in how many turns at the most. */
const [fewest, mostTurns] = [1 << 20, 16];

/**
 * Merges parallel ties in place, keeping the order of the first of each: the largest strength stands (NaN is unknown), the
 * smallest cost, and a negative sign. Ties are grouped by their first actor with a counting sort, those of some actors
 * after the other, so that only a part of them is held a second time: O(n + m) time, a byte a tie beside them.
 */
export function mergeParallels(
  n: number,
  ties: TieColumns,
  directed: boolean,
): { ties: TieColumns; merged: number } {
  const groups = new TieGroups(n, ties, directed);
  let merged = 0;
  const repeats = new Uint8Array(ties.from.length);
  groups.eachRepeat((tie, first) => {
    repeats[tie] = 1;
    merged++;
    mergeInto(ties, tie, first);
  });
  return { ties: merged === 0 ? ties : without(ties, repeats), merged };
}

/** Ties by the first of their two actors, the smaller one where they have no direction. */
class TieGroups {
  readonly #ties: TieColumns;
  readonly #directed: boolean;
  /** Ties of the actors before each. */
  readonly #before: Int32Array;
  /** For each second actor where in the order of all it was seen last. */
  readonly #seen: Int32Array;

  constructor(n: number, ties: TieColumns, directed: boolean) {
    this.#ties = ties;
    this.#directed = directed;
    this.#seen = new Int32Array(n).fill(-1);
    this.#before = new Int32Array(n + 1);
    for (let tie = 0; tie < ties.from.length; tie++) this.#before[this.#low(tie) + 1]!++;
    for (let actor = 0; actor < n; actor++) this.#before[actor + 1]! += this.#before[actor]!;
  }

  /** Calls for each tie that repeats an earlier one, in the order of the list for each pair. */
  eachRepeat(found: (tie: number, first: number) => void): void {
    const before = this.#before;
    const n = before.length - 1;
    const most = Math.max(fewest, Math.ceil(this.#ties.from.length / mostTurns));
    for (let begin = 0; begin < n;) {
      let end = begin + 1;
      while (end < n && before[end + 1]! - before[begin]! <= most) end++;
      if (before[end]! > before[begin]!) this.#repeatsOf(begin, end, found);
      begin = end;
    }
  }

  #repeatsOf(begin: number, end: number, found: (tie: number, first: number) => void): void {
    const [before, seen, { from, to }] = [this.#before, this.#seen, this.#ties];
    const base = before[begin]!;
    const next = before.slice(begin, end);
    const order = new Int32Array(before[end]! - base);
    for (let tie = 0; tie < from.length; tie++) {
      const low = this.#low(tie);
      if (low >= begin && low < end) order[next[low - begin]!++ - base] = tie;
    }
    for (let low = begin; low < end; low++)
      for (let at = before[low]!; at < before[low + 1]!; at++) {
        const tie = order[at - base]!;
        const high = from[tie] === low ? to[tie]! : from[tie]!;
        const earlier = seen[high]!;
        if (earlier >= before[low]!) found(tie, order[earlier - base]!);
        else seen[high] = at;
      }
  }

  #low(tie: number): number {
    const [from, to] = [this.#ties.from[tie]!, this.#ties.to[tie]!];
    return this.#directed || from < to ? from : to;
  }
}

function mergeInto({ strength, cost, sign }: TieColumns, tie: number, first: number): void {
  if (strength && !Number.isNaN(strength[tie]!) && !(strength[first]! >= strength[tie]!))
    strength[first] = strength[tie]!;
  if (cost) cost[first] = Math.min(cost[first]!, cost[tie]!);
  if (sign && sign[tie] === -1) sign[first] = -1;
}

/** The columns, in place, without the ties that are marked. */
export function without(ties: TieColumns, marked: Uint8Array): TieColumns {
  const left = <A extends Int32Array | Float64Array | Int8Array>(values: A): A => {
    let kept = 0;
    for (let tie = 0; tie < marked.length; tie++) if (marked[tie] === 0) values[kept++] = values[tie]!;
    return values.subarray(0, kept) as A;
  };
  return {
    from: left(ties.from),
    to: left(ties.to),
    strength: ties.strength && left(ties.strength),
    cost: ties.cost && left(ties.cost),
    sign: ties.sign && left(ties.sign),
  };
}
