import type { Tools } from '../metrics/metric.ts';
import { inNeighbours, outNeighbours } from '../neighbours.ts';
import type { NetworkGraph } from '../network-graph.ts';
import { BetweennessKernel, lanes } from './betweenness-kernel.ts';
import { rowsWithin, splitIntoBlocks } from './blocks.ts';
import { withKernels } from './kernel-memory.ts';

/** Told how far the work is, from 0 to 1; may throw to stop it. */
export type Watch = Pick<Tools, 'progress'>;

/**
 * Betweenness by hops from the WebAssembly kernel: shares of shortest paths summed over ordered pairs when directed,
 * over each pair once when undirected. An undirected graph is split into blocks first, and each pair of a block is
 * counted from one end only.
 *
 * @returns undefined when this thread has no kernels, the graph has costs or is too large for WebAssembly memory, or a
 *          number of paths within one block is over 2^1024: the plain algorithm has the answer then
 * @remarks progress is told after every 64 sources
 * Cost     O(nm), memory O(n + m)
 */
export function betweennessByKernel(graph: NetworkGraph, watch: Watch): Float64Array | undefined {
  if (graph.cost) return undefined;
  return graph.directed ? directedSums(graph, watch) : undirectedSums(graph, watch);
}

function directedSums(graph: NetworkGraph, watch: Watch): Float64Array | undefined {
  const n = graph.actors.length;
  return withKernels((memory) => {
    const task = {
      out: outNeighbours(graph),
      in: inNeighbours(graph),
      weight: new Float64Array(n).fill(1),
      pairsOnce: false,
    };
    const kernel = new BetweennessKernel(memory, task);
    return addAll(kernel, 0, n, watch) ? kernel.result() : undefined;
  });
}

function undirectedSums(graph: NetworkGraph, watch: Watch): Float64Array | undefined {
  const rows = outNeighbours(graph);
  const { blocks, pairsApart } = splitIntoBlocks(rows);
  const sums = pairsApart;
  const place = new Int32Array(graph.actors.length).fill(-1);
  const inner = blocks.filter(({ members }) => members.length > 2);
  const total = inner.reduce((sum, { members }) => sum + members.length, 0);
  return withKernels((memory) => {
    let done = 0;
    for (const { members, weight } of inner) {
      memory.clear();
      const within = rowsWithin(rows, members, place);
      const kernel = new BetweennessKernel(memory, { out: within, in: within, weight, pairsOnce: true });
      if (!addAll(kernel, done, total, watch)) return undefined;
      for (const [at, sum] of kernel.result().entries()) sums[members[at]!]! += sum;
      done += members.length;
    }
    return sums;
  });
}

/** Adds every source, telling how far it is among `total` sources, `done` of them before this kernel's first. */
function addAll(kernel: BetweennessKernel, done: number, total: number, watch: Watch): boolean {
  for (let first = 0; first < kernel.vertices; first += lanes) {
    watch.progress((done + first) / total);
    if (!kernel.add(first, Math.min(kernel.vertices, first + lanes))) return false;
  }
  return true;
}
