import { Worker } from 'node:worker_threads';
import { TelarProblem } from '../../../contract/problems.ts';
import type { NetworkStore, TerritoryGraph } from '../network-store.ts';
import type { FromThread, GraphQuestion, ToThread } from './graph-thread-messages.ts';

type LoadTerritory = NetworkStore['loadTerritory'];

/** Territories of more than a comuna or two: reading them takes long enough for others to notice. */
const isLarge = (id: string): boolean => /^(country|region|province|deprov):/.test(id);

export type GraphThread = { loadTerritory: LoadTerritory; close(): Promise<void> };

/**
 * Reads large territories in a thread with a connection of its own, so that the event loop serves others meanwhile;
 * small ones are read at once. The graph comes back in parts, and others have their turn between two of them. The
 * thread starts when first needed.
 */
export function graphThread(here: LoadTerritory, file: { path: string; patience: number }): GraphThread {
  let thread: ReadingThread | null = null;
  return {
    loadTerritory: (query) => {
      if (!isLarge(query.id)) return here(query);
      if (thread === null || thread.ended) thread = new ReadingThread(file);
      return thread.ask(query);
    },
    close: async () => {
      await thread?.close();
    },
  };
}

type Waiting = {
  graph: TerritoryGraph;
  resolve(graph: TerritoryGraph | null): void;
  reject(error: unknown): void;
};

class ReadingThread {
  ended = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(file: { path: string; patience: number }) {
    this.#worker = new Worker(new URL('./graph-thread-worker.ts', import.meta.url), { workerData: file });
    this.#worker.unref();
    this.#worker.on('message', (message: FromThread) => {
      this.#take(message);
    });
    this.#worker.once('error', (error) => {
      this.#end(error);
    });
    this.#worker.once('exit', () => {
      this.#end(new TelarProblem('store-unavailable', 'The store was closed.'));
    });
  }

  ask(query: GraphQuestion): Promise<TerritoryGraph | null> {
    const number = ++this.#last;
    return new Promise((resolve, reject) => {
      const graph: TerritoryGraph = { actors: [], ties: [], years: [], truncated: false };
      this.#waiting.set(number, { graph, resolve, reject });
      // A question under way keeps the process alive; an idle thread does not.
      this.#worker.ref();
      this.#post({ number, query });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #take(message: FromThread): void {
    const waiting = this.#waiting.get(message.number);
    if (waiting === undefined) return;
    if ('part' in message) {
      const { actors, ties, years } = message.part;
      for (const actor of actors) waiting.graph.actors.push(actor);
      for (const tie of ties) waiting.graph.ties.push(tie);
      for (const year of years) waiting.graph.years.push(year);
      setImmediate(() => {
        if (!this.ended) this.#post({ number: message.number, more: true });
      });
      return;
    }
    this.#waiting.delete(message.number);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('refused' in message) {
      const { kind, detail } = message.refused;
      waiting.reject(new TelarProblem(kind, detail));
    } else waiting.resolve(message.found ? { ...waiting.graph, truncated: message.truncated } : null);
  }

  #end(error: unknown): void {
    this.ended = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
