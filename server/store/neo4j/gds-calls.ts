import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection, Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';

/** The open edition of the library refuses more than four threads. */
const threads = 4;

/** Milliseconds between two looks at how far a method is. */
const lookEvery = 500;
/** Looks without an answer, each as long as a query may take, after which the server is taken for gone. */
const mostUnanswered = 5;

/** Runs a method of the library on a projected graph; its rows. */
export type Call = (stem: string, parameters?: Plain | ((given: Plain) => Plain)) => Promise<Plain[]>;

type Calling = {
  connection: Connection;
  /** Of the session that is ended when nobody wants the answer any more. */
  run: Run;
  /** Of the projected graph. */
  name: string;
  /** How often the library is asked for one metric. */
  parts: number;
  onShare: (share: number) => void;
};

/** Each method reports how far it is while it runs. */
export function callsOn({ connection, run, name, parts, onShare }: Calling): Call {
  let done = 0;
  return async (stem, parameters = {}) => {
    const job = randomUUID();
    const given = { name, job, concurrency: threads };
    const more = typeof parameters === 'function' ? parameters(given) : parameters;
    const rows = await followed(connection, job, {
      work: run(cypherFile(stem), { ...given, ...more }),
      onShare: (share) => {
        onShare((done + share) / parts);
      },
    });
    onShare(++done / parts);
    return rows;
  };
}

type Followed<T> = { work: Promise<T>; onShare: (share: number) => void };

/** @throws TelarProblem `store-unavailable` when the server answers no more, while the driver waits on */
async function followed<T>({ direct }: Connection, job: string, { work, onShare }: Followed<T>): Promise<T> {
  const ended = new AbortController();
  const { signal } = ended;
  const look = async (): Promise<never> => {
    for (let unanswered = 0; ;) {
      await wait(lookEvery, undefined, { signal, ref: false });
      try {
        const [row] = await direct(cypherFile('gds-progress'), { job });
        const share = Number.parseFloat(String(row?.['progress'])) / 100;
        if (!signal.aborted && share >= 0) onShare(Math.min(share, 1));
        unanswered = 0;
      } catch (error) {
        if (++unanswered === mostUnanswered) throw error;
      }
    }
  };
  const looking = look();
  looking.catch(() => undefined);
  try {
    return await Promise.race([work, looking]);
  } finally {
    ended.abort();
  }
}
