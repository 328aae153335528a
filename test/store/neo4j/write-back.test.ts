import { setTimeout as wait } from 'node:timers/promises';
import { noView } from '../../../contract/network-view.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Connection } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore, type Neo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { everythingIn } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile, tie } from '../records.ts';

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
  ...{ territory: null, network: null, year: null },
};
const writtenAt = '2026-03-01T12:00:00.000Z';

await describeWithNeo4j('results beside the actors', {}, (server) => {
  let store: Neo4jStore;
  let connection: Connection;
  beforeEach(async () => {
    await emptyDatabase(server);
    store = await openNeo4jStore(server);
    connection = connect(server);
    await store.commitRevision(draft(), fixture);
  });
  afterEach(async () => {
    await connection.close();
    await store.close();
  });
  /** All values as a reader with Cypher finds them. */
  const scores = () =>
    connection.direct(
      `MATCH (actor:Actor)-[score:SCORED]->(result:Result)
       RETURN result.metric AS metric, actor.id AS id, score.value AS value ORDER BY metric, id, value`,
    );
  const resultsOf = (metric: string, values: { id: string; value: number }[], scope = {}) => [
    { passport: { ...passport, metric, ...scope }, writtenAt, values },
  ];

  test('are written, read by Cypher, listed with their passport, and removed without a trace', async () => {
    const before = await everythingIn(store);
    const values = [
      { id: 'school:1', value: 0.5 },
      { id: 'school:2', value: 1 },
      { id: 'school:4', value: { undefined: 'no-answer' } },
    ];
    const written = await store.results.writeResults([{ passport, writtenAt, values }]);
    const { id } = written[0]!;
    expect(written).toEqual([
      {
        ...{ id, metric: 'in-degree.share', passport, writtenAt, staleSince: null },
        ...{ written: 2, undefined: 1 },
      },
    ]);
    expect(id).toMatch(/^in-degree\.share\.[0-9a-f]{12}$/);
    const metric = 'in-degree.share';
    expect(await scores()).toEqual([
      { metric, id: 'school:1', value: 0.5 },
      { metric, id: 'school:2', value: 1 },
    ]);
    expect(await store.results.listResults()).toEqual(written);
    // What was written stays out of what Telar itself answers.
    expect(await everythingIn(store)).toEqual(before);

    await store.results.writeResults([{ passport, writtenAt, values: values.slice(1) }]);
    expect(await scores()).toEqual([{ metric, id: 'school:2', value: 1 }]);

    expect(await store.results.removeResults(id)).toBe(1);
    expect(await scores()).toEqual([]);
    expect(await store.results.listResults()).toEqual([]);
    expect(await store.results.removeResults(metric)).toBe(0);
  });

  test('of one metric stand side by side where they were measured on something else, and hang on it', async () => {
    const network = { network: 'network:costa', wave: 'w1', layers: ['trust'] };
    const scopes = [
      network,
      { ...network, wave: 'w2' },
      { ...network, layers: ['knowledge'] },
      { ...network, network: null, wave: null, territory: 'comuna:05101', year: 2024 },
      { ...network, network: null, wave: null, territory: 'comuna:05101', year: 2023 },
    ];
    const write = (value: number, scope: object) =>
      store.results.writeResults(resultsOf('degree', [{ id: 'school:1', value }], scope));
    const ids = new Set<string>();
    for (const [value, scope] of scopes.entries()) ids.add((await write(value, scope))[0]!.id);
    expect(ids.size).toBe(scopes.length);
    expect((await scores()).map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
    // Measured anew on other facts, it takes the place of what was measured there before.
    await write(9, { ...network, datasetHash: 'e'.repeat(64), engine: 'telar 9' });
    expect((await scores()).map(({ value }) => value)).toEqual([1, 2, 3, 4, 9]);
    const ofWave = await connection.direct(
      `MATCH (:Wave {waveId: 'w1', networkId: 'network:costa'})<-[:MEASURES]-(result:Result {metric: 'degree'})<-[score:SCORED]-(actor)
       RETURN actor.id AS id, score.value AS value, result.layers AS layers, result.networkId AS network,
         result.datasetHash AS hash ORDER BY value`,
    );
    expect(ofWave.map(({ value, layers, network: id }) => [value, layers, id])).toEqual([
      [2, ['knowledge'], 'network:costa'],
      [9, ['trust'], 'network:costa'],
    ]);
    expect(ofWave[1]!['hash']).toBe('e'.repeat(64));
    expect(await store.results.removeResults('degree')).toBe(scopes.length);
  });

  test('say since which import or undo they are no longer of what is stored', async () => {
    const network = 'network:costa';
    const write = () =>
      store.results.writeResults([
        ...resultsOf('degree', [{ id: 'school:1', value: 1 }], { network }),
        ...resultsOf('betweenness', [{ id: 'school:2', value: 1 }], {
          territory: 'comuna:05101',
          year: 2024,
        }),
      ]);
    const since = async () =>
      Object.fromEntries((await store.results.listResults()).map((each) => [each.metric, each.staleSince]));
    const fresh = { degree: null, betweenness: null };
    await write();
    // A school elsewhere touches neither, and the same facts again touch nothing.
    const school = actor({ id: 'school:99', kind: 'school', name: 'Lejos' });
    await store.commitRevision(draft(), fromFile('a.csv', [school]));
    await store.commitRevision(draft(), fixture);
    expect(await since()).toEqual(fresh);
    const more = tie({ networkId: network, layer: 'trust', from: 'school:97', to: 'school:98' });
    const { number } = await store.commitRevision(draft(), fromFile('b.csv', [more]));
    expect(await since()).toEqual({ ...fresh, degree: number });
    await store.undoRevision(number);
    expect(await since()).toEqual({ ...fresh, degree: number });
    await write();
    expect(await since()).toEqual(fresh);
    const one = actor({ id: 'school:2', kind: 'school', name: 'Otro nombre' });
    const renamed = await store.commitRevision(draft(), fromFile('c.csv', [one]));
    expect((await since())['betweenness']).toBe(renamed.number);
    expect(
      await connection.direct('MATCH (r:Result {isStale: true}) RETURN r.staleSince AS since'),
    ).toContainEqual({
      since: renamed.number,
    });
  });

  describe('are written all or not at all', () => {
    beforeEach(async () => {
      await store.results.writeResults(resultsOf('degree', [{ id: 'school:1', value: 1 }]));
    });
    const before = [{ metric: 'degree', id: 'school:1', value: 1 }];
    const written = scores;

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
      // One metric without a value among others is no less an error, also where it was written before.
      const none = [{ id: 'school:1', value: { undefined: 'no-answer' } }];
      const writing = store.results.writeResults([
        ...resultsOf('pagerank', [{ id: 'school:1', value: 1 }]),
        { passport: { ...passport, metric: 'degree' }, writtenAt, values: none },
      ]);
      await expect(writing).rejects.toMatchObject({
        code: 'result-without-values',
        message: expect.stringMatching(/^No actor has a value of "degree"/) as string,
      });
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
    for (const metric of ['Name', 'a`b', '', '__proto__', 'x'.repeat(90)]) {
      await expect(store.results.removeResults(metric), metric).rejects.toMatchObject({
        kind: 'invalid-request',
        field: 'metric',
      });
    }
  });
});
