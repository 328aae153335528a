import { setTimeout as wait } from 'node:timers/promises';
import { noView } from '../../../contract/network-view.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Connection } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore, type Neo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { everythingIn } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

const passport = {
  ...noView,
  metric: 'in-degree.share',
  version: 1,
  parameters: { normalised: true },
  seed: null,
  n: 3,
  m: 2,
  directed: true,
  ties: 'arcs' as const,
  cost: 'steps' as const,
  leftOut: [],
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
      const written = await store.results.writeResults([{ passport, writtenAt, values }]);
      expect(written).toEqual([
        {
          ...{ metric: 'in-degree.share', property: 'telar_in_degree_share', passport, writtenAt },
          ...{ written: 2, undefined: 1 },
        },
      ]);
      expect(await property()).toEqual([
        { id: 'school:1', value: 0.5 },
        { id: 'school:2', value: 1 },
      ]);
      expect(await store.results.listResults()).toEqual(written);
      // What was written stays out of what Telar itself answers.
      expect(await everythingIn(store)).toEqual(before);

      await store.results.writeResults([{ passport, writtenAt, values: values.slice(1) }]);
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

  test('that were written before passports named their view are read as of no view', async () => {
    await emptyDatabase(server);
    const store = await openNeo4jStore(server);
    const connection = connect(server);
    try {
      await store.commitRevision(draft(), fixture);
      const values = [{ id: 'school:1', value: 1 }];
      await store.results.writeResults([{ passport, writtenAt, values }]);
      const { wave: _wave, layers: _layers, kinds: _kinds, ...older } = passport;
      const { strength: _strength, mentions: _mentions, ...oldest } = older;
      await connection.direct('MATCH (analysis:Analysis) SET analysis.passport = $passport', {
        passport: JSON.stringify(oldest),
      });
      expect((await store.results.listResults())[0]!.passport).toEqual(passport);
    } finally {
      await connection.close();
      await store.close();
    }
  });

  describe('are written all or not at all', () => {
    let store: Neo4jStore;
    let connection: Connection;
    beforeEach(async () => {
      await emptyDatabase(server);
      store = await openNeo4jStore(server);
      connection = connect(server);
      await store.commitRevision(draft(), fixture);
      await store.results.writeResults(resultsOf('degree', [{ id: 'school:1', value: 1 }]));
    });
    afterEach(async () => {
      await connection.close();
      await store.close();
    });
    const resultsOf = (metric: string, values: { id: string; value: number }[]) => [
      { passport: { ...passport, metric }, writtenAt, values },
    ];
    const written = () =>
      connection.direct(
        `MATCH (actor:Actor) UNWIND [name IN keys(actor) WHERE name STARTS WITH 'telar_'] AS property
         RETURN actor.id AS id, property, actor[property] AS value ORDER BY id, property`,
      );
    const before = [{ id: 'school:1', property: 'telar_degree', value: 1 }];

    test('when it is cancelled after some values were sent, what was written before stays', async () => {
      const cancel = new AbortController();
      // More than one statement of values; the second metric's are taken when those of the first have been sent.
      const many = Array.from({ length: 12_000 }, (_, i) => ({ id: `school:${i}`, value: i }));
      function* cancelling() {
        cancel.abort(new Error('cancelled by the user'));
        yield { id: 'school:2', value: 2 };
      }
      const writing = store.results.writeResults(
        [
          ...resultsOf('degree', many),
          { passport: { ...passport, metric: 'pagerank' }, writtenAt, values: cancelling() },
        ],
        { signal: cancel.signal },
      );
      await expect(writing).rejects.toThrow('cancelled by the user');
      expect(await written()).toEqual(before);
      expect((await store.results.listResults()).map(({ metric }) => metric)).toEqual(['degree']);
      // The lease was released: the next change does not wait for it to expire.
      expect(await store.results.removeResults('degree')).toBe(1);
    });

    test('when one metric of several has none of its actors, nothing is written and the sentence says so', async () => {
      const writing = store.results.writeResults([
        ...resultsOf('degree', [{ id: 'school:2', value: 2 }]),
        ...resultsOf('pagerank', [{ id: 'school:gone', value: 0.5 }]),
      ]);
      await expect(writing).rejects.toMatchObject({
        kind: 'conflict',
        message: expect.stringMatching(/^None of the 1 actors that "pagerank" was measured on/) as string,
      });
      expect(await written()).toEqual(before);
    });

    test('when there is nothing to write, that is said, not counted as 0', async () => {
      await expect(store.results.writeResults([])).rejects.toMatchObject({ kind: 'conflict' });
      const undefinedOnly = [
        { passport, writtenAt, values: [{ id: 'school:1', value: { undefined: 'no-answer' } }] },
      ];
      await expect(store.results.writeResults(undefinedOnly)).rejects.toMatchObject({ kind: 'conflict' });
      expect(await written()).toEqual(before);
    });

    test('counts the actors that are stored, not those that were measured', async () => {
      const [one] = await store.results.writeResults(
        resultsOf('degree', [
          { id: 'school:1', value: 3 },
          { id: 'school:gone', value: 4 },
        ]),
      );
      expect(one).toMatchObject({ written: 1, undefined: 0 });
    });

    test('never while an import of another process is under way', async () => {
      const lease = `MATCH (store:Telar {name: 'store'}) SET store.loader = $loader, store.seenAt = timestamp()`;
      await connection.direct(lease, { loader: 'another process' });
      const writing = store.results.writeResults(resultsOf('degree', [{ id: 'school:1', value: 9 }]));
      await wait(600);
      expect(await written()).toEqual(before);
      await connection.direct(lease, { loader: null });
      await writing;
      expect(await written()).toEqual([{ ...before[0], value: 9 }]);
    });

    test('a wait for another process ends when it is cancelled', async () => {
      const lease = `MATCH (store:Telar {name: 'store'}) SET store.loader = 'another process', store.seenAt = timestamp()`;
      await connection.direct(lease);
      const signal = AbortSignal.timeout(300);
      await expect(
        store.results.writeResults(resultsOf('degree', [{ id: 'school:1', value: 9 }]), { signal }),
      ).rejects.toMatchObject({ name: expect.stringMatching(/TimeoutError|AbortError/) as string });
      expect(await written()).toEqual(before);
    });
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
