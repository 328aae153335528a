import type { Job, JobRequest } from '../../../contract/jobs.ts';
import type { Dependencies } from '../dependencies.ts';
import { type GraphSize, mostStepsOf, stepsOfGroups } from './cost-guard.ts';
import { canBeInDatabase, databaseCannotMeasure } from './database-tasks.ts';
import { mostTiesInMemory } from './plan-reading.ts';

export type EngineChoice = Job['engine'];

/** Steps that Telar's kernels take in about a quarter of an hour on one processor. */
const stepsOfOurs = 2e11;

/**
 * Who measures: by cost, unless one is named; the database can take part only where it knows every metric requested.
 *
 * @throws TelarProblem `conflict` when the database is named and cannot do it
 */
export async function engineFor(
  { store }: Pick<Dependencies, 'store'>,
  request: JobRequest,
  size: GraphSize,
): Promise<EngineChoice> {
  if (request.engine === 'telar') return { engine: 'telar', because: 'Telar was asked for.' };
  const able = canBeInDatabase(request) && store.science !== undefined;
  const version = able ? await store.science.version() : null;
  if (request.engine === 'auto') {
    const operations = Math.max(mostStepsOf(request.metrics, size), ...stepsOfGroups(request.groups, size));
    return chooseEngine({ ties: size.ties, operations, version });
  }
  if (version !== null)
    return { engine: 'graph-data-science', because: `Graph Data Science ${version} was asked for.` };
  throw databaseCannotMeasure();
}

/**
 * Telar's own kernels, unless the graph or the work is too large for one process and the server has Graph Data Science.
 * Both give the same numbers (not the same communities); the answer says which it was, and why.
 *
 * @param operations the cost of the dearest metric by the catalogue
 */
export function chooseEngine(given: {
  ties: number;
  operations: number;
  version: string | null;
}): EngineChoice {
  const { ties, operations, version } = given;
  const large =
    ties > mostTiesInMemory
      ? `${ties} ties are more than Telar carries in memory (${mostTiesInMemory})`
      : operations > stepsOfOurs
        ? `about ${operations.toExponential(1)} steps are more than one process takes in a quarter of an hour`
        : null;
  if (large === null) return { engine: 'telar', because: 'The graph is small enough for Telar itself.' };
  return version === null
    ? { engine: 'telar', because: `Although ${large}: the server does not have Graph Data Science.` }
    : { engine: 'graph-data-science', because: `Graph Data Science ${version}: ${large}.` };
}
