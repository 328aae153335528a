import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { TelarProblem } from '../../../contract/problems.ts';
import type { GraphReader, TerritoryGraph } from '../ports/graph-reader.ts';
import type { GraphOutcome, GraphPart, GraphTask } from './graph-thread-messages.ts';

type LoadTerritory = GraphReader['loadTerritory'];

/** Territories of more than a comuna or two: reading them takes long enough for others to notice. */
const isLarge = (id: string): boolean => /^(country|region|province|deprov):/.test(id);

/** Graphs that are on their way at once: one is read while the parts of others are taken. */
const graphsAtOnce = 8;

export type GraphThread = { loadTerritory: LoadTerritory; close(): Promise<void> };

/**
 * Reads large territories in a thread with a connection of its own, so that the event loop serves others meanwhile;
 * small ones are read at once. The graph comes back in parts, and others run between two of them. The thread starts
 * when first needed.
 */
export function graphThread(here: LoadTerritory, file: GraphTask['file']): GraphThread {
  const pool = new Piscina<GraphTask, GraphOutcome>({
    filename: new URL('./graph-thread-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    concurrentTasksPerWorker: graphsAtOnce,
    idleTimeout: Infinity,
    // The thread's event loop must run to hear that a part was taken.
    atomics: 'disabled',
  });
  let closed = false;
  return {
    loadTerritory: async (query) => {
      if (!isLarge(query.id)) return here(query);
      try {
        return await inParts(pool, { file, query });
      } catch (error) {
        throw closed ? new TelarProblem('store-unavailable', 'The store was closed.') : error;
      }
    },
    close: async () => {
      closed = true;
      await pool.destroy();
    },
  };
}

async function inParts(
  pool: Piscina<GraphTask, GraphOutcome>,
  task: Omit<GraphTask, 'parts'>,
): Promise<TerritoryGraph | null> {
  const { port1, port2 } = new MessageChannel();
  const graph: TerritoryGraph = { actors: [], ties: [], years: [], truncated: false };
  port1.on('message', (part: GraphPart) => {
    for (const actor of part.actors) graph.actors.push(actor);
    for (const tie of part.ties) graph.ties.push(tie);
    for (const year of part.years) graph.years.push(year);
    setImmediate(() => {
      port1.postMessage('taken');
    });
  });
  try {
    const outcome = await pool.run({ ...task, parts: port2 }, { transferList: [port2] });
    if ('refused' in outcome) {
      const { kind, detail, ...more } = outcome.refused;
      throw new TelarProblem(kind, detail, more);
    }
    return outcome.found ? { ...graph, truncated: outcome.truncated } : null;
  } finally {
    port1.close();
  }
}
