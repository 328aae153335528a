import { expect, test } from 'vitest';
import { openNeo4jStore } from '../../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { fixture } from '../../fixture.ts';
import { draft } from '../../records.ts';

const version = '5.25.1';

await describeWithNeo4j('a server that is too old', { own: true, version }, (server) => {
  test('is named with its version, and nothing is written to it', { timeout: 60_000 }, async () => {
    const store = await openNeo4jStore(server);
    const refusal = {
      name: 'TelarProblem',
      kind: 'store-unavailable',
      message: `The server is Neo4j ${version}; Telar needs Neo4j 5.26 or newer.`,
    };
    try {
      expect(await store.status()).toMatchObject({ reachable: false, detail: refusal.message });
      await expect(store.listYears()).rejects.toMatchObject(refusal);
      await expect(store.commitRevision(draft(), fixture)).rejects.toMatchObject(refusal);
    } finally {
      await store.close();
    }
  });
});
