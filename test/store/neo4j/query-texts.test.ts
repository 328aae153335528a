import { expect, test, vi } from 'vitest';
import { layers } from '../../../contract/layers.ts';
import { tieType } from '../../../graph-queries/tie-types.ts';
import { connect, type Plain } from '../../../server/store/neo4j/connection.ts';
import { cypherFile, cypherFor, recordLabels } from '../../../server/store/neo4j/cypher-files.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { queryText } from '../../../server/store/query-text.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { expectNoDeprecation, noteDeprecations } from '../../neo4j-server/noted-runs.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';
import { commands, hasPlan, queries, statements } from './every-statement.ts';

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
    ...[
      'networks/network-actors',
      'refresh-network-ties',
      'networks/count-records',
      'relationships-of-revision',
    ],
  ]) {
    for (const { id } of layers.filter((layer) => !layer.derived)) {
      expect(named(name), name).toMatch(new RegExp(`\\b${tieType(id)}\\b`));
    }
  }
});

test('an undo looks for every kind of record that is a node, and each has its constraint', () => {
  const schema = queryText('schema/neo4j', 'cypher');
  const text = cypherFile('nodes-of-revision');
  for (const label of recordLabels) {
    expect(text).toMatch(new RegExp(`[:|]${label}\\b`));
    expect(text).toContain(`'${label}'`);
    expect(schema).toMatch(new RegExp(`FOR \\(n:${label}\\) REQUIRE n\\.(key|id) IS UNIQUE`));
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

await describeWithNeo4j('the texts on a real server', {}, (server) => {
  test(
    'serves every query by an index, with no word that is going out of use: no scan over all nodes, a label or a type',
    { timeout: 240_000 },
    async () => {
      const deprecations = noteDeprecations();
      await emptyDatabase(server);
      const store = await openNeo4jStore(server);
      await store.commitRevision(draft(), fixture);
      await store.close();
      // Planning hundreds of statements for the first time takes a busy machine longer than a service may wait.
      const connection = connect({ ...server, timeout: 60_000 });
      try {
        const scanning: string[] = [];
        for (const statement of statements.filter(hasPlan))
          if (scansOf(await connection.plan(statement.text)).length > 0) scanning.push(statement.name);
        // Whole-store work within an import or undo, and saved views, which are 10,000 at most; each says so in its
        // header or name.
        expect([...new Set(scanning)]).toEqual([
          'views/count-views',
          'clear-stubs',
          'delete-unused-views',
          'drop-repeats-nodes',
          'drop-repeats-relationships',
          'erase-own-names',
          'erase-views',
          'loading-revisions',
          'nodes-of-revision',
          'refresh-inside',
          'refresh-overseers',
          'refresh-places',
          'refresh-territories',
          'relationships-of-revision',
          'rename-ties',
          'repeated-nodes',
          'repeated-relationships',
          'unmark-all-relationships',
          'unmark-nodes',
        ]);
        await expectNoDeprecation(connection, deprecations);
      } finally {
        await connection.close();
        vi.restoreAllMocks();
      }
    },
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
