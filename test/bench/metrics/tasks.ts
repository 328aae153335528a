import { cuts } from '../../../server/analysis/graph/cuts.ts';
import { weakComponents } from '../../../server/analysis/graph/weak-components.ts';
import { betweennessByKernel } from '../../../server/analysis/kernels/betweenness-by-kernel.ts';
import { distancesByKernel } from '../../../server/analysis/kernels/distances-by-kernel.ts';
import { localClustering } from '../../../server/analysis/metrics/clustering.ts';
import { coreness } from '../../../server/analysis/metrics/coreness.ts';
import { eigenvector } from '../../../server/analysis/metrics/eigenvector.ts';
import { pagerank } from '../../../server/analysis/metrics/pagerank.ts';
import { outNeighbours } from '../../../server/analysis/graph/neighbours.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { curveball } from '../../../server/analysis/null-models/curveball.ts';
import { TieSwaps } from '../../../server/analysis/null-models/tie-swaps.ts';
import { drawWithDyadCensus, drawWithTies } from '../../../server/analysis/null-models/uniform-graphs.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import type { Aim } from '../frame/figure.ts';
import { afresh, type BenchGraphs } from './bench-graphs.ts';
import { reasonsOf } from './reasons.ts';

/** One thing that ours and other packages compute on the same graph, named as in rivals.py. */
export type Task = {
  name: string;
  what: string;
  ours(graphs: BenchGraphs): unknown;
  /** igraph measures every so-many-th source only. */
  every?: number;
  /** No other package has it. */
  alone?: true;
  /** How often it is measured at least: what takes milliseconds more often than the rest. */
  rounds?: number;
  /** How often it runs before it is measured: what takes milliseconds is asked of a service that is up, not of a new process. */
  warming?: number;
  /** How many times longer igraph should take at least. */
  aim?: Aim;
};

/** The same costs as in rivals.py. */
const costsOf = ({ from, to }: NetworkGraph): Float64Array =>
  Float64Array.from(from, (a, tie) => 1 + ((Math.min(a, to[tie]!) * 7 + Math.max(a, to[tie]!) * 3) % 5));
const brief = { rounds: 9, warming: 10 };
const quiet = { progress: () => undefined };

/** `ours` is given graphs whose rows of neighbours are there, as the others hold theirs, and nothing else. */
export const tasks: Task[] = [
  {
    name: 'betweenness',
    what: 'betweenness, undirected, by hops',
    ours: ({ undirected }) => betweennessByKernel(undirected, quiet),
    every: 20,
    aim: { atLeast: 20, floor: 7, whyMissed: reasonsOf.bySource },
  },
  {
    name: 'betweenness-directed',
    what: 'betweenness, directed, by hops',
    ours: ({ directed }) => betweennessByKernel(directed, quiet),
    every: 20,
    aim: { atLeast: 12, floor: 6, whyMissed: reasonsOf.bySource },
  },
  {
    name: 'betweenness-costs',
    what: 'betweenness, undirected, whole costs from 1 to 5',
    ours: ({ undirected }) => betweennessByKernel({ ...undirected, cost: costsOf(undirected) }, quiet),
    every: 20,
    aim: { atLeast: 8, floor: 5, whyMissed: reasonsOf.byCost },
  },
  {
    name: 'harmonic-and-closeness',
    what: 'harmonic and closeness, undirected',
    ours: ({ undirected }) => distancesByKernel(undirected, 'out', quiet),
    every: 20,
    aim: { atLeast: 90, floor: 40 },
  },
  {
    name: 'pagerank',
    what: 'PageRank, directed',
    ours: ({ directed }) => pagerank(directed),
    ...brief,
    aim: { atLeast: 1.5, floor: 0.7, whyMissed: reasonsOf.oncePerTie },
  },
  {
    name: 'coreness',
    what: 'coreness',
    ours: ({ undirected }) => coreness(undirected),
    ...brief,
    aim: { atLeast: 1.5, floor: 0.7, whyMissed: reasonsOf.oncePerTie },
  },
  {
    name: 'clustering',
    what: 'local clustering',
    ours: ({ undirected }) => localClustering(undirected),
    ...brief,
    aim: { atLeast: 1.5, floor: 0.7, whyMissed: reasonsOf.oncePerTie },
  },
  {
    name: 'components',
    what: 'components',
    ours: ({ undirected }) => weakComponents(undirected),
    ...brief,
    aim: { atLeast: 1.5, floor: 0.7, whyMissed: reasonsOf.oncePerTie },
  },
  {
    name: 'cut-schools',
    what: 'cut-schools and bridges',
    ours: ({ undirected }) => cuts(undirected),
    ...brief,
    aim: { atLeast: 1.5, floor: 0.7, whyMissed: reasonsOf.oncePerTie },
  },
  {
    name: 'eigenvector',
    what: 'eigenvector',
    ours: ({ undirected }) => eigenvector(undirected),
    ...brief,
    aim: { atLeast: 1, floor: 0.5 },
  },
];

/** A territory of some 400 actors, from its ties to betweenness, as after an edit. */
export const territoryTask: Task = {
  name: 'territory',
  what: 'betweenness of a territory, rebuilt from its ties, warm',
  ours: ({ undirected }) => betweennessByKernel(afresh(undirected), quiet),
  rounds: 15,
  warming: 30,
  aim: { atLeast: 10, floor: 3, whyMissed: reasonsOf.territory },
};

/** Random graphs: what a null distribution is made of. The last two have no rival in the packages compared with. */
export const nullModelTasks: Task[] = [
  {
    name: 'swaps',
    what: 'null model: 10 m swaps of ties in a territory, and its triangles',
    ours: ({ undirected }) => {
      const swaps = new TieSwaps(undirected, createRandom(1));
      swaps.swap(10 * undirected.from.length);
      return swaps.triangles();
    },
    rounds: 15,
    warming: 30,
    aim: { atLeast: 15, floor: 10, whyMissed: reasonsOf.swaps },
  },
  {
    name: 'uniform-ties',
    what: 'null model: a directed territory with as many ties',
    ours: ({ directed }) => drawWithTies(directed.actors.length, directed.from.length, createRandom(1)),
    rounds: 15,
    warming: 30,
  },
  {
    name: 'uniform-dyads',
    what: 'null model: a directed territory with the same dyad census',
    ours: ({ directed }) => {
      const mutual = Math.floor(directed.from.length / 4);
      return drawWithDyadCensus(
        directed.actors.length,
        mutual,
        directed.from.length - 2 * mutual,
        createRandom(1),
      );
    },
    alone: true,
    rounds: 15,
    warming: 30,
  },
  {
    name: 'curveball',
    what: 'null model: 10 n trades of rows in a directed territory',
    ours: ({ directed }) => {
      const { offset, neighbour } = outNeighbours(directed);
      const rows = directed.actors.map((_, giver) => [
        ...neighbour.subarray(offset[giver], offset[giver + 1]),
      ]);
      curveball(rows, 10 * rows.length, createRandom(1), (row, column) => row === column);
      return rows;
    },
    alone: true,
    rounds: 15,
    warming: 30,
  },
];
