import type { Finding } from '../../../contract/findings.ts';

/**
 * A graph as columns: actors by position, ties as parallel arrays. It is simple: no self-ties, one tie from an actor
 * to another (one a pair when undirected), with the largest strength, the smallest cost and a negative sign if any of
 * the merged ties has one.
 */
export interface GraphColumns {
  directed: boolean;
  /** Whether the list says that ties have a direction; `null`: it does not say. */
  stated: boolean | null;
  /** Layers that its rows name, in order. */
  layers: string[];
  actors: string[];
  /** Actor attributes by name, one value a position; `null` where not known. */
  attributes: Record<string, (string | null)[]>;
  from: Int32Array;
  to: Int32Array;
  /** `null`: the file has no such column. */
  strength: Float64Array | null;
  cost: Float64Array | null;
  sign: Int8Array | null;
  findings: Finding[];
}

export type TieColumns = Pick<GraphColumns, 'from' | 'to' | 'strength' | 'cost' | 'sign'>;

/**
 * Merges parallel ties, keeping the order of the first of each. Ties are grouped by their first actor with a counting
 * sort: O(n + m) time, three arrays of m beside the result. A strength of NaN is unknown.
 */
export function mergeParallels(
  n: number,
  ties: TieColumns,
  directed: boolean,
): { ties: TieColumns; merged: number } {
  const m = ties.from.length;
  const low = directed ? ties.from : ties.from.map((from, index) => Math.min(from, ties.to[index]!));
  const high = directed ? ties.to : ties.to.map((to, index) => Math.max(to, ties.from[index]!));
  const order = sortedBy(n, low);
  const seen = new Int32Array(n).fill(-1);
  const first = new Int32Array(m);
  let kept = 0;
  for (const index of order) {
    const earlier = seen[high[index]!]!;
    const repeats = earlier >= 0 && low[earlier] === low[index];
    first[index] = repeats ? earlier : index;
    if (repeats) continue;
    seen[high[index]!] = index;
    kept++;
  }
  if (kept === m) return { ties, merged: 0 };
  return { ties: mergeInto(ties, first, kept), merged: m - kept };
}

function mergeInto(ties: TieColumns, first: Int32Array, kept: number): TieColumns {
  const place = new Int32Array(first.length);
  const result: TieColumns = {
    from: new Int32Array(kept),
    to: new Int32Array(kept),
    strength: ties.strength && new Float64Array(kept).fill(Number.NaN),
    cost: ties.cost && new Float64Array(kept).fill(Infinity),
    sign: ties.sign && new Int8Array(kept).fill(1),
  };
  let next = 0;
  for (let index = 0; index < first.length; index++) {
    if (first[index] === index) {
      result.from[next] = ties.from[index]!;
      result.to[next] = ties.to[index]!;
      place[index] = next++;
    }
    const at = place[first[index]!]!;
    const strength = ties.strength?.[index] ?? Number.NaN;
    if (result.strength && !Number.isNaN(strength) && !(result.strength[at]! >= strength)) {
      result.strength[at] = strength;
    }
    if (result.cost) result.cost[at] = Math.min(result.cost[at]!, ties.cost![index]!);
    if (result.sign && ties.sign![index] === -1) result.sign[at] = -1;
  }
  return result;
}

/** Indices in the order of their key, equal keys in their own order. */
function sortedBy(n: number, keys: Int32Array): Int32Array {
  const offset = new Int32Array(n + 1);
  for (const key of keys) offset[key + 1]!++;
  for (let key = 0; key < n; key++) offset[key + 1]! += offset[key]!;
  const order = new Int32Array(keys.length);
  for (let index = 0; index < keys.length; index++) order[offset[keys[index]!]!++] = index;
  return order;
}
