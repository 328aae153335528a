import { outNeighbours, type Neighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { BetweennessKernel, type BetweennessTask, lanes, type SourceKernel } from './betweenness-kernel.ts';
import { CostBetweennessKernel, longestArc } from './cost-betweenness-kernel.ts';
import { lengthsKernel } from './lengths-kernel.ts';
import { splitDirected } from './directed-blocks.ts';
import type { KernelMemory } from './kernel-memory.ts';
import { rowsWithin, type Rows } from '../graph/rows.ts';
import { splitIntoBlocks } from './blocks.ts';
import { wholeLengths } from './whole-lengths.ts';

/** A part of a graph that is measured by itself: a block, or all of a directed graph that is not worth splitting. */
export type Part = {
  /** Position in the graph of each vertex of the part. */
  readonly members: Int32Array;
  task(): BetweennessTask;
};

/** Some of the sources of a part: the batches strand, strand + strands, strand + 2 · strands, … */
export type Unit = { readonly part: number; readonly strand: number; readonly strands: number };

/**
 * How the work is split. The split depends on the graph alone and each unit's sums are added up in order, so that the
 * result is the same to the last digit whether one thread takes all units or several share them.
 */
export type BetweennessParts = {
  readonly parts: readonly Part[];
  readonly units: readonly Unit[];
  /** What needs no sources: pairs that only an actor that holds blocks together connects. */
  readonly apart: Float64Array;
};

/** Strands of a part at most: enough to share between threads, few enough to add up. */
const mostStrands = 16;

/** The parts of a graph, or null when its costs are no whole multiples of a unit. */
export function splitForBetweenness(graph: NetworkGraph): BetweennessParts | null {
  const lengths = graph.cost && wholeLengths(graph.cost, longestArc);
  if (graph.cost && !lengths) return null;
  const rows = (neighbours: Neighbours): Rows =>
    lengths ? { ...neighbours, length: neighbours.tie.map((tie) => lengths[tie]!) } : neighbours;
  const out = rows(outNeighbours(graph));
  const { parts, apart } = graph.directed ? directedBlocksOf(graph, out) : blocksOf(out);
  const units = parts.flatMap(({ members }, part) => {
    const strands = Math.min(mostStrands, Math.ceil(members.length / lanes));
    return Array.from({ length: strands }, (_, strand) => ({ part, strand, strands }));
  });
  return { parts, units, apart };
}

/** Blocks of three and more; within a bridge nobody stands between. */
function blocksOf(rows: Rows): { parts: Part[]; apart: Float64Array } {
  const { blocks, pairsApart } = splitIntoBlocks(rows);
  const place = new Int32Array(pairsApart.length).fill(-1);
  const parts = blocks
    .filter(({ members }) => members.length > 2)
    .map(({ members, weight }) => ({
      members,
      task: () => ({
        out: rowsWithin(rows, members, place),
        sourceWeight: weight,
        targetWeight: weight,
        pairsOnce: true,
      }),
    }));
  return { parts, apart: pairsApart };
}

function directedBlocksOf(graph: NetworkGraph, out: Rows): { parts: Part[]; apart: Float64Array } {
  const split = splitDirected(graph);
  if (!split) return whole(out);
  const place = new Int32Array(graph.actors.length).fill(-1);
  const parts = split.blocks
    .filter(({ members }) => members.length > 2)
    .map(({ members, sourceWeight, targetWeight }) => ({
      members,
      task: () => ({ out: rowsWithin(out, members, place), sourceWeight, targetWeight, pairsOnce: false }),
    }));
  return { parts, apart: split.pairsApart };
}

function whole(out: Rows): { parts: Part[]; apart: Float64Array } {
  const n = out.offset.length - 1;
  const weight = new Float64Array(n).fill(1);
  const task = { out, sourceWeight: weight, targetWeight: weight, pairsOnce: false };
  return {
    parts: [{ members: Int32Array.from(weight.keys()), task: () => task }],
    apart: new Float64Array(n),
  };
}

/** Measures units one after the other; the kernel of a part is kept for the next unit of it. */
export class UnitRunner {
  private readonly memory: KernelMemory;
  private readonly split: BetweennessParts;
  private part = -1;
  private kernel: SourceKernel | undefined;

  constructor(memory: KernelMemory, split: BetweennessParts) {
    this.memory = memory;
    this.split = split;
  }

  /**
   * Sums of the unit's sources, one for each member of its part; null when there are too many paths.
   *
   * @param onBatch receives the number of sources after each batch; may throw to stop
   */
  run({ part, strand, strands }: Unit, onBatch: (sources: number) => void): Float64Array | null {
    const kernel = this.kernelOf(part);
    for (let first = strand * lanes; first < kernel.vertices; first += strands * lanes) {
      const before = Math.min(kernel.vertices, first + lanes);
      if (!kernel.add(first, before)) return null;
      onBatch(before - first);
    }
    return kernel.take();
  }

  private kernelOf(part: number): SourceKernel {
    if (this.kernel && this.part === part) return this.kernel;
    this.part = part;
    this.kernel = kernelFor(this.memory, this.split.parts[part]!.task());
    return this.kernel;
  }
}

/** The quickest kernel for a part: several sources at once, unless lengths are so different that they share little. */
function kernelFor(memory: KernelMemory, task: BetweennessTask): SourceKernel {
  memory.clear();
  if (!task.out.length) return new BetweennessKernel(memory, task);
  const severalAtOnce = lengthsKernel(memory, task);
  if (severalAtOnce) return severalAtOnce;
  memory.clear();
  return new CostBetweennessKernel(memory, task);
}

/** Adds what a unit gave to the sums of the whole graph. */
export function addUnit(sums: Float64Array, { members }: Part, found: Float64Array): void {
  for (const [at, sum] of found.entries()) sums[members[at]!]! += sum;
}
