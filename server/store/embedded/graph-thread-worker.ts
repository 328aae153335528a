import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { factsOfProblem } from '../../../contract/problem-facts.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { countQueries } from '../count-queries.ts';
import { graphQueries } from '../graph-queries.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import type { GraphReader, TerritoryGraph } from '../ports/graph-reader.ts';
import type { TerritoryReader } from '../ports/territory-reader.ts';
import type {
  GraphOutcome,
  GraphPart,
  GraphTask,
  LoadOutcome,
  LoadTask,
  StoreFile,
} from './graph-thread-messages.ts';
import { createQueryRunner } from './query-runner.ts';
import { territoryQueries } from '../territory-queries.ts';
import { sqliteProblem } from './sqlite-problem.ts';

/** Rows of a part: taking them in takes a few milliseconds. */
const partRows = 1_000;

type Reader = Pick<GraphReader, 'loadTerritory' | 'countTies'> & Pick<TerritoryReader, 'findTerritory'>;
let reader: Reader | null = null;

/** The thread's entry: reads or counts one graph, or reads what is known of its territory. */
export default async function runTask(task: GraphTask): Promise<GraphOutcome> {
  try {
    reader ??= openReader(task.file);
    if ('find' in task) return { territory: await reader.findTerritory(task.find) };
    return await ('count' in task ? reader.countTies(task.count) : handOver(reader, task));
  } catch (error) {
    if (!(error instanceof TelarProblem)) throw error;
    return { refused: factsOfProblem(error) };
  } finally {
    if ('parts' in task) task.parts.close();
  }
}

function openReader({ path, timeoutMs }: StoreFile): Reader {
  try {
    const options = { readOnly: true, timeout: timeoutMs, enableForeignKeyConstraints: false };
    const database = new DatabaseSync(path, options);
    database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
    const runner = createQueryRunner(database);
    return { ...graphQueries(runner), ...countQueries(runner), ...territoryQueries(runner) };
  } catch (error) {
    throw sqliteProblem(error);
  }
}

/** Reads a graph and sends it part by part, as they are taken. */
async function handOver({ loadTerritory }: Reader, { load, parts }: LoadTask): Promise<LoadOutcome> {
  const graph = await loadTerritory(load);
  for (const part of graph === null ? [] : partsOf(graph)) {
    parts.postMessage(part);
    await once(parts, 'message');
  }
  return { found: graph !== null, truncated: graph?.truncated === true };
}

function* partsOf({ actors, ties, years }: TerritoryGraph): Generator<GraphPart> {
  const nothing: GraphPart = { actors: [], ties: [], years: [] };
  for (const rows of slicesOf(actors, partRows)) yield { ...nothing, actors: rows };
  for (const rows of slicesOf(ties, partRows)) yield { ...nothing, ties: rows };
  for (const rows of slicesOf(years, partRows)) yield { ...nothing, years: rows };
}
