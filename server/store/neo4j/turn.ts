import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { TelarProblem } from '../../../contract/problems.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { dropRevision, type Step } from './drop-revision.ts';

/** The right to change the store, kept over many transactions: an import is too large for one. */
export type Turn = {
  /** The number that the next revision gets. */
  readonly number: number;
  /** Numbers of the revisions that may be read while the turn lasts. */
  readonly standing: readonly number[];
  /**
   * One transaction of the change; fails when the turn was lost. Run again as a whole when the server asks for it, so
   * it must bear being run twice.
   */
  readonly step: Step;
};

/** Milliseconds of silence after which a loader of another process is taken for dead, and between two looks. */
const patience = 60_000;
const betweenLooks = 200;

/**
 * Gives turns over one connection: within this process one after the other, and never while another process loads.
 * What a dead loader left behind has never been readable; the next one takes it away first.
 */
export function turnsOf(connection: Connection): <T>(work: (turn: Turn) => Promise<T>) => Promise<T> {
  const mine = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  async function inTurn<T>(work: (turn: Turn) => Promise<T>): Promise<T> {
    const loader = randomUUID();
    mine.add(loader);
    const { turn, unfinished } = await takeTurn(connection, mine, loader);
    const tidyUp = async () => {
      await connection.write((run) => run(cypherFile('end-turn'), { loader }));
      mine.delete(loader);
    };
    try {
      for (const number of unfinished) await dropRevision(turn.step, number);
      const result = await work(turn);
      await tidyUp();
      return result;
    } catch (error) {
      // Where the server is away, the next turn finds what is left.
      await dropRevision(turn.step, turn.number)
        .then(tidyUp)
        .catch(() => undefined);
      throw error;
    }
  }

  return (work) => {
    const next = last.then(() => inTurn(work));
    last = next.catch(() => undefined);
    return next;
  };
}

async function takeTurn(connection: Connection, mine: ReadonlySet<string>, loader: string) {
  const step = stepsOf(connection, loader);
  for (;;) {
    const state = await connection.write((run) => tryToTake(run, mine, loader));
    if (state) {
      const number = Number(state['newest']) + 1;
      const standing = await step(async (run) => (await keepTurn(run))['standing'] as number[]);
      const unfinished = [number, state['leaving']].filter((left) => left !== null).map(Number);
      return { turn: { number, standing, step }, unfinished: state['loader'] === null ? [] : unfinished };
    }
    await wait(betweenLooks);
  }
}

/** @returns how the store was found when the turn is ours, `null` when another loader is alive */
async function tryToTake(run: Run, mine: ReadonlySet<string>, loader: string): Promise<Plain | null> {
  const [state] = await run(cypherFile('take-turn'));
  if (!state)
    throw new TelarProblem('store-unavailable', 'The database has no schema of Telar; restart Telar.');
  const before = state['loader'] as string | null;
  if (before !== null && !mine.has(before) && Number(state['silence']) < patience) return null;
  await run(cypherFile('start-loading'), { loader });
  return state;
}

async function keepTurn(run: Run): Promise<Plain> {
  const [state] = await run(cypherFile('keep-turn'));
  return state ?? {};
}

function stepsOf(connection: Connection, loader: string): Step {
  return (work) =>
    connection.write(async (run) => {
      if ((await keepTurn(run))['loader'] !== loader) {
        throw new TelarProblem(
          'conflict',
          'Another import took over because this one was silent for too long; nothing of it was stored.',
        );
      }
      return work(run);
    });
}
