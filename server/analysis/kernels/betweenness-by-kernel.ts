import type { Tools } from '../metrics/metric.ts';
import { inNeighbours, outNeighbours, type Neighbours } from '../neighbours.ts';
import type { NetworkGraph } from '../network-graph.ts';
import { BetweennessKernel, type BetweennessTask, lanes, type SourceKernel } from './betweenness-kernel.ts';
import { rowsWithin, splitIntoBlocks } from './blocks.ts';
import { CostBetweennessKernel, longestArc } from './cost-betweenness-kernel.ts';
import { type KernelMemory, withKernels } from './kernel-memory.ts';
import type { Rows } from './rows.ts';
import { wholeLengths } from './whole-lengths.ts';

/** Told how far the work is, from 0 to 1; may throw to stop it. */
export type Watch = Pick<Tools, 'progress'>;

/**
 * Betweenness from the WebAssembly kernels, by hops or by costs: shares of shortest paths summed over ordered pairs
 * when directed, over each pair once when undirected. An undirected graph is split into blocks first.
 *
 * @returns undefined when this thread has no kernels, the costs are no whole multiples (up to 1,023) of a unit, the
 *          graph is too large for WebAssembly memory, or a number of paths within one block is over 2^1024: the plain
 *          algorithm has the answer then
 * @remarks progress is told after every 64 sources
 * Cost     O(nm), memory O(n + m)
 */
export function betweennessByKernel(graph: NetworkGraph, watch: Watch): Float64Array | undefined {
  const lengths = graph.cost && wholeLengths(graph.cost, longestArc);
  if (graph.cost && !lengths) return undefined;
  const rows = (neighbours: Neighbours): Rows =>
    lengths ? { ...neighbours, length: neighbours.tie.map((tie) => lengths[tie]!) } : neighbours;
  const out = rows(outNeighbours(graph));
  return graph.directed ? directedSums(out, rows(inNeighbours(graph)), watch) : undirectedSums(out, watch);
}

function directedSums(out: Rows, into: Rows, watch: Watch): Float64Array | undefined {
  const weight = new Float64Array(out.offset.length - 1).fill(1);
  return withKernels((memory) => {
    const kernel = kernelFor(memory, { out, in: into, weight, pairsOnce: false });
    return addAll(kernel, 0, kernel.vertices, watch) ? kernel.result() : undefined;
  });
}

function undirectedSums(rows: Rows, watch: Watch): Float64Array | undefined {
  const { blocks, pairsApart } = splitIntoBlocks(rows);
  const sums = pairsApart;
  const place = new Int32Array(sums.length).fill(-1);
  const inner = blocks.filter(({ members }) => members.length > 2);
  const total = inner.reduce((sum, { members }) => sum + members.length, 0);
  return withKernels((memory) => {
    let done = 0;
    for (const { members, weight } of inner) {
      memory.clear();
      const within = rowsWithin(rows, members, place);
      const kernel = kernelFor(memory, { out: within, in: within, weight, pairsOnce: true });
      if (!addAll(kernel, done, total, watch)) return undefined;
      for (const [at, sum] of kernel.result().entries()) sums[members[at]!]! += sum;
      done += members.length;
    }
    return sums;
  });
}

const kernelFor = (memory: KernelMemory, task: BetweennessTask): SourceKernel =>
  task.out.length ? new CostBetweennessKernel(memory, task) : new BetweennessKernel(memory, task);

/** Adds every source, telling how far it is among `total` sources, `done` of them before this kernel's first. */
function addAll(kernel: SourceKernel, done: number, total: number, watch: Watch): boolean {
  for (let first = 0; first < kernel.vertices; first += lanes) {
    watch.progress((done + first) / total);
    if (!kernel.add(first, Math.min(kernel.vertices, first + lanes))) return false;
  }
  return true;
}
