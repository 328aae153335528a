import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { TelarProblem } from '../../../contract/problems.ts';
import { graphQueries } from '../graph-queries.ts';
import { slicesOf } from '../slices-of.ts';
import type { GraphReader, TerritoryGraph } from '../ports/graph-reader.ts';
import type { GraphOutcome, GraphPart, GraphTask } from './graph-thread-messages.ts';
import { createQueryRunner } from './query-runner.ts';
import { sqliteProblem } from './sqlite-problem.ts';

/** Rows of a part: taking them in takes a few milliseconds. */
const partRows = 1_000;

let reader: Pick<GraphReader, 'loadTerritory'> | null = null;

/** The thread's task: reads one graph and hands it over part by part, as they are taken. */
export default async function readGraph({ file, query, parts }: GraphTask): Promise<GraphOutcome> {
  try {
    reader ??= openReader(file);
    const graph = await reader.loadTerritory(query);
    for (const part of graph === null ? [] : partsOf(graph)) {
      parts.postMessage(part);
      await once(parts, 'message');
    }
    return { found: graph !== null, truncated: graph?.truncated === true };
  } catch (error) {
    if (!(error instanceof TelarProblem)) throw error;
    const { kind, message, code, values } = error;
    return { refused: { kind, detail: message, code, values } };
  } finally {
    parts.close();
  }
}

function openReader({ path, timeoutMs }: GraphTask['file']) {
  try {
    const options = { readOnly: true, timeout: timeoutMs, enableForeignKeyConstraints: false };
    const database = new DatabaseSync(path, options);
    database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
    return graphQueries(createQueryRunner(database));
  } catch (error) {
    throw sqliteProblem(error);
  }
}

function* partsOf({ actors, ties, years }: TerritoryGraph): Generator<GraphPart> {
  const nothing: GraphPart = { actors: [], ties: [], years: [] };
  for (const rows of slicesOf(actors, partRows)) yield { ...nothing, actors: rows };
  for (const rows of slicesOf(ties, partRows)) yield { ...nothing, ties: rows };
  for (const rows of slicesOf(years, partRows)) yield { ...nothing, years: rows };
}
