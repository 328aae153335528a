import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { SourcedRecord } from '../../../../contract/records.ts';
import { connect } from '../../../../server/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../../server/store/neo4j/neo4j-store.ts';
import type { NetworkStore } from '../../../../server/store/network-store.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../../neo4j-server/empty-database.ts';
import { allPages } from '../../everything.ts';
import { fixture } from '../../fixture.ts';
import { actor, draft, fromFile, tie } from '../../records.ts';
import { wholeStore } from '../../whole-store.ts';

const timeout = 10_000;

/** What a store holds, in few questions. */
async function holdingsOf(store: NetworkStore) {
  return {
    revisions: await allPages((page) => store.listRevisions(page)),
    territories: await allPages((page) => store.listTerritories(page)),
    actors: await allPages((page) => store.searchActors(page)),
    school: await store.findActor('school:1'),
    network: await store.loadNetwork('network:costa'),
    graph: await store.loadTerritory({ id: 'country:cl', year: 2025, scope: 'all' }),
  };
}

/** An import of some seconds: 6,000 schools in a ring, and the fixture's schools under other names. */
const many = Array.from({ length: 6_000 }, (_, i) => `school:z${i}`);
const large: SourcedRecord[] = fromFile('grande.csv', [
  ...many.map((id, i) => actor({ id, kind: 'school', name: `Escuela ${i}` })),
  ...many.map((from, i) => tie({ layer: 'trust', from, to: many[(i + 1) % many.length]! })),
  actor({ id: 'school:1', kind: 'school', name: 'Otro nombre', rbd: 1, comunaId: 'comuna:05101' }),
]);

await describeWithNeo4j('a server that fails', { own: true, settings: {} }, (server) => {
  async function withStore(work: (store: NetworkStore) => Promise<void>): Promise<void> {
    await emptyDatabase(server);
    const store = await openNeo4jStore({ ...server, timeout });
    try {
      await store.commitRevision(draft(), fixture);
      await work(store);
    } finally {
      await store.close();
    }
  }

  /** Counts that see what no question shows: records being loaded, notes for undos, placeholders. */
  async function bareCounts() {
    const connection = connect(server);
    const [row] = await connection.direct(
      `RETURN COUNT { (n) WHERE NOT n:Telar } AS nodes, COUNT { ()-->() } AS ties,
         COUNT { (:Stub) } AS stubs, COUNT { (:Statement) } AS statements`,
    );
    await connection.close();
    return row;
  }

  async function inTheMiddle(state: string): Promise<void> {
    const connection = connect(server);
    for (let looks = 0; looks < 5_000; looks++) {
      if ((await connection.direct(state)).length > 0) break;
      await wait(5);
    }
    await connection.close();
  }

  test(
    'killed while it is read: 503 within the time set, and well again when it is back',
    { timeout: 300_000 },
    async () => {
      await withStore(async (store) => {
        const before = await holdingsOf(store);
        const reading = (async () => {
          for (;;) await store.searchActors({ q: 'escuela', limit: 50 });
        })();
        const failed = expect(reading).rejects.toMatchObject({
          name: 'TelarProblem',
          kind: 'store-unavailable',
        });
        await wait(200);
        await server.kill();
        await failed;
        const begun = performance.now();
        await expect(store.findActor('school:1')).rejects.toMatchObject({ kind: 'store-unavailable' });
        expect(performance.now() - begun).toBeLessThan(timeout + 1_500);
        expect(await store.status()).toMatchObject({ reachable: false });

        await server.restart();
        expect(await holdingsOf(store)).toEqual(before);
      });
    },
  );

  test(
    'killed while an import is written: the revisions before it stand, nothing of it is seen or left',
    { timeout: 300_000 },
    async () => {
      await withStore(async (store) => {
        const before = await holdingsOf(store);
        const countsBefore = await bareCounts();
        const importing = expect(store.commitRevision(draft(), large)).rejects.toMatchObject({
          kind: 'store-unavailable',
        });
        await inTheMiddle('MATCH (actor:Actor {revision: 2}) RETURN actor.id LIMIT 1');
        await server.kill();
        await importing;

        await server.restart();
        expect(await holdingsOf(store)).toEqual(before);
        // The next change takes away what was left: here an import that holds nothing new.
        await store.commitRevision(draft({ title: 'Vacía' }), []);
        await store.undoRevision(2);
        const counts = await bareCounts();
        expect({ ...counts, nodes: Number(counts?.['nodes']) - 1 }).toEqual(countsBefore);

        const revision = await store.commitRevision(draft(), large);
        expect(revision.number).toBe(3);
        expect(await store.findActor('school:1')).toMatchObject({ name: 'Otro nombre', revision: 3 });
        expect(await store.findActor('school:z5999')).toMatchObject({ revision: 3 });
      });
    },
  );

  test(
    'killed while a whole store is restored: nothing of it is left, and the next restore is whole',
    { timeout: 300_000 },
    async () => {
      let imported: unknown;
      await withStore(async (store) => {
        await store.commitRevision(draft(), large);
        imported = [await holdingsOf(store), await bareCounts()];
      });
      await emptyDatabase(server);
      const store = await openNeo4jStore({ ...server, timeout });
      const restoring = expect(store.restoreStore(wholeStore([fixture, large]))).rejects.toMatchObject({
        kind: 'store-unavailable',
      });
      await inTheMiddle('MATCH (actor:Actor {revision: 2}) RETURN actor.id LIMIT 1');
      await server.kill();
      await restoring;

      await server.restart();
      expect(await holdingsOf(store)).toMatchObject({
        revisions: [],
        territories: [],
        actors: [],
        graph: null,
      });
      await store.restoreStore(wholeStore([fixture, large]));
      expect([await holdingsOf(store), await bareCounts()]).toEqual(imported);
      await store.close();
    },
  );

  test.each([30, 800])(
    'killed %i ms into an undo: it is done or it is not',
    { timeout: 300_000 },
    async (after) => {
      await withStore(async (store) => {
        const without = await holdingsOf(store);
        await store.commitRevision(draft(), large);
        const undoing = store.undoRevision(2).catch((error: unknown) => error);
        await wait(after);
        await server.kill();
        await undoing;

        await server.restart();
        const state = (await store.listRevisions({ limit: 1 })).items[0]?.state;
        const found = await store.findActor('school:z0');
        const name = (await store.findActor('school:1'))?.name;
        expect([state, found?.id, name]).toEqual(
          state === 'undone'
            ? ['undone', undefined, 'Escuela José Martí']
            : ['current', 'school:z0', 'Otro nombre'],
        );

        await store.undoRevision(2);
        const { revisions: _now, ...rest } = await holdingsOf(store);
        const { revisions: _then, ...asBefore } = without;
        expect(rest).toEqual(asBefore);
      });
    },
  );

  test(
    'of a read-only database: read, but not written, and the sentence says so',
    { timeout: 300_000 },
    async () => {
      await withStore(async (store) => {
        const before = await holdingsOf(store);
        await server.restart({ 'server.databases.default_to_read_only': 'true' });
        try {
          expect(await holdingsOf(store)).toEqual(before);
          expect((await store.status()).detail).toContain('the database is read-only');
          await expect(store.commitRevision(draft(), [])).rejects.toMatchObject({
            kind: 'store-unavailable',
            message: expect.stringMatching(/lets nobody write to the database: it is read-only\.$/),
          });
        } finally {
          await server.restart();
        }
        await store.commitRevision(draft(), []);
      });
    },
  );

  test('of a wrong password, and of a database that is not there, in one sentence', async () => {
    const wrong = await openNeo4jStore({ ...server, password: 'falsch' });
    expect((await wrong.status()).detail).toMatch(
      /^Neo4j at 127\.0\.0\.1:\d+ refuses the user "neo4j" or the password\.$/,
    );
    await wrong.close();
    const nowhere = await openNeo4jStore({ ...server, database: 'nada' });
    expect((await nowhere.status()).detail).toMatch(/has no database "nada"\.$/);
    await nowhere.close();
  });

  test(
    'an import may outgrow one transaction, and two stores import without a gap or a lost one',
    { timeout: 300_000 },
    async () => {
      await withStore(async (store) => {
        const other = await openNeo4jStore(server);
        const numbers = await Promise.all(
          [store, other, store, other].map(async (one, i) => {
            const record = actor({ id: `school:p${i}`, kind: 'school', name: `P ${i}` });
            return (await one.commitRevision(draft(), fromFile('p.csv', [record]))).number;
          }),
        );
        expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5]);
        // Whoever wrote through one session reads it through another.
        for (const i of [0, 1, 2, 3]) expect(await store.findActor(`school:p${i}`)).not.toBeNull();
        await other.close();
      });
    },
  );
});
