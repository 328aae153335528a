import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import type { OnStoring } from '../ports/revision-log.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { deleteUnfinished, loadingRevisions } from './delete-unfinished.ts';
import { giveSigns, longGoneMs, type Signs, watchSigns } from './signs-of-life.ts';
import type { Step } from './step.ts';
import { unmarkAll } from './loading-marks.ts';

/** The right to change the store, held over many transactions: an import is too large for one. */
export type ImportLease = {
  /** The number that the next revision gets. */
  readonly number: number;
  /** Numbers of the revisions that queries read while the lease is held. */
  readonly visibleRevisions: readonly number[];
  /**
   * One transaction of the change, which renews the lease; fails when the lease was lost. Run again as a whole when
   * the server asks for it, so running it twice must give the same result.
   */
  readonly step: Step;
};

/**
 * Runs `work` with the lease.
 *
 * @throws TelarProblem `conflict` when the lease was lost to another process
 * @throws the reason of `signal` when it aborts before the lease is acquired
 */
export type WithLease = <T>(work: (lease: ImportLease) => Promise<T>, options?: LeaseOptions) => Promise<T>;

type LeaseOptions = {
  signal?: AbortSignal | undefined;
  /** Is given why the work has not begun yet. */
  onWaiting?: OnStoring | undefined;
};

/** Milliseconds between two tries to acquire the lease while another process holds it. */
const pollEveryMs = 200;

/**
 * Leases over one connection: one at a time, within this process by a queue and among processes by the store. A change
 * that failed is deleted before its lease is released; after a crash the next lease deletes the unfinished revision
 * first. Queries never read it.
 */
export function importLeases(connection: Connection): WithLease {
  const queue = new PQueue({ concurrency: 1 });
  const ours = new Set<string>();

  async function withLease<T>(work: (lease: ImportLease) => Promise<T>, options: LeaseOptions) {
    const holder = randomUUID();
    ours.add(holder);
    const { lease: given, wasCutShort, leaving } = await acquireLease(connection, ours, holder, options);
    const signs = giveSigns(connection, holder);
    const lease: ImportLease = { ...given, step: withSigns(given.step, signs) };
    const release = async () => {
      signs.end();
      await connection.write((run) => run(cypherFile('release-lease'), { holder }));
      ours.delete(holder);
    };
    try {
      if (wasCutShort) options.onWaiting?.({ stage: 'clearing' });
      if (wasCutShort) await deleteLoading(lease.step);
      if (wasCutShort) await unmarkAll(lease.step);
      if (leaving !== null) await deleteUnfinished(lease.step, leaving);
      const result = await work(lease);
      // The change is stored. Where the server is away now, the next lease takes over from this one.
      await release().catch(() => undefined);
      return result;
    } catch (error) {
      // Where the server is away, the next lease deletes the unfinished revisions.
      await deleteLoading(lease.step)
        .then(release)
        .catch(() => undefined);
      throw error;
    } finally {
      signs.end();
    }
  }

  return (work, options = {}) => {
    if (queue.pending > 0) options.onWaiting?.({ stage: 'waiting' });
    return queue.add(() => withLease(work, options));
  };
}

/** Deletes all that is being loaded: a restore loads many revisions before any of them can be read. */
async function deleteLoading(step: Step): Promise<void> {
  for (const number of await step(loadingRevisions)) await deleteUnfinished(step, number);
}

async function acquireLease(
  connection: Connection,
  ours: ReadonlySet<string>,
  holder: string,
  { signal, onWaiting }: LeaseOptions,
) {
  const step = stepsOf(connection, holder);
  const isGone = watchSigns();
  for (;;) {
    signal?.throwIfAborted();
    const state = await connection.write((run) => tryToAcquire(run, ours, holder, isGone));
    if (state) {
      const number = Number(state['newest']) + 1;
      const visibleRevisions = await step(
        async (run) => (await renewLease(run))['visibleRevisions'] as number[],
      );
      const wasCutShort = state['loader'] !== null;
      const leaving = wasCutShort && state['leaving'] !== null ? Number(state['leaving']) : null;
      return { lease: { number, visibleRevisions, step }, wasCutShort, leaving };
    }
    onWaiting?.({ stage: 'waiting' });
    await wait(pollEveryMs, undefined, { signal });
  }
}

/** @returns how the store was found when the lease is ours, `null` when another process holds it */
async function tryToAcquire(
  run: Run,
  ours: ReadonlySet<string>,
  holder: string,
  isGone: (sign: string) => boolean,
): Promise<Plain | null> {
  const [state] = await run(cypherFile('look-at-lease'));
  if (!state)
    throw new TelarProblem('store-unavailable', 'The database has no schema of Telar; restart Telar.');
  const before = state['loader'] as string | null;
  // A lease of this process that is still there was left when its release failed: the queue holds one at a time.
  if (before !== null && !ours.has(before)) {
    const isGoneNow = isGone(`${before} ${String(state['seenAt'])}`);
    if (!isGoneNow && Number(state['sinceRenewalMs']) < longGoneMs) return null;
  }
  await run(cypherFile('acquire-lease'), { holder });
  return state;
}

async function renewLease(run: Run): Promise<Plain> {
  const [state] = await run(cypherFile('renew-lease'));
  return state ?? {};
}

const withSigns =
  (step: Step, { note }: Signs): Step =>
  (work) => {
    note();
    return step(work).finally(note);
  };

function stepsOf(connection: Connection, holder: string): Step {
  return (work) =>
    connection.write(async (run) => {
      if ((await renewLease(run))['loader'] !== holder) throw codedProblem('import-overtaken', {});
      return work(run);
    });
}
