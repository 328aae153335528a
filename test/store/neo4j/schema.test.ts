import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layers } from '../../../contract/layers.ts';
import { connect, type Connection, type Plain } from '../../../server/store/neo4j/connection.ts';
import {
  cypherFile,
  cypherFor,
  recordLabels,
  statementsOf,
} from '../../../server/store/neo4j/cypher-files.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { tieType } from '../../../graph-queries/tie-types.ts';
import { relationshipTypes } from '../../../server/store/neo4j/relationship-types.ts';
import { queryText } from '../../../server/store/query-text.ts';
import { migrate, missingIndexes, schemaFound, schemaVersion } from '../../../server/store/neo4j/schema.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { fixture } from '../fixture.ts';
import { draft, fromFile, tie } from '../records.ts';

type Text = { name: string; text: string };

const namesIn = (folder: string): string[] =>
  readdirSync(new URL(`../../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => name.replace('.cypher', ''));

const queries: Text[] = namesIn('graph-queries')
  .filter((name) => !/^(schema|fragments)\//.test(name))
  .map((name) => ({ name, text: queryText(name, 'cypher') }));
const commands: Text[] = namesIn('server/store/neo4j/commands').map((name) => ({
  name,
  text: cypherFile(name),
}));

/** The statements of a text, for each of the labels or types where it is written for all of them. */
function statements({ name, text }: Text): string[] {
  const places = /:Record\b/.test(text) ? recordLabels : /:RECORD\b/.test(text) ? relationshipTypes : [null];
  return places.flatMap((place) => statementsOf(place === null ? text : cypherFor(name, place)));
}

test('every stored layer has a relationship type with its constraint and index', () => {
  const schema = queryText('schema/neo4j', 'cypher');
  for (const { id } of layers.filter((layer) => !layer.derived)) {
    expect(schema).toContain(`FOR ()-[r:${tieType(id)}]-() REQUIRE r.key IS UNIQUE`);
    expect(schema).toContain(`FOR ()-[r:${tieType(id)}]-() ON (r.networkId)`);
  }
  expect(tieType('amistad; DROP')).toBe('TIE');
  expect(() => cypherFor('store-ties', 'KNOWS {x: 1}')).toThrow('is not a label or type of the store');
});

test('queries and commands name every kind of tie that is stored', () => {
  const named = (name: string) => [...queries, ...commands].find((text) => text.name === name)!.text;
  for (const name of [
    ...['graphs/neighbours', 'graphs/ties-among', 'networks/network-ties', 'networks/network-layers'],
    ...['networks/network-actors', 'networks/find-network', 'relationships-of-revision'],
  ]) {
    for (const { id } of layers.filter((layer) => !layer.derived)) {
      expect(named(name), name).toMatch(new RegExp(`\\b${tieType(id)}\\b`));
    }
  }
});

test('every text begins with what it does and names each of its parameters', () => {
  for (const { name, text } of [...queries, ...commands]) {
    const comments = text.split('\n').filter((line) => line.startsWith('//'));
    const body = text.replace(/^\/\/.*$/gm, '');
    expect(comments.length, name).toBeGreaterThan(0);
    for (const [, parameter] of body.matchAll(/\$(\w+)/g)) {
      // $visibleRevisions comes with every query: the revisions that may be read.
      if (parameter === 'visibleRevisions') continue;
      expect(comments.join('\n'), name).toContain(`$${parameter}`);
    }
  }
});

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
        `MATCH (store:Telar), (year:SchoolYear), (stub:Stub), (again:Reassertion), (older:Superseded)
         RETURN store.visibleRevisions AS visible, store.storeVersion AS version, keys(store) AS keys,
           year.sostenedorId AS owner, year.ownerId AS old, stub.id AS stub, again.key AS again, older.record AS record`,
      );
      expect(found).toMatchObject({
        ...{ visible: [1, 2], version: 7, owner: 'sostenedor:2', old: null, stub: 'b', again: 'c' },
        record: JSON.stringify({ sostenedorId: 'sostenedor:1', name: '"ownerId":' }),
      });
      expect(found!['keys']).not.toContain('standing');
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
      await connection.direct(`MATCH (older:Superseded) SET older.place = 'TIE'`);
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

  test(
    'serves every query by an index: no scan over all nodes, a label or a type',
    { timeout: 240_000 },
    () =>
      within(async (connection) => {
        await emptyDatabase(server);
        const store = await openNeo4jStore(server);
        await store.commitRevision(draft(), fixture);
        await store.close();
        const scanning: string[] = [];
        // Those of Graph Data Science are run where it is: graph-data-science.test.ts.
        const planned = commands.filter(({ name }) => !name.startsWith('gds-'));
        for (const text of [...queries, ...planned]) {
          for (const statement of statements(text)) {
            // Schema commands and procedures of the administration have no plan of this kind.
            if (/^(SHOW|CALL db\.await)/.test(statement)) continue;
            const scans = scansOf(await connection.plan(statement));
            if (scans.length > 0) scanning.push(text.name);
          }
        }
        // Whole-store work within an import or undo; each says so in its header or name.
        expect([...new Set(scanning)]).toEqual([
          'clear-stubs',
          'nodes-of-revision',
          'refresh-inside',
          'refresh-places',
          'refresh-territories',
          'relationships-of-revision',
          'remove-results',
          'rename-ties',
        ]);
      }),
  );
});

/** Operators that read everything of a kind; a scan of an index in its order, stopped by LIMIT, is none. */
function scansOf(plan: Plain): string[] {
  const own = String(plan['operatorType']);
  const children = (plan['children'] as Plain[] | undefined) ?? [];
  const scan =
    /AllNodesScan|LabelScan|LabelsScan|RelationshipTypeScan|RelationshipTypesScan|AllRelationshipsScan/;
  return [...(scan.test(own) ? [own] : []), ...children.flatMap(scansOf)];
}
