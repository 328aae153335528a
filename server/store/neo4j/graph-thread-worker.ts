import { factsOfProblem } from '../../../contract/problem-facts.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { handOver } from '../graph-parts.ts';
import { graphQueries } from '../graph-queries.ts';
import { type Connection, connect } from './connection.ts';
import type { GraphOutcome, GraphTask } from './graph-thread-messages.ts';
import type { DatabaseFailure } from './options.ts';
import { readingInState } from './read-in-state.ts';

type Reader = { connection: Connection; read: ReturnType<typeof readingInState> };

const failures: DatabaseFailure[] = [];
let reader: Reader | null = null;

/** The thread's entry: reads one graph in the state in which the answer was begun. */
export default async function runTask({
  options,
  state,
  seen,
  load,
  parts,
}: GraphTask): Promise<GraphOutcome> {
  try {
    reader ??= openReader(options);
    const { connection, read } = reader;
    await connection.follow(seen);
    const { loadTerritory } = graphQueries({
      // Whoever began the answer looks at the state again when it ends.
      inOneVersion: (work) => work((query, parameters) => read(state, query, parameters)),
    });
    const outcome = await handOver(await loadTerritory(load), parts);
    return { ...outcome, failures: failures.splice(0) };
  } catch (error) {
    if (!(error instanceof TelarProblem)) throw error;
    return { refused: factsOfProblem(error), failures: failures.splice(0) };
  } finally {
    parts.close();
  }
}

function openReader(options: GraphTask['options']): Reader {
  const connection = connect({ ...options, onFailure: (failure) => failures.push(failure) });
  return { connection, read: readingInState(connection) };
}
