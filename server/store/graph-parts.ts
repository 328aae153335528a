import { once } from 'node:events';
import { MessageChannel, type MessagePort, type Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { type ProblemFacts, problemOfFacts } from '../../contract/problem-facts.ts';
import { codedProblem } from '../../contract/problems.ts';
import { type GraphPart, type PackedGraph, partsOf } from './packed-graph.ts';
import type { TerritoryGraph } from './ports/graph-reader.ts';

/** Graphs that are on their way at once: one is read while the parts of others are taken. */
const graphsAtOnce = 8;

/** What is known when all parts of a graph were taken. */
export type LoadOutcome = { found: boolean; truncated: boolean };

/** A refusal is an answer of a task too: an error would lose its kind on the way between threads. */
export type Refusal = { refused: ProblemFacts };

/** One thread that reads graphs for an open store. */
export type GraphPool<Task, Outcome> = {
  /**
   * @param noteOutcome hears of every outcome, also of a refusal
   * @throws TelarProblem as the task was refused; `store-closed` when the thread was ended meanwhile
   */
  run(
    task: Task,
    transferList?: Transferable[],
    noteOutcome?: (outcome: Outcome) => void,
  ): Promise<Exclude<Outcome, Refusal>>;
  close(): Promise<void>;
};

/** The thread starts when it is first needed. @param worker the file that it runs */
export function graphPool<Task, Outcome extends object>(worker: URL): GraphPool<Task, Outcome> {
  const pool = new Piscina<Task, Outcome>({
    filename: worker.href,
    minThreads: 0,
    maxThreads: 1,
    concurrentTasksPerWorker: graphsAtOnce,
    idleTimeout: Infinity,
    // The thread's event loop must run to hear that a part was taken.
    atomics: 'disabled',
  });
  let closed = false;
  return {
    async run(task, transferList = [], noteOutcome = () => undefined) {
      try {
        const outcome = await pool.run(task, { transferList });
        noteOutcome(outcome);
        if (isRefusal(outcome)) throw problemOfFacts(outcome.refused);
        return outcome as Exclude<Outcome, Refusal>;
      } catch (error) {
        throw closed ? codedProblem('store-closed', {}) : error;
      }
    },
    close: async () => {
      closed = true;
      await pool.destroy();
    },
  };
}

const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;

/** Sends a graph through a port part by part, as they are taken. */
export async function handOver(graph: TerritoryGraph | null, parts: MessagePort): Promise<LoadOutcome> {
  for (const part of graph === null ? [] : partsOf(graph)) {
    parts.postMessage(part);
    await once(parts, 'message');
  }
  return { found: graph !== null, truncated: graph?.truncated === true };
}

/**
 * Takes in a graph that another thread hands over; others run between two of its parts.
 *
 * @param read is given the other end of the port
 */
export async function takeIn(
  read: (parts: MessagePort) => Promise<LoadOutcome | null>,
): Promise<PackedGraph | null> {
  const { port1, port2 } = new MessageChannel();
  const parts: GraphPart[] = [];
  port1.on('message', (part: GraphPart) => {
    parts.push(part);
    setImmediate(() => {
      port1.postMessage('taken');
    });
  });
  try {
    const outcome = await read(port2);
    return outcome?.found === true ? { parts, truncated: outcome.truncated } : null;
  } finally {
    port1.close();
  }
}
