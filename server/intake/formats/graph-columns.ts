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
