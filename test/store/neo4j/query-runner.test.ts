import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { revisionHistory } from '../../../graph-queries/revisions/revision-history.ts';
import { registerYears } from '../../../graph-queries/territories/register-years.ts';
import type { Connection, Plain, Run } from '../../../server/store/neo4j/connection.ts';
import { createQueryRunner } from '../../../server/store/neo4j/query-runner.ts';

/** A server whose store has the version that `version` says when it is looked at. */
function connectionTo(version: () => number, note: (cypher: string) => void = () => undefined): Connection {
  const run: Run = (cypher) => {
    note(cypher);
    return Promise.resolve(rowsOf(cypher));
  };
  const rowsOf = (cypher: string): Plain[] => {
    if (cypher.includes('UNWIND store.registerYears')) return [{ year: 2024 }];
    if (cypher.includes('revision.hash')) return [];
    return [{ visibleRevisions: [1], storeVersion: version() }];
  };
  const read: Connection['read'] = (work) => work(run);
  // Only reading is asked of it.
  return { read, readNewest: read, readOne: run } as Connection;
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

/** A store that is looked at and read over one that counts what it is asked. */
function countedRunner() {
  const store = { version: 1, looks: 0, reads: 0 };
  const isLook = (cypher: string) => cypher.includes('AS storeVersion');
  const note = (cypher: string) => (isLook(cypher) ? store.looks++ : store.reads++);
  return {
    store,
    runner: createQueryRunner(
      connectionTo(() => store.version, note),
      ready,
    ),
  };
}

test('an answer after the first is looked at once, when it ends', async () => {
  const { store, runner } = countedRunner();
  const answer = () => runner.inOneState(() => runner.runQuery(revisionHistory, {}));
  await answer();
  expect(store).toMatchObject({ looks: 2, reads: 1 });
  const version = await runner.inOneState(() => runner.changes());
  expect([version, store.looks]).toEqual([1, 3]);
  await wait(60);
  await answer();
  expect(store).toMatchObject({ looks: 4, reads: 1 });
});

test('an answer that began with a state of earlier is read anew in the present one, and reads nothing in the earlier', async () => {
  const { store, runner } = countedRunner();
  await runner.inOneState(() => runner.changes());
  store.version = 2;
  await wait(60);
  const seen: number[] = [];
  await runner.inOneState(async () => {
    seen.push(await runner.changes());
    await runner.runQuery(revisionHistory, {});
  });
  expect(seen).toEqual([1, 2]);
  expect(store.reads).toBe(1);
});

test('an answer of what is kept from a state of earlier is not given', async () => {
  const { store, runner } = countedRunner();
  const answer = () =>
    runner.inOneState(async () => {
      await runner.runQuery(revisionHistory, {});
      return (await runner.stateToRead())?.version;
    });
  expect(await answer()).toBe(1);
  store.version = 2;
  // Within the moment that looks are shared in, too.
  expect(await answer()).toBe(2);
  expect(await runner.stateToRead()).toBeNull();
});
