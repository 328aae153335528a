import { DatabaseSync } from 'node:sqlite';
import { factsOfProblem } from '../../../contract/problem-facts.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { countQueries } from '../count-queries.ts';
import { graphQueries } from '../graph-queries.ts';
import { handOver } from '../graph-parts.ts';
import type { GraphReader } from '../ports/graph-reader.ts';
import type { TerritoryReader } from '../ports/territory-reader.ts';
import type { GraphOutcome, GraphTask, StoreFile } from './graph-thread-messages.ts';
import { createQueryRunner } from './query-runner.ts';
import { territoryQueries } from '../territory-queries.ts';
import { sqliteProblem } from './sqlite-problem.ts';

type Reader = Pick<GraphReader, 'loadTerritory' | 'countTies'> & Pick<TerritoryReader, 'findTerritory'>;
let reader: Reader | null = null;

/** The thread's entry: reads or counts one graph, or reads what is known of its territory. */
export default async function runTask(task: GraphTask): Promise<GraphOutcome> {
  try {
    reader ??= openReader(task.file);
    if ('find' in task) return { territory: await reader.findTerritory(task.find) };
    if ('count' in task) return await reader.countTies(task.count);
    return await handOver(await reader.loadTerritory(task.load), task.parts);
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
