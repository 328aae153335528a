import { weakComponents } from '../../server/analysis/graph/weak-components.ts';
import { betweennessSums } from '../../server/analysis/kernels/betweenness-sums.ts';
import { pagerank } from '../../server/analysis/metrics/pagerank.ts';
import type { NetworkGraph } from '../../server/analysis/graph/network-graph.ts';
import { betweennessInParallel } from '../../server/runtime/betweenness-in-parallel.ts';
import { loadKernels } from '../../server/runtime/kernel-bytes.ts';
import { type Connection, connect } from '../../server/store/neo4j/connection.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { type BenchSection, median, table } from './bench-report.ts';
import { afresh, benchGraphs } from './metrics/bench-graphs.ts';

const rounds = 3;

/** The simulated country in Neo4j with its Graph Data Science library, against ours with one thread and with two. */
export const section: BenchSection = {
  id: 'gds',
  title: 'Neo4j Graph Data Science, and one thread against two',
  run: async () => {
    if (!loadKernels()) throw new Error('The kernels are not built: npm run bench builds them.');
    const country = benchGraphs(1).undirected;
    const library = await openLibrary(country);
    try {
      const rows: string[][] = [];
      for (const task of tasks) rows.push(await compare(task, country, library));
      const words = [
        `Wall seconds on ${count(country.actors.length)} actors and ${count(country.from.length)} pairs, medians of ${String(rounds)} interleaved rounds. Ours begins with the ties as columns and builds rows of neighbours and blocks; the library begins with its projected graph, and answers with statistics only (\`stats\`), so that neither reading nor sending is counted. PageRank to the precision that Telar promises (the library: tolerance 1e-15).`,
        table([
          [
            'metric',
            'ours, 1 thread',
            'ours, 2 threads',
            '1 ÷ 2',
            `${library.name}, 2 threads`,
            'theirs ÷ ours',
          ],
          ...rows,
        ]),
        'Aims: betweenness 15× (30×) as fast as the library, two threads each; betweenness of one thread ÷ two: as near to 2 as the machine has two cores free.',
      ];
      return words.join('\n\n');
    } finally {
      await library.close();
    }
  },
};

type GdsTask = {
  what: string;
  one(graph: NetworkGraph): unknown;
  two?: (graph: NetworkGraph) => Promise<unknown>;
  procedure: string;
  configuration: Record<string, unknown>;
  /** How often the library is asked. */
  rounds?: number;
};

const tasks: GdsTask[] = [
  {
    what: 'betweenness, undirected, by hops',
    one: (graph) => betweennessSums(graph),
    two: (graph) => betweennessInParallel(graph, 2),
    procedure: 'gds.betweenness.stats',
    configuration: {},
    rounds: 1,
  },
  {
    what: 'PageRank',
    one: (graph) => pagerank(graph, { damping: 0.85, strength: false }),
    procedure: 'gds.pageRank.stats',
    configuration: { dampingFactor: 0.85, maxIterations: 1000, tolerance: 1e-15 },
  },
  {
    what: 'weak components',
    one: (graph) => weakComponents(graph),
    procedure: 'gds.wcc.stats',
    configuration: {},
  },
];

async function compare(task: GdsTask, country: NetworkGraph, library: Library): Promise<string[]> {
  const [one, two, theirs]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    one!.push(await wallSeconds(() => task.one(afresh(country))));
    const { two: parallel } = task;
    if (parallel) two!.push(await wallSeconds(() => parallel(afresh(country))));
    if (library.seconds && round < (task.rounds ?? rounds)) theirs!.push(await library.seconds(task));
  }
  const best = two!.length > 0 ? two! : one!;
  return [
    task.what,
    shown(median(one!)),
    two!.length > 0 ? shown(median(two!)) : '–',
    two!.length > 0 ? times(median(one!.map((seconds, at) => seconds / two![at]!))) : '–',
    theirs!.length > 0 ? shown(median(theirs!)) : '–',
    theirs!.length > 0 ? times(median(theirs!) / median(best)) : '–',
  ];
}

type Library = {
  name: string;
  /** `null`: there is no server here, and nothing was measured. */
  seconds: ((task: GdsTask) => Promise<number>) | null;
  close(): Promise<void>;
};

async function openLibrary(country: NetworkGraph): Promise<Library> {
  const given = await testServer({ gds: true, heap: '2g', pagecache: '256m', quick: false, own: true });
  if ('skip' in given)
    return { name: 'Graph Data Science (not here)', seconds: null, close: () => Promise.resolve() };
  const connection = connect({ ...given.server, timeout: 1_800_000 });
  await loadCountry(connection, country);
  const [row] = await connection.direct('RETURN gds.version() AS version');
  return {
    name: `Graph Data Science ${String(row?.['version'])}`,
    seconds: async ({ procedure, configuration }) => {
      const [found] = await connection.direct(
        `CALL ${procedure}('country', $configuration) YIELD preProcessingMillis, computeMillis
         RETURN preProcessingMillis + computeMillis AS milliseconds`,
        { configuration: { ...configuration, concurrency: 2 } },
      );
      return Number(found?.['milliseconds']) / 1000;
    },
    close: async () => {
      await connection.close();
      await given.server.stop();
    },
  };
}

/** Actors by position and the ties among them, projected as an undirected graph named `country`. */
async function loadCountry({ direct }: Connection, { actors, from, to }: NetworkGraph): Promise<void> {
  await direct('CREATE INDEX place IF NOT EXISTS FOR (actor:Actor) ON (actor.place)');
  await direct('CALL db.awaitIndexes(60)');
  await direct('UNWIND range(0, $last) AS place CREATE (:Actor {place: place})', { last: actors.length - 1 });
  const batch = 10_000;
  for (let first = 0; first < from.length; first += batch) {
    const ties = Array.from(from.subarray(first, first + batch), (start, at) => [start, to[first + at]!]);
    await direct(
      'UNWIND $ties AS tie MATCH (a:Actor {place: tie[0]}), (b:Actor {place: tie[1]}) CREATE (a)-[:TIE]->(b)',
      { ties },
    );
  }
  await direct("CALL gds.graph.project('country', 'Actor', {TIE: {orientation: 'UNDIRECTED'}})");
}

async function wallSeconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const count = (number: number): string => number.toLocaleString('en');
const shown = (seconds: number): string =>
  seconds < 0.1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(seconds < 10 ? 2 : 0)} s`;
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`;
