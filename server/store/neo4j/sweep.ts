import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import type { WithLease } from './import-lease.ts';
import { goneAfterMs } from './signs-of-life.ts';

/** Milliseconds between two looks at a change that may be under way in another process, or left by one. */
const lookEveryMs = 2_000;

/**
 * Deletes what a process has left that was killed while it imported, as soon as it is known to be gone: nobody can read
 * it, and nobody waits for the next import to come.
 *
 * @param signal ends the wait
 */
export async function sweepUnfinished(
  connection: Pick<Connection, 'readOne'>,
  withLease: WithLease,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const [row] = await connection.readOne(cypherFile('unfinished-change'));
    const since = row?.['sinceRenewalMs'] ?? null;
    if (since === null) return;
    // The lease itself deletes what it finds. Before it can be had, nobody's turn is taken.
    if (Number(since) >= goneAfterMs) return withLease(() => Promise.resolve(), { signal });
    await wait(lookEveryMs, undefined, { signal, ref: false });
  }
}
