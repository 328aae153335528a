import type { Undefined } from '../../contract/metrics.ts';

/**
 * The graph that every metric reads: actors by position 0…n−1, ties as parallel arrays.
 * It is already *simple*: no self-ties, at most one tie from an actor to another (one a pair when undirected).
 */
export interface NetworkGraph {
  readonly directed: boolean;
  /** Ids by position. */
  readonly actors: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Strength of each tie, > 0; all 1 where the source gives none. */
  readonly strength: Float64Array;
  /** Cost of each tie as shortest paths add it up, > 0; `null`: every tie costs 1. */
  readonly cost: Float64Array | null;
  /** +1 or −1 a tie. */
  readonly sign: Int8Array;
  /** Actor attributes by name, one value a position; `null` where not known. */
  readonly attributes: Readonly<Record<string, readonly (string | null)[]>>;
  /** `responded[i]`: true answered, false did not, null not asked or roster unknown. */
  readonly responded: readonly (boolean | null)[];
}

/** One value an actor (or a tie), in the order of the graph's positions (or ties). */
export type Values = readonly (number | Undefined)[];

export const undefinedBecause = (reason: string): Undefined => ({ undefined: reason });
