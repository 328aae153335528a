import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { type Connection, connect } from '../../../server/store/neo4j/connection.ts';
import { testServer } from '../../neo4j-server/test-server.ts';

/** One that answers with statistics only, so that neither reading nor sending is counted. */
export type Procedure = { name: string; configuration: Record<string, unknown> };

/** By the names of our tasks. PageRank to the precision that Telar promises. */
export const procedures = {
  betweenness: { name: 'gds.betweenness.stats', configuration: {} },
  pagerank: {
    name: 'gds.pageRank.stats',
    configuration: { dampingFactor: 0.85, maxIterations: 1000, tolerance: 1e-15 },
  },
  components: { name: 'gds.wcc.stats', configuration: {} },
} as const satisfies Record<string, Procedure>;

/** A Neo4j of its own with the Graph Data Science library. */
export type Library = {
  name: string;
  /** `null`: there is no server here, and nothing was measured. */
  seconds: ((procedure: Procedure) => Promise<number>) | null;
  close(): Promise<void>;
};

/** With a graph in it, projected. @param threads that the library takes */
export async function openLibrary(country: NetworkGraph, threads: number): Promise<Library> {
  const given = await testServer({ gds: true, heap: '2g', pagecache: '256m', quick: false, own: true });
  if ('skip' in given)
    return { name: 'Graph Data Science (not here)', seconds: null, close: () => Promise.resolve() };
  const connection = connect({ ...given.server, timeout: 1_800_000 });
  await loadCountry(connection, country);
  const [row] = await connection.direct('RETURN gds.version() AS version');
  return {
    name: `Graph Data Science ${String(row?.['version'])}`,
    seconds: async ({ name, configuration }) => {
      const [found] = await connection.direct(
        `CALL ${name}('country', $configuration) YIELD preProcessingMillis, computeMillis
         RETURN preProcessingMillis + computeMillis AS milliseconds`,
        { configuration: { ...configuration, concurrency: threads } },
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
