import { expect, test } from 'vitest';
import { openNeo4jStore } from '../../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../../neo4j-server/empty-database.ts';
import { newestVersion } from '../../../neo4j-server/jars.ts';
import { storeContract } from '../../contract-suite.ts';

/** Beside the long-term release, which all other tests use. */
await describeWithNeo4j('the newest Neo4j', { own: true, version: newestVersion }, (server) => {
  test('is what is tested here', async () => {
    const store = await openNeo4jStore(server);
    expect((await store.status()).detail).toContain(`Neo4j ${newestVersion}`);
    await store.close();
  });

  storeContract('the store in it', {
    async open() {
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      return { store, close: () => store.close() };
    },
  });
});
