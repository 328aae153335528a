import { expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { connect, type Connection } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { migrate, missingIndexes, schemaFound, schemaVersion } from '../../../server/store/neo4j/schema.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { collect } from '../everything.ts';
import { draft, fromFile, network, tie, wave } from '../records.ts';

await describeWithNeo4j('the schema', {}, (server) => {
  const within = async (work: (connection: Connection) => Promise<void>) => {
    // Planning hundreds of statements for the first time takes a busy machine longer than a service may wait.
    const connection = connect({ ...server, timeout: 60_000 });
    try {
      await migrate(connection);
      await work(connection);
    } finally {
      await connection.close();
    }
  };

  test('is made once and may be made again', () =>
    within(async (connection) => {
      expect(await schemaFound(connection)).toBe(schemaVersion);
      await connection.direct('MATCH (store:Telar) SET store.schemaVersion = 0');
      await migrate(connection);
      expect(await schemaFound(connection)).toBe(schemaVersion);
      expect(await missingIndexes(connection)).toEqual([]);
    }));

  test('version 1 is brought to the present one with what it holds', () =>
    within(async (connection) => {
      await emptyDatabase(server);
      await connection.direct(`MATCH (store:Telar) SET store = {name: 'store', schemaVersion: 1, newest: 2,
        standing: [1, 2], edition: 7}`);
      const record = JSON.stringify({ ownerId: 'sostenedor:1', name: '"ownerId":' });
      await connection.direct(
        `CREATE (:SchoolYear {key: 'a', revision: 2, ownerId: 'sostenedor:2'}), (:Actor:Mentioned {id: 'b'}),
          (:Restated {key: 'c', revision: 2}), (:Superseded {key: 'a', revision: 1, type: 'school-year', record: $record})`,
        { record },
      );
      await migrate(connection);
      expect(await schemaFound(connection)).toBe(schemaVersion);
      const [found] = await connection.direct(
        `MATCH (store:Telar), (year:SchoolYear), (stub:Stub), (again:Statement {key: 'c'}), (older:Statement {key: 'a'})
         RETURN store.visibleRevisions AS visible, store.storeVersion AS version, keys(store) AS keys,
           year.sostenedorId AS owner, year.ownerId AS old, stub.id AS stub, again.revision AS again, older.record AS record,
           keys(older) AS kept`,
      );
      expect(found).toMatchObject({
        ...{ visible: [1, 2], version: 7, owner: 'sostenedor:2', old: null, stub: 'b', again: 2 },
        record: JSON.stringify({ sostenedorId: 'sostenedor:1', name: '"ownerId":' }),
      });
      expect(found!['keys']).not.toContain('standing');
      expect(found!['kept']).toHaveLength(3);
      await emptyDatabase(server);
    }));

  test('ties of a layer that has joined the catalogue get the type of their own', () =>
    within(async (connection) => {
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      const trust = tie({ layer: 'trust', from: 'school:1', to: 'school:2' });
      const own = tie({ layer: 'amistad', from: 'school:1', to: 'school:2' });
      await store.commitRevision(draft(), fromFile('lazos.csv', [trust, own]));
      await store.commitRevision(draft(), fromFile('lazos.csv', [{ ...trust, strength: 2 }]));
      // As a Telar left it that did not know the layer `trust`.
      await connection.direct(
        `MATCH (from)-[old:TRUST]->(to) CREATE (from)-[tie:TIE]->(to)
         WITH old, tie, properties(old) AS properties DELETE old SET tie = properties`,
      );
      await connection.direct('MATCH (store:Telar) SET store.schemaVersion = 1');
      await migrate(connection);
      expect(
        await connection.direct(
          'MATCH ()-[tie:TRUST|TIE]->() RETURN type(tie) AS type, tie.layer AS layer ORDER BY type',
        ),
      ).toEqual([
        { type: 'TIE', layer: 'amistad' },
        { type: 'TRUST', layer: 'trust' },
      ]);
      await store.undoRevision(2);
      const strengths = 'MATCH ()-[tie:TRUST]->() RETURN tie.strength AS strength';
      expect(await connection.direct(strengths)).toEqual([{ strength: null }]);
      await store.close();
    }));

  test('version 2 gives back what an id alone had wiped, and can take back each of its imports', () =>
    within(async (connection) => {
      await emptyDatabase(server);
      const school = { type: 'actor', id: 'school:1', kind: 'school', name: 'Escuela Ñandú', rbd: 1 };
      const nothing = { subKind: null, legalKind: null, latitude: null, longitude: null, rural: null };
      const said = {
        ...school,
        ...nothing,
        comunaId: 'comuna:1',
        isSet: false,
        simulated: false,
        attributes: {},
      };
      await connection.direct(
        `MATCH (store:Telar) SET store.schemaVersion = 2, store.newest = 3, store.visibleRevisions = [1, 2, 3],
           store.storeVersion = 3
         CREATE (:Actor:School {id: 'school:1', key: $key, kind: 'school', name: 'school:1', searchName: 'school 1',
             isSet: false, simulated: false, revision: 2, file: '2.csv', row: 2}),
           (:SchoolYear {key: $year, schoolId: 'school:1', year: 2024, name: 'E', state: 'working', dependency: 'slep',
             comunaId: 'comuna:1', hasEnrolment: true, teaching: [110], revision: 1, file: '1.csv', row: 2}),
           (:Superseded {key: $key, type: 'actor', place: 'Actor', revision: 1, file: '1.csv', row: 2, record: $record}),
           (:Reassertion {key: $key, revision: 3, file: '3.csv', row: 4})
         WITH 1 AS one
         UNWIND [1, 2, 3] AS number
         CREATE (:Revision {number: number, title: 't', source: 's', hash: 'h', importedAt: '2026', importedBy: 'x',
           state: 'current', counts: '{}', changes: '{}', findings: '{}'})`,
        {
          ...{ key: '["actor","school:1"]', year: '["school-year","school:1",2024]' },
          record: JSON.stringify(said),
        },
      );
      const store = await openNeo4jStore(server);
      const name = async () => {
        const found = await store.findActor('school:1');
        return found && [found.name, found.comunaId, found.revision, found.file];
      };
      expect(await name()).toEqual(['Escuela Ñandú', 'comuna:1', 1, '1.csv']);
      expect((await store.searchActors({ q: 'ñandu', limit: 5 })).items).toHaveLength(1);
      await store.undoRevision(1);
      expect(await name()).toEqual(['school:1', null, 2, '2.csv']);
      await store.undoRevision(2);
      expect(await name()).toEqual(['school:1', null, 3, '3.csv']);
      await store.undoRevision(3);
      expect(await name()).toBeNull();
      await store.close();
      await emptyDatabase(server);
    }));

  test('version 3 keeps what it holds; of its waves nobody said what they are', () =>
    within(async (connection) => {
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      const where = { networkId: 'red:n', waveId: 'w1' };
      const first = wave({ ...where, order: 1, date: '2023', layersAsked: ['trust'] });
      const second = { ...first, date: '2024', attributes: { kind: 'en papel' } };
      const red = network({ id: 'red:n', name: 'Red N', kind: 'rme' });
      await store.commitRevision(draft(), fromFile('a.csv', [red, first]));
      await store.commitRevision(draft(), fromFile('b.csv', [second]));
      await store.close();
      // As a Telar left it that did not know kinds of waves, nor the records of later versions.
      const { kind: _kind, ...older } = first;
      await connection.direct(
        `MATCH (said:Statement) WHERE said.key STARTS WITH '["wave"' SET said.record = $record
         WITH count(*) AS said MATCH (store:Telar) SET store.schemaVersion = 3`,
        { record: JSON.stringify(older) },
      );
      for (const label of ['event', 'contract', 'evaluation', 'school_result'])
        await connection.direct(`DROP CONSTRAINT ${label}_key`);
      const upgraded = await openNeo4jStore(server);
      expect(await missingIndexes(connection)).toEqual([]);
      expect((await upgraded.loadNetwork('red:n'))!.waves).toEqual([second]);
      const statements = await collect(upgraded.streamStatements(1));
      expect(statements.map(({ record }) => record)).toEqual([red, first]);
      const event = newRecord('event', { networkId: 'red:n', eventId: 'e', kind: 'hito' });
      await upgraded.commitRevision(draft(), fromFile('c.csv', [{ ...second, kind: 'survey' }, event]));
      expect(await upgraded.loadNetwork('red:n')).toMatchObject({
        waves: [{ kind: 'survey' }],
        events: [event],
      });
      await upgraded.undoRevision(3);
      await upgraded.undoRevision(2);
      expect(await upgraded.loadNetwork('red:n')).toMatchObject({ waves: [first], events: [] });
      await upgraded.close();
      await emptyDatabase(server);
    }));

  test('of a newer Telar is refused, untouched', () =>
    within(async (connection) => {
      await connection.direct('MATCH (store:Telar) SET store.schemaVersion = 99');
      try {
        const store = await openNeo4jStore(server);
        const status = await store.status();
        expect(status.detail).toContain('written by a newer Telar (schema 99');
        await expect(store.listYears()).rejects.toThrow('newer Telar');
        await store.close();
      } finally {
        await connection.direct('MATCH (store:Telar) SET store.schemaVersion = $version', {
          version: schemaVersion,
        });
      }
    }));

  test('of an older Telar is refused, untouched, unless it may be upgraded', () =>
    within(async (connection) => {
      await connection.direct('MATCH (store:Telar) SET store.schemaVersion = 3');
      const store = await openNeo4jStore({ ...server, mayUpgrade: false });
      expect((await store.status()).detail).toMatch(/older Telar \(schema 3.*copy.*NEO4J_UPGRADE=1/);
      await expect(store.listYears()).rejects.toThrow('older Telar');
      expect(await schemaFound(connection)).toBe(3);
      await store.close();
      const upgraded = await openNeo4jStore({ ...server, mayUpgrade: true });
      expect(await upgraded.status()).toMatchObject({ reachable: true, schemaFound: schemaVersion });
      await upgraded.close();
    }));

  test('without one of its indexes says which, and opening the store again makes it', () =>
    within(async (connection) => {
      const store = await openNeo4jStore(server);
      await connection.direct('DROP INDEX actor_search');
      const status = await store.status();
      expect(status).toMatchObject({ reachable: true, schemaFound: 0, schemaExpected: schemaVersion });
      expect(status.detail).toContain('missing: actor_search');
      await store.close();

      const again = await openNeo4jStore(server);
      expect(await again.status()).toMatchObject({ schemaFound: schemaVersion });
      await again.close();
    }));

  test('finds names without their accents, for readers with Neo4j Browser', () =>
    within(async (connection) => {
      await emptyDatabase(server);
      await connection.direct("CREATE (:Territory:Stub {id: 'x:1', name: 'Región de Los Ríos'})");
      for (const spelling of ['rios', 'RÍOS', 'Rios region']) {
        const found = await connection.direct(
          "CALL db.index.fulltext.queryNodes('names', $spelling) YIELD node RETURN node.id AS id",
          { spelling },
        );
        expect(found, spelling).toEqual([{ id: 'x:1' }]);
      }
    }));
});
