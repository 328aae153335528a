import { expect, test } from 'vitest';
import { connect } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { everythingIn } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

const passport = {
  metric: 'in-degree.share',
  version: 1,
  parameters: { normalised: true },
  seed: null,
  n: 3,
  m: 2,
  directed: true,
  missing: null,
  datasetHash: 'f'.repeat(64),
  engine: 'telar 0.1.0',
};
const writtenAt = '2026-03-01T12:00:00.000Z';

await describeWithNeo4j('results on the actors', {}, (server) => {
  test('are written, read by Cypher, listed with their passport, and removed without a trace', async () => {
    await emptyDatabase(server);
    const store = await openNeo4jStore(server);
    const connection = connect(server);
    const property = () =>
      connection.direct(
        `MATCH (actor:Actor) WHERE actor.telar_in_degree_share IS NOT NULL
         RETURN actor.id AS id, actor.telar_in_degree_share AS value ORDER BY id`,
      );
    try {
      await store.commitRevision(draft(), fixture);
      const before = await everythingIn(store);
      const values = [
        { id: 'school:1', value: 0.5 },
        { id: 'school:2', value: 1 },
        { id: 'school:4', value: { undefined: 'no-answer' } },
      ];
      const written = await store.results.writeResults({ passport, writtenAt, values });
      expect(written).toEqual({
        ...{ metric: 'in-degree.share', property: 'telar_in_degree_share', passport, writtenAt },
        ...{ written: 2, undefined: 1 },
      });
      expect(await property()).toEqual([
        { id: 'school:1', value: 0.5 },
        { id: 'school:2', value: 1 },
      ]);
      expect(await store.results.listResults()).toEqual([written]);
      // What was written stays out of what Telar itself answers.
      expect(await everythingIn(store)).toEqual(before);

      await store.results.writeResults({ passport, writtenAt, values: values.slice(1) });
      expect(await property()).toEqual([{ id: 'school:2', value: 1 }]);

      expect(await store.results.removeResults('in-degree.share')).toBe(1);
      expect(await property()).toEqual([]);
      expect(await store.results.listResults()).toEqual([]);
      expect(await store.results.removeResults('in-degree.share')).toBe(0);
    } finally {
      await connection.close();
      await store.close();
    }
  });

  test('of something that is no metric are refused', async () => {
    const store = await openNeo4jStore(server);
    for (const metric of ['Name', 'a`b', '', '__proto__', 'x'.repeat(80)]) {
      await expect(store.results.removeResults(metric), metric).rejects.toMatchObject({
        kind: 'invalid-request',
        field: 'metric',
      });
    }
    await store.close();
  });
});
