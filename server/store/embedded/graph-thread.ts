import type { Transferable } from 'node:worker_threads';
import { isLargeTerritory } from '../../../contract/large-territory.ts';
import { graphPool, takeIn } from '../graph-parts.ts';
import { packedHere, type PackTerritory } from '../packed-graph.ts';
import type { GraphReader } from '../ports/graph-reader.ts';
import type { TerritoryReader } from '../ports/territory-reader.ts';
import type {
  CountTask,
  FindTask,
  GraphOutcome,
  GraphTask,
  LoadTask,
  StoreFile,
} from './graph-thread-messages.ts';

type LargeGraphs = Pick<GraphReader, 'loadTerritory' | 'countTies'> & Pick<TerritoryReader, 'findTerritory'>;
export type GraphThread = Omit<LargeGraphs, 'loadTerritory'> & {
  packTerritory: PackTerritory;
  close(): Promise<void>;
};

/**
 * Reads and counts large territories, and what is known of them, in a thread with a connection of its own, so that the event loop serves others
 * meanwhile; small ones are read at once. A graph comes back in parts, and others run between two of them. The thread
 * starts when first needed.
 */
export function graphThread(here: LargeGraphs, file: StoreFile): GraphThread {
  const pool = graphPool<GraphTask, GraphOutcome>(new URL('./graph-thread-worker.ts', import.meta.url));
  const run = (task: LoadTask | CountTask | FindTask, transferList?: Transferable[]) =>
    pool.run({ file, ...task }, transferList);

  return {
    packTerritory: async (load) => {
      if (!isLargeTerritory(load.id)) return packedHere(here)(load);
      return takeIn(async (parts) => {
        const outcome = await run({ load, parts }, [parts]);
        return 'found' in outcome ? outcome : null;
      });
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
    close: () => pool.close(),
  };
}
