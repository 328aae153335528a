import { expect, test } from 'vitest';
import { connect } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { everythingIn } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

await describeWithNeo4j('what is imported again unchanged', {}, (server) => {
  test(
    'makes no node but its revision, and stands when the first import is undone',
    { timeout: 300_000 },
    async () => {
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      const connection = connect(server);
      const nodes = async () =>
        Number((await connection.direct('MATCH (n) RETURN count(n) AS nodes'))[0]!['nodes']);
      const repeated = async () =>
        Number(
          (await connection.direct('MATCH (n) WHERE n.repeats IS NOT NULL RETURN count(n) AS nodes'))[0]![
            'nodes'
          ],
        );
      try {
        await store.commitRevision(draft(), fixture);
        const once = await nodes();
        const before = await store.loadNetwork('network:costa');
        await store.commitRevision(draft(), fixture);
        expect(await nodes()).toBe(once + 1);
        expect(await repeated()).toBeGreaterThan(10);
        await store.commitRevision(draft(), fixture);
        expect(await nodes()).toBe(once + 2);

        // Each of the three alone holds all of it.
        await store.undoRevision(1);
        await store.undoRevision(3);
        expect(await store.loadNetwork('network:costa')).toEqual(before);
        expect(await repeated()).toBe(0);
        await store.undoRevision(2);
        expect((await everythingIn(store)).networks).toEqual([]);
        expect(
          await connection.direct('MATCH (n:Actor|Network|Tie|Stub|Statement) RETURN count(n) AS left'),
        ).toEqual([{ left: 0 }]);
      } finally {
        await connection.close();
        await store.close();
      }
    },
  );
});
