import { openNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { storeContract } from './contract-suite.ts';

await describeWithNeo4j('on a real server', {}, (server) => {
  storeContract('the Neo4j store', {
    async open() {
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      return { store, close: () => store.close() };
    },
  });
});
