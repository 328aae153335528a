import type { NetworkGraph } from './network-graph.ts';

/**
 * The graph of a matrix of n rows whose cells are 1 for a tie. The matrix of an undirected graph is symmetric. Actors
 * are named by their position.
 *
 * Cost  O(n²)
 */
export function graphOfMatrix(tied: Uint8Array, n: number, directed: boolean): NetworkGraph {
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < n; i++)
    for (let j = directed ? 0 : i + 1; j < n; j++)
      if (tied[i * n + j] && i !== j) {
        from.push(i);
        to.push(j);
      }
  return {
    directed,
    actors: Array.from({ length: n }, (_, position) => String(position)),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    strength: new Float64Array(from.length).fill(1),
    cost: null,
    sign: new Int8Array(from.length).fill(1),
    attributes: {},
    responded: new Array<null>(n).fill(null),
  };
}
