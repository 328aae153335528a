import { expect, test } from 'vitest';
import { connect, type Connection } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile, tie } from '../records.ts';

/** Enough for several transactions, of nodes and of relationships. */
const schools = Array.from({ length: 5_500 }, (_, at) =>
  actor({ id: `school:${String(at + 1)}`, kind: 'school', name: `Escuela ${String(at + 1)}` }),
);
const ties = schools
  .slice(1)
  .map(({ id }, at) => tie({ networkId: null, layer: 'assists', from: schools[at]!.id, to: id }));

await describeWithNeo4j('an import that nobody can read yet', {}, (server) => {
  const countsIn = async (connection: Connection) => {
    const [row] = await connection.direct(
      `RETURN COUNT { (:Loading) } AS nodes, COUNT { ()-[tie:ASSISTS {isLoading: true}]->() } AS ties,
         COUNT { (n:Actor {revision: 2}) WHERE NOT n:Loading } AS unmarkedNodes,
         COUNT { ()-[tie:ASSISTS {revision: 2}]->() WHERE tie.isLoading IS NULL } AS unmarkedTies,
         COUNT { (n:Actor {revision: 2}) } AS actors, COUNT { (n:Revision {number: 2}) } AS revisions`,
    );
    return row!;
  };

  test(
    'bears marks for readers with Cypher, and is swept when Telar starts again',
    { timeout: 240_000 },
    async () => {
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      const connection = connect({ ...server, timeout: 60_000 });
      try {
        await store.commitRevision(draft(), fixture);
        expect(await countsIn(connection)).toMatchObject({ nodes: 0, ties: 0 });
        // The last transaction makes anew what is counted of territories: it waits for whoever holds one of them.
        const isDead = Promise.withResolvers<undefined>();
        const holding = connection.write(async (run) => {
          await run('MATCH (territory:Territory) SET territory.isHeld = true');
          await isDead.promise;
        });
        const importing = store.commitRevision(draft(), fromFile('a.csv', [...schools, ...ties]));
        const dead = expect(importing).rejects.toThrow();
        await expect
          .poll(async () => (await countsIn(connection))['ties'], { timeout: 120_000 })
          .toBe(ties.length);
        // The process dies: it neither ends the import nor tidies up.
        await store.close();
        await dead;
        isDead.resolve(undefined);
        await holding;
        const left = await countsIn(connection);
        expect(left).toMatchObject({ unmarkedNodes: 0, unmarkedTies: 0, revisions: 1 });
        expect(left['nodes']).toBeGreaterThan(5_000);
        // Its lease expires.
        await connection.direct(
          "MATCH (store:Telar {name: 'store'}) WHERE store.loader IS NOT NULL SET store.seenAt = 0",
        );
        const again = await openNeo4jStore(server);
        const swept = { nodes: 0, ties: 0, actors: 0, revisions: 0 };
        await expect.poll(() => countsIn(connection), { timeout: 120_000 }).toMatchObject(swept);
        const { number } = await again.commitRevision(
          draft(),
          fromFile('a.csv', [...schools.slice(0, 50), ties[0]!]),
        );
        expect(number).toBe(2);
        expect(await countsIn(connection)).toMatchObject({ nodes: 0, ties: 0, revisions: 1 });
        await again.close();
      } finally {
        await connection.close();
      }
    },
  );
});
