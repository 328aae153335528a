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
import { relationshipTypes, tieType } from '../../../server/store/neo4j/relationship-types.ts';
import { migrate, missingIndexes, schemaFound, schemaVersion } from '../../../server/store/neo4j/schema.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

const stems = readdirSync(new URL('../../../graph-queries/', import.meta.url))
  .filter((name) => name.endsWith('.cypher') && name !== 'schema.cypher')
  .map((name) => name.replace('.cypher', ''));

/** The statements of a file, for one of the labels or types where it is written for all of them. */
function statements(stem: string): string[] {
  const text = cypherFile(stem);
  const places = /:Record\b/.test(text) ? recordLabels : /:RECORD\b/.test(text) ? relationshipTypes : [null];
  return places.flatMap((place) => statementsOf(place === null ? text : cypherFor(stem, place)));
}

test('every stored layer has a relationship type with its constraint and index', () => {
  const schema = cypherFile('schema');
  for (const { id } of layers.filter((layer) => !layer.derived)) {
    expect(schema).toContain(`FOR ()-[r:${tieType(id)}]-() REQUIRE r.key IS UNIQUE`);
    expect(schema).toContain(`FOR ()-[r:${tieType(id)}]-() ON (r.networkId)`);
  }
  expect(tieType('amistad; DROP')).toBe('TIE');
  expect(() => cypherFor('store-ties', 'KNOWS {x: 1}')).toThrow('is not a label or type of the store');
});

test('questions name every kind of tie that is stored', () => {
  for (const stem of [
    'neighbours',
    'ties-among',
    'network-ties',
    'network-layers',
    'relationships-of-revision',
  ]) {
    for (const { id } of layers.filter((layer) => !layer.derived)) {
      expect(cypherFile(stem), stem).toMatch(new RegExp(`\\b${tieType(id)}\\b`));
    }
  }
});

test('every file begins with what it does and names each of its parameters', () => {
  for (const stem of stems) {
    const text = cypherFile(stem);
    const comments = text.split('\n').filter((line) => line.startsWith('//'));
    const body = text.replace(/^\/\/.*$/gm, '');
    expect(comments.length, stem).toBeGreaterThan(0);
    for (const [, name] of body.matchAll(/\$(\w+)/g)) {
      // $standing comes with every question: the revisions that may be read.
      if (name !== 'standing') expect(comments.join('\n'), stem).toContain(`$${name}`);
    }
  }
});

await describeWithNeo4j('the schema', {}, (server) => {
  const within = async (work: (connection: Connection) => Promise<void>) => {
    const connection = connect(server);
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
      await connection.direct("CREATE (:Territory:Mentioned {id: 'x:1', name: 'Región de Los Ríos'})");
      for (const asked of ['rios', 'RÍOS', 'Rios region']) {
        const found = await connection.direct(
          "CALL db.index.fulltext.queryNodes('names', $asked) YIELD node RETURN node.id AS id",
          { asked },
        );
        expect(found, asked).toEqual([{ id: 'x:1' }]);
      }
    }));

  test(
    'serves every question by an index: no scan over all nodes, a label or a type',
    { timeout: 240_000 },
    () =>
      within(async (connection) => {
        await emptyDatabase(server);
        const store = await openNeo4jStore(server);
        await store.commitRevision(draft(), fixture);
        await store.close();
        const scanning: string[] = [];
        // Those of Graph Data Science are run where it is: graph-data-science.test.ts.
        for (const stem of stems.filter((name) => !name.startsWith('gds-'))) {
          for (const statement of statements(stem)) {
            // Schema commands and procedures of the administration have no plan of this kind.
            if (/^(SHOW|CALL db\.await)/.test(statement)) continue;
            const scans = scansOf(await connection.plan(statement));
            if (scans.length > 0) scanning.push(stem);
          }
        }
        // Whole-store work within an import or undo; each says so in its header or name.
        expect([...new Set(scanning)]).toEqual([
          'clear-mentioned',
          'nodes-of-revision',
          'refresh-inside',
          'refresh-places',
          'refresh-territories',
          'relationships-of-revision',
          'remove-results',
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
