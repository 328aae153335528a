import { outNeighbours, type Neighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { type BetweennessTask, lanes } from './betweenness-kernel.ts';
import { longestArc } from './cost-betweenness-kernel.ts';
import { splitDirected } from './directed-blocks.ts';
import { rowsWithin, type Rows } from '../graph/rows.ts';
import { splitIntoBlocks } from './blocks.ts';
import type { Unit } from './unit-runner.ts';
import { wholeLengths } from './whole-lengths.ts';

/** A part of a graph that is measured by itself: a block, or all of a directed graph that is not worth splitting. */
export type Part = {
  /** Position in the graph of each vertex of the part. */
  readonly members: Int32Array;
  task(): BetweennessTask;
};

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

/** Strands of a part: enough to share between threads without one of them waiting long for the last, few enough to add up. */
const strands = { least: 16, most: 64 } as const;
/** Sums that the strands of a part may hold before they are added up, beyond the least. */
const mostSums = 2 ** 22;

/** The parts of a graph, or null when its costs are no whole multiples of a unit. */
export function splitForBetweenness(graph: NetworkGraph): BetweennessParts | null {
  const lengths = graph.cost && wholeLengths(graph.cost, longestArc);
  if (graph.cost && !lengths) return null;
  const rows = (neighbours: Neighbours): Rows =>
    lengths ? { ...neighbours, length: neighbours.tie.map((tie) => lengths[tie]!) } : neighbours;
  const out = rows(outNeighbours(graph));
  const { parts, apart } = graph.directed ? directedBlocksOf(graph, out) : blocksOf(out);
  const units = parts.flatMap(({ members }, part) => {
    const count = strandsOf(members.length);
    return Array.from({ length: count }, (_, strand) => ({ part, strand, strands: count }));
  });
  return { parts, units, apart };
}

function strandsOf(sources: number): number {
  const affordable = Math.max(strands.least, Math.min(strands.most, Math.floor(mostSums / sources)));
  return Math.min(affordable, Math.ceil(sources / lanes));
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

/** Adds what a unit gave to the sums of the whole graph. */
export function addUnit(sums: Float64Array, { members }: Part, found: Float64Array): void {
  for (const [at, sum] of found.entries()) sums[members[at]!]! += sum;
}
