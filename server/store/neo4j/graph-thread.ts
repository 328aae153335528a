import type { MessagePort } from 'node:worker_threads';
import { isLargeTerritory } from '../../../contract/large-territory.ts';
import { graphPool, takeIn } from '../graph-parts.ts';
import { packedHere, type PackTerritory } from '../packed-graph.ts';
import type { InOneState } from '../one-state.ts';
import type { GraphReader } from '../ports/graph-reader.ts';
import type { Connection } from './connection.ts';
import type { GraphOutcome, GraphTask } from './graph-thread-messages.ts';
import { type Neo4jOptions, settingsOf } from './options.ts';
import type { StoreState } from './store-state.ts';

type LoadTerritory = GraphReader['loadTerritory'];

type Answers = {
  inOneState: InOneState;
  /** The state of the answer under way, which is looked at when it ends. */
  stateToRead(): Promise<StoreState | null>;
};

/**
 * Reads large territories in a thread with a connection of its own: what the server sends of a country takes seconds to
 * be read, in which the event loop serves others. Small ones are read at once. The thread starts when first needed.
 */
export function graphThread(
  here: LoadTerritory,
  { inOneState, stateToRead }: Answers,
  { connection, options }: { connection: Pick<Connection, 'seen'>; options: Neo4jOptions },
): { packTerritory: PackTerritory; close(): Promise<void> } {
  const pool = graphPool<GraphTask, GraphOutcome>(new URL('./graph-thread-worker.ts', import.meta.url));
  const sent = withoutFunctions(options);

  async function run(task: Pick<GraphTask, 'load' | 'state'>, parts: MessagePort) {
    const seen = await connection.seen();
    return pool.run({ ...task, options: sent, seen, parts }, [parts], ({ failures }) => {
      for (const failure of failures) options.onFailure?.(failure);
    });
  }

  const atOnce = packedHere({ loadTerritory: here });

  return {
    packTerritory: async (load) => {
      if (!isLargeTerritory(load.id)) return atOnce(load);
      return inOneState(async () => {
        const state = await stateToRead();
        return state === null ? atOnce(load) : takeIn((parts) => run({ load, state }, parts));
      });
    },
    close: () => pool.close(),
  };
}

/** What another thread has to know; whoever gives options may give more with them. */
function withoutFunctions(options: Neo4jOptions): GraphTask['options'] {
  const { uri, user, password, database } = options;
  return { ...settingsOf(options), uri, user, password, database };
}
