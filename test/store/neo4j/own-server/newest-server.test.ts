import { expect, test, vi } from 'vitest';
import { connect } from '../../../../server/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../../neo4j-server/empty-database.ts';
import { newestVersion } from '../../../neo4j-server/jars.ts';
import { expectNoDeprecation, noteDeprecations } from '../../../neo4j-server/noted-runs.ts';
import { storeContract } from '../../contract-suite.ts';
import { hasPlan, statements } from '../every-statement.ts';
import { expectSameAtEveryAddress } from '../same-at-every-address.ts';

/** Beside the long-term release, which all other tests use. */
await describeWithNeo4j('the newest Neo4j', { own: true, version: newestVersion }, (server) => {
  test('is what is tested here', async () => {
    const store = await openNeo4jStore(server);
    expect((await store.status()).detail).toContain(`Neo4j ${newestVersion}`);
    await store.close();
  });

  test('answers every address as the embedded store does', { timeout: 600_000 }, () =>
    expectSameAtEveryAddress(server),
  );

  test('knows every statement, and none as going out of use', { timeout: 240_000 }, async () => {
    await emptyDatabase(server);
    const deprecations = noteDeprecations();
    const connection = connect({ ...server, timeout: 60_000 });
    try {
      for (const statement of statements.filter(hasPlan)) await connection.plan(statement.text);
      await expectNoDeprecation(connection, deprecations);
    } finally {
      await connection.close();
      vi.restoreAllMocks();
    }
  });

  storeContract('the store in it', {
    async open() {
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      return { store, close: () => store.close() };
    },
  });
});
