import { weakComponents } from '../../server/analysis/graph/weak-components.ts';
import { betweennessSums } from '../../server/analysis/kernels/betweenness-sums.ts';
import { pagerank } from '../../server/analysis/metrics/pagerank.ts';
import type { NetworkGraph } from '../../server/analysis/graph/network-graph.ts';
import { betweennessInParallel } from '../../server/runtime/betweenness-in-parallel.ts';
import { loadKernels } from '../../server/runtime/kernel-bytes.ts';
import { type BenchSection, table } from './bench-report.ts';
import type { Aim, Figure } from './frame/figure.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim } from './frame/show-figure.ts';
import { type Library, openLibrary, type Procedure, procedures } from './gds/library.ts';
import { afresh, benchGraphs } from './metrics/bench-graphs.ts';

/** The simulated country in Neo4j with its Graph Data Science library, against ours with one thread and with two. */
export const section: BenchSection = {
  id: 'gds',
  title: 'Neo4j Graph Data Science, and one thread against two',
  run: async (bench) => {
    if (!loadKernels()) throw new Error('The kernels are not built: npm run bench builds them.');
    const country = benchGraphs(1).undirected;
    const library = await openLibrary(country, 2);
    try {
      const rows: string[][] = [];
      for (const task of tasks) rows.push(await compare(bench, task, country, library));
      const words = [
        `Wall seconds on ${count(country.actors.length)} actors and ${count(country.from.length)} pairs, medians of ${String(bench.rounds)} interleaved rounds. Ours begins with the ties as columns and builds rows of neighbours and blocks; the library begins with its projected graph, and answers with statistics only (\`stats\`), so that neither reading nor sending is counted. PageRank to the precision that Telar promises (the library: tolerance 1e-15).`,
        table([[...heads, `${library.name}, 2 threads`, 'theirs ÷ ours', 'aim'], ...rows]),
      ];
      return words.join('\n\n');
    } finally {
      await library.close();
    }
  },
};

const heads = ['metric', 'ours, 1 thread', 'ours, 2 threads', '1 ÷ 2', 'aim'];

type GdsTask = {
  what: string;
  one(graph: NetworkGraph): unknown;
  two?: (graph: NetworkGraph) => Promise<unknown>;
  procedure: Procedure;
  aims?: { library: Aim; threads: Aim };
};

const tasks: GdsTask[] = [
  {
    what: 'betweenness, undirected, by hops',
    one: (graph) => betweennessSums(graph),
    two: (graph) => betweennessInParallel(graph, 2),
    procedure: procedures.betweenness,
    aims: {
      library: { atLeast: 30, floor: 15 },
      threads: {
        atLeast: 1.8,
        whyMissed:
          'Blocks are split, and sums are added up, on one thread, and two threads share one cache of the second level where cores are halves of one. Needed: parts balanced by measured cost, the first of them started while the rest is split, and two cores that are whole',
      },
    },
  },
  {
    what: 'PageRank',
    one: (graph) => pagerank(graph, { damping: 0.85, strength: false }),
    procedure: procedures.pagerank,
  },
  { what: 'weak components', one: (graph) => weakComponents(graph), procedure: procedures.components },
];

type Rounds = { one: number[]; two: number[]; theirs: number[] };

async function compare(
  bench: Bench,
  task: GdsTask,
  country: NetworkGraph,
  library: Library,
): Promise<string[]> {
  const taken: Rounds = { one: [], two: [], theirs: [] };
  for (let round = 0; round < bench.rounds; round++) {
    taken.one.push(await wallSeconds(() => task.one(afresh(country))));
    const { two: parallel } = task;
    if (parallel) taken.two.push(await wallSeconds(() => parallel(afresh(country))));
    if (library.seconds) taken.theirs.push(await library.seconds(task.procedure));
  }
  return rowOf(bench, task, taken);
}

/** A dash where nothing was measured: there is no server, or no parallel form. */
function rowOf(bench: Bench, { what, aims }: GdsTask, { one, two, theirs }: Rounds): string[] {
  const timed = (name: string, seconds: number[]) =>
    seconds.length > 0 ? shown(bench.figure({ name: `${what}: ${name}`, unit: 's' }, seconds)) : '–';
  const compared = (name: string, above: number[], below: number[], aim?: Aim): Figure | null =>
    above.length > 0 && below.length > 0
      ? bench.ratio({ name: `${what}: ${name}`, ...(aim && { aim }) }, above, below)
      : null;
  const threads = compared('one thread ÷ two', one, two, aims?.threads);
  const ratio = compared('theirs ÷ ours', theirs, two.length > 0 ? two : one, aims?.library);
  return [
    ...[what, timed('ours, 1 thread', one), timed('ours, 2 threads', two), ...cells(threads)],
    ...[timed('Graph Data Science, 2 threads', theirs), ...cells(ratio)],
  ];
}

const cells = (figure: Figure | null): string[] => (figure ? [shown(figure), shownAim(figure)] : ['–', '']);

async function wallSeconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const count = (number: number): string => number.toLocaleString('en');
