import { codedProblem, type TelarProblem } from '../../../contract/problems.ts';
import type { WrittenResult } from '../../../contract/jobs.ts';
import type { Passport } from '../../../contract/metrics.ts';
import { noView } from '../../../contract/network-view.ts';
import type { MetricResults, WriteBack } from '../in-database.ts';
import type { Connection, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import type { ImportLease, WithLease } from './import-lease.ts';
import { slices } from './record-batches.ts';

/** Writes with the lease, each call in one transaction. */
export function writeBackOn(
  connection: Connection,
  withLease: WithLease,
  ready: () => Promise<void>,
): WriteBack {
  return {
    async writeResults(results, { signal } = {}) {
      await ready();
      return withLease((lease) => writeAll(lease, results, signal), { signal });
    },
    async listResults() {
      await ready();
      const rows = await connection.read((run) => run(cypherFile('list-analyses')));
      return rows.map((row) => {
        const passport = passportIn(String(row['passport']));
        return { ...row, metric: passport.metric, passport } as WrittenResult;
      });
    },
    async removeResults(metric) {
      const property = propertyOf(metric);
      await ready();
      return withLease(({ step }) => step((run) => remove(run, property)));
    },
  };
}

function writeAll(
  { step, visibleRevisions }: ImportLease,
  results: readonly MetricResults[],
  signal: AbortSignal | undefined,
): Promise<WrittenResult[]> {
  return step(async (run) => {
    const written: WrittenResult[] = [];
    for (const one of results) written.push(await write(run, one, visibleRevisions, signal));
    if (written.some((one) => one.written > 0)) return written;
    throw codedProblem('results-without-values', {});
  });
}

async function write(
  run: Run,
  { passport, writtenAt, values }: MetricResults,
  visibleRevisions: readonly number[],
  signal: AbortSignal | undefined,
): Promise<WrittenResult> {
  const property = propertyOf(passport.metric);
  await remove(run, property);
  const all = [...values];
  const known = all.filter(({ value }) => typeof value === 'number');
  let written = 0;
  for (const rows of slices(known)) {
    signal?.throwIfAborted();
    const [row] = await run(cypherFile('store-results'), { property, rows, visibleRevisions });
    written += Number(row?.['written']);
  }
  signal?.throwIfAborted();
  if (known.length > 0 && written === 0) throw noActorStored(passport.metric, known.length);
  const counts = { written, undefined: all.length - known.length };
  const note = { property, passport: JSON.stringify(passport), writtenAt, ...counts };
  await run(cypherFile('store-analysis'), note);
  return { metric: passport.metric, property, passport, writtenAt, ...counts };
}

/** What was written before passports named their view does not say what was read. */
const passportIn = (text: string): Passport => ({ ...noView, ...(JSON.parse(text) as Passport) });

/** @returns actors that had a value */
async function remove(run: Run, property: string): Promise<number> {
  const [row] = await run(cypherFile('remove-results'), { property });
  await run(cypherFile('remove-analysis'), { property });
  return Number(row?.['removed']);
}

const noActorStored = (metric: string, actors: number): TelarProblem =>
  codedProblem('results-without-actors', { metric, actors });

function propertyOf(metric: string): string {
  if (!/^[a-z][a-z0-9.-]{0,60}$/.test(metric)) {
    throw codedProblem('unknown-metric', { metric }, 'metric');
  }
  return `telar_${metric.replaceAll(/[.-]/g, '_')}`;
}
