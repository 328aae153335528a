import { expect, test } from 'vitest';
import { columnsOf, combinedQuery, rowsOfParts } from '../../../server/store/neo4j/combined-query.ts';

const names = `// What are they called?
// $ids
MATCH (n:Actor)
WHERE n.id IN $ids AND n.revision IN $visibleRevisions
RETURN n.id AS id, coalesce(n.name, 'x, y') AS name, n.\`order\` AS \`order\`
ORDER BY id`;

test('columns are those of the last RETURN', () => {
  expect(columnsOf(names)).toEqual(['id', 'name', 'order']);
  expect(columnsOf('CALL () {\n  RETURN 1 AS a\n}\nRETURN DISTINCT a, size([a, 1]) AS b\nLIMIT 3')).toEqual([
    'a',
    'b',
  ]);
});

test('each query keeps parameters of its own, and what all of them know stays as it is', () => {
  const { text, parameters } = combinedQuery([
    { text: names, parameters: { ids: ['a'] } },
    { text: names, parameters: { ids: ['b'] } },
  ]);
  expect(parameters).toEqual({ p0_ids: ['a'], p1_ids: ['b'] });
  expect(text).not.toContain('//');
  expect(text.match(/\$visibleRevisions/g)).toHaveLength(2);
  expect(text).toContain('RETURN 1 AS part, {`id`: `id`, `name`: `name`, `order`: `order`} AS row');
});

test('rows go to the query that they are of, in their order', () => {
  const rows = [
    { part: 1, row: { id: 'b' } },
    { part: 0, row: { id: 'a' } },
    { part: 1, row: { id: 'c' } },
  ];
  expect(rowsOfParts(rows, 3)).toEqual([[{ id: 'a' }], [{ id: 'b' }, { id: 'c' }], []]);
});
