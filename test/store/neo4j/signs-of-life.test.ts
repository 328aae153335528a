import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Connection } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore, type Neo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { giveSigns, goneAfterMs, longGoneMs, watchSigns } from '../../../server/store/neo4j/signs-of-life.ts';
import type { Storing } from '../../../server/store/ports/revision-log.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

test('a process is gone when it has given no sign for a while, however old the first one is', () => {
  let now = 1_000;
  const isGone = watchSigns(() => now);
  expect(isGone('a 1')).toBe(false);
  now += goneAfterMs - 1;
  expect(isGone('a 1')).toBe(false);
  expect(isGone('a 2')).toBe(false);
  now += goneAfterMs;
  expect(isGone('b 2')).toBe(false);
  now += goneAfterMs;
  expect(isGone('b 2')).toBe(true);
});

await describeWithNeo4j('a change of another process', {}, (server) => {
  let store: Neo4jStore;
  let connection: Connection;
  beforeAll(async () => {
    await emptyDatabase(server);
    store = await openNeo4jStore(server);
    connection = connect(server);
  });
  afterAll(async () => {
    await connection.close();
    await store.close();
  });
  const holdLease = (holder: string) =>
    connection.direct(
      `MATCH (store:Telar {name: 'store'}) SET store.loader = $holder, store.seenAt = timestamp()`,
      { holder },
    );
  const storeFixture = () => {
    const begun = performance.now();
    const found: Storing['stage'][] = [];
    const onStoring = ({ stage }: Storing) => found.push(stage);
    const storing = store
      .commitRevision({ ...draft(), onStoring }, fixture)
      .then(() => performance.now() - begun);
    return { storing, found };
  };

  test('is waited for while it lives, with the reason; one that is gone is taken over within seconds', async () => {
    await holdLease('living');
    const signs = giveSigns(connection, 'living');
    const { storing, found } = storeFixture();
    let isStored = false;
    storing.then(
      () => (isStored = true),
      () => undefined,
    );
    await wait(2 * goneAfterMs);
    expect(isStored).toBe(false);
    expect(new Set(found)).toEqual(new Set(['waiting']));
    // It dies.
    signs.end();
    await storing;
    expect([...new Set(found)]).toEqual(['waiting', 'clearing', 'writing', 'publishing']);

    await holdLease('dead at once');
    const next = storeFixture();
    const took = await next.storing;
    expect(next.found[0]).toBe('waiting');
    expect(took).toBeGreaterThanOrEqual(goneAfterMs);
    expect(took).toBeLessThan(longGoneMs);
  });
});
