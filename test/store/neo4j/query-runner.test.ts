import { expect, test } from 'vitest';
import { revisionHistory } from '../../../graph-queries/revisions/revision-history.ts';
import { registerYears } from '../../../graph-queries/territories/register-years.ts';
import type { Connection, Plain, Run } from '../../../server/store/neo4j/connection.ts';
import { createQueryRunner } from '../../../server/store/neo4j/query-runner.ts';

/** A server whose store has the version that `version` says when it is looked at. */
function connectionTo(version: () => number): Connection {
  const run: Run = (cypher) => Promise.resolve(rowsOf(cypher));
  const rowsOf = (cypher: string): Plain[] => {
    if (cypher.includes('UNWIND store.registerYears')) return [{ year: 2024 }];
    if (cypher.includes('revision.hash')) return [];
    return [{ visibleRevisions: [1], storeVersion: version() }];
  };
  const read: Connection['read'] = (work) => work(run);
  // Only reading is asked of it.
  return { read, readNewest: read } as Connection;
}

const ready = () => Promise.resolve();

test('rows read while the store stays the same are given', async () => {
  const { runQuery } = createQueryRunner(
    connectionTo(() => 3),
    ready,
  );
  expect(await runQuery(registerYears, {})).toEqual([{ year: 2024 }]);
});

test('rows read across a change are read again', async () => {
  let looks = 0;
  const versions = [1, 2, 2, 2];
  const { runQuery } = createQueryRunner(
    connectionTo(() => versions[looks++] ?? 2),
    ready,
  );
  expect(await runQuery(registerYears, {})).toEqual([{ year: 2024 }]);
  expect(looks).toBe(4);
});

test('rows that were read across a change each time are no answer', async () => {
  let changes = 0;
  const { runQuery } = createQueryRunner(
    connectionTo(() => changes++),
    ready,
  );
  await expect(runQuery(registerYears, {})).rejects.toMatchObject({
    kind: 'store-unavailable',
    message: expect.stringContaining('Try again') as string,
  });
});

test('the queries of one answer see one version, or are run again', async () => {
  let version = 1;
  const runner = createQueryRunner(
    connectionTo(() => version),
    ready,
  );
  let runs = 0;
  const answer = await runner.inOneVersion(async (runQuery) => {
    runs++;
    const years = await runQuery(registerYears, {});
    if (runs === 1) version++;
    return [years, await runQuery(revisionHistory, {})];
  });
  expect(answer).toEqual([[{ year: 2024 }], []]);
  expect(runs).toBe(2);
});
