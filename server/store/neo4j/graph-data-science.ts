import type {
  GraphDataScience,
  GraphScope,
  ServerMeasurement,
  ServerMetric,
  ServerValues,
  ServerWork,
} from '../in-database.ts';
import { untilSteady } from '../until-steady.ts';
import type { Connection, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { callsOn } from './gds-calls.ts';
import { partsOf, valuesOf } from './gds-measuring.ts';
import { project, type Projection, readingOf, sameReading } from './gds-projection.ts';
import { type StoreState, stateWithin } from './store-state.ts';

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
    async measure(scope, metrics, work) {
      const engine = `Neo4j Graph Data Science ${await version()}`;
      // Projections belong to the server, not to the transaction: they are dropped also when measuring fails.
      const projections: Projection[] = [];
      try {
        return await connection.untilStopped(work.signal, async (run) => {
          const { version: storeVersion, heldBack } = await projectAll(connection, run, {
            scope,
            metrics,
            projections,
          });
          const { mentions = 0, layers = [] } = projections[0] ?? {};
          const results = await measureAll({ connection, run, projections }, metrics, work);
          return { engine, heldBack, storeVersion, mentions, layers, results };
        });
      } finally {
        await dropAll(connection, projections);
      }
    },
  };
}

type Projecting = { scope: GraphScope; metrics: readonly ServerMetric[]; projections: Projection[] };

/** The graph as each of the metrics reads it, all of one state of the store. */
function projectAll(
  connection: Connection,
  run: Run,
  { scope, metrics, projections }: Projecting,
): Promise<Pick<StoreState, 'version'> & Pick<ServerMeasurement, 'heldBack'>> {
  const heldNow = async () => (await scope.heldBack?.()) ?? [];
  return untilSteady(async () => {
    await dropAll(connection, projections);
    const { version, visibleRevisions } = await stateWithin(run);
    const heldBack = await heldNow();
    for (const metric of metrics) {
      const reading = readingOf(metric);
      if (projections.some((projection) => sameReading(projection.reading, reading))) continue;
      const projection = { ...reading, visibleRevisions, heldBack };
      await project(run, scope, projection, (begun) => projections.push(begun));
    }
    // What another process has just stored is known a moment later than here.
    const isHeldSame = JSON.stringify(await heldNow()) === JSON.stringify(heldBack);
    const after = await stateWithin(run);
    return { value: { version, heldBack }, steady: isHeldSame && after.version === version };
  });
}

async function measureAll(
  { connection, run, projections }: { connection: Connection; run: Run; projections: Projection[] },
  metrics: readonly ServerMetric[],
  { signal, onProgress }: ServerWork,
): Promise<ServerValues[]> {
  const results: ServerValues[] = [];
  for (const [at, metric] of metrics.entries()) {
    signal.throwIfAborted();
    const onShare = (share: number) => {
      onProgress((at + share) / metrics.length, metric.id);
    };
    onShare(0);
    const projection = projections.find(({ reading }) => sameReading(reading, readingOf(metric)))!;
    const { name, n, m, negative } = projection;
    const call = callsOn({ connection, run, name, parts: partsOf(metric), onShare });
    const values = n === 0 ? [] : await valuesOf(call, projection, metric);
    results.push({ n, m, negative, values });
  }
  return results;
}

/** What is not there any more is dropped without a word. */
async function dropAll(connection: Connection, projections: Projection[]): Promise<void> {
  for (const { name } of projections.splice(0))
    await connection.long((run) => run(cypherFile('gds-drop'), { name })).catch(() => undefined);
}
