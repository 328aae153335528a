import { randomUUID } from 'node:crypto';
import type { Connection, Plain, Run } from './connection.ts';
import type { GraphDataScience, GraphScope, ServerMeasurement, ServerMetric } from '../in-database.ts';
import { cypherFile } from './cypher-files.ts';

/** The open edition of the library refuses more than four threads. */
const threads = 4;

export function graphDataScienceOn(connection: Connection, ready: () => Promise<void>): GraphDataScience {
  const version = async () => {
    await ready();
    try {
      const [row] = await connection.read((run) => run(cypherFile('gds-version')));
      return String(row?.['version']);
    } catch (error) {
      if (/UnknownFunction|SyntaxError/.test(String((error as { code?: unknown }).code))) return null;
      throw error;
    }
  };
  return {
    version,
    async measure(scope, metric) {
      const engine = `Neo4j Graph Data Science ${await version()}`;
      const name = `telar-${randomUUID()}`;
      // Projections belong to the server, not to the transaction: they are dropped also when measuring fails.
      try {
        return await connection.long(async (run) => {
          const counts = await project(run, name, scope);
          return { engine, ...counts, values: await valuesOf(run, name, metric) };
        });
      } finally {
        await connection.long((run) => run(cypherFile('gds-drop'), { name })).catch(() => undefined);
      }
    },
  };
}

async function project(run: Run, name: string, { directed, ...scope }: GraphScope) {
  const [store] = await run(cypherFile('store-state'));
  const file = cypherFile(directed ? 'gds-project-directed' : 'gds-project-undirected');
  const [row] = await run(file, { name, ...scope, visibleRevisions: store?.['visibleRevisions'] ?? [] });
  const graph = row?.['graph'] as Plain | undefined;
  const ties = Number(graph?.['relationshipCount'] ?? 0);
  // The library stores an undirected tie both ways.
  return { n: Number(graph?.['nodeCount'] ?? 0), m: directed ? ties : ties / 2 };
}

type Value = ServerMeasurement['values'][number];

async function valuesOf(run: Run, name: string, metric: ServerMetric): Promise<Value[]> {
  const stream = async (stem: string, more: Plain = {}) =>
    (await run(cypherFile(stem), { name, concurrency: threads, ...more })) as Value[];
  switch (metric.id) {
    case 'betweenness':
      return stream('gds-betweenness');
    case 'pagerank':
      return sharesOf(await stream('gds-pagerank', { damping: metric.damping ?? 0.85 }));
    case 'components.weak':
      return numbered(await stream('gds-components'));
    case 'leiden':
      return numbered(await stream('gds-leiden', { seed: metric.seed, resolution: metric.resolution ?? 1 }));
  }
}

/**
 * The library lets the rank of actors without a tie out leak away; scaled to sum 1 it is the rank of a walker who
 * starts anew anywhere from there, which is what Telar's own PageRank says.
 */
function sharesOf(values: Value[]): Value[] {
  const sum = values.reduce((total, { value }) => total + value, 0);
  return values.map(({ id, value }) => ({ id, value: value / sum }));
}

/** Groups numbered from 0 in the order of their first actors, so that the same groups have the same numbers. */
function numbered(values: Value[]): Value[] {
  const numbers = new Map<number, number>();
  return values.map(({ id, value }) => {
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    return { id, value: numbers.get(value)! };
  });
}
