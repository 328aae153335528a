import { MessageChannel, type Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { isLargeTerritory } from '../../../contract/large-territory.ts';
import { problemOfFacts } from '../../../contract/problem-facts.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { GraphReader, TerritoryGraph } from '../ports/graph-reader.ts';
import type { TerritoryReader } from '../ports/territory-reader.ts';
import type {
  CountTask,
  FindTask,
  GraphOutcome,
  GraphPart,
  GraphTask,
  LoadTask,
  StoreFile,
} from './graph-thread-messages.ts';

/** Graphs that are on their way at once: one is read while the parts of others are taken. */
const graphsAtOnce = 8;

type LargeGraphs = Pick<GraphReader, 'loadTerritory' | 'countTies'> & Pick<TerritoryReader, 'findTerritory'>;
export type GraphThread = LargeGraphs & { close(): Promise<void> };

/**
 * Reads and counts large territories, and what is known of them, in a thread with a connection of its own, so that the event loop serves others
 * meanwhile; small ones are read at once. A graph comes back in parts, and others run between two of them. The thread
 * starts when first needed.
 */
export function graphThread(here: LargeGraphs, file: StoreFile): GraphThread {
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

  async function run(task: LoadTask | CountTask | FindTask, transferList: Transferable[] = []) {
    try {
      const outcome = await pool.run({ file, ...task }, { transferList });
      if (!('refused' in outcome)) return outcome;
      throw problemOfFacts(outcome.refused);
    } catch (error) {
      throw closed ? codedProblem('store-closed', {}) : error;
    }
  }

  return {
    loadTerritory: async (load) => {
      if (!isLargeTerritory(load.id)) return here.loadTerritory(load);
      const { graph, parts, end } = receiver();
      try {
        const outcome = await run({ load, parts }, [parts]);
        const found = 'found' in outcome && outcome.found;
        return found ? { ...graph, truncated: outcome.truncated } : null;
      } finally {
        end();
      }
    },
    countTies: async (count) => {
      if (!('territoryId' in count && isLargeTerritory(count.territoryId))) return here.countTies(count);
      const outcome = await run({ count });
      return 'actors' in outcome ? outcome : { actors: 0, ties: 0 };
    },
    findTerritory: async (id) => {
      if (!isLargeTerritory(id)) return here.findTerritory(id);
      const outcome = await run({ find: id });
      return 'territory' in outcome ? outcome.territory : null;
    },
    close: async () => {
      closed = true;
      await pool.destroy();
    },
  };
}

/** A graph that grows by the parts that come through the port, and the port's other end. */
function receiver() {
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
  const end = () => {
    port1.close();
  };
  return { graph, parts: port2, end };
}
