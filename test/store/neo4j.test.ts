import { afterAll, describe, test } from 'vitest';
import { openNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { storeContract } from './contract-suite.ts';

const given = await testServer();

if ('skip' in given) {
  describe('the Neo4j store keeps the store contract', () => {
    test.skip(given.skip, () => {});
  });
} else {
  const { server } = given;
  afterAll(() => server.stop());
  storeContract('the Neo4j store', {
    async open() {
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      return { store, close: () => store.close() };
    },
  });
}
