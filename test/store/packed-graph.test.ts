import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, unpackRows } from '../../server/store/packed-rows.ts';
import { packedHere, rowsOf, unpackGraph } from '../../server/store/packed-graph.ts';
import { actor, schoolYear, tie } from './records.ts';

/** JSON knows one zero. */
const number = fc.double().map((value) => (value === 0 ? 0 : value));
const plain = fc.oneof(fc.string(), number, fc.boolean(), fc.constant(null));
const held = fc.oneof(
  fc.constant(null),
  fc.constant({}),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))),
);

test('rows come out as they went in, also through a message', () => {
  const rows = fc.array(fc.record({ id: fc.string(), value: plain, held }, { noNullPrototype: true }));
  fc.assert(
    fc.property(rows, (given) => {
      expect(unpackRows(structuredClone(packRows(given)))).toEqual(given);
    }),
  );
});

test('rows that were alike share nothing', () => {
  const packed = packRows([{ facts: { a: 1 } }, { facts: { a: 1 } }, { facts: {} }, { facts: {} }]);
  const [first, second, third, fourth] = unpackRows(packed);
  expect(first!.facts).not.toBe(second!.facts);
  expect(third!.facts).not.toBe(fourth!.facts);
  expect(unpackRows(packed)[0]!.facts).not.toBe(first!.facts);
});

test('a graph of more rows than a part has its rows in their order', async () => {
  const ids = Array.from({ length: 2_500 }, (_, i) => `school:${String(i)}`);
  const graph = {
    actors: ids.map((id) => actor({ id, kind: 'school', name: id })),
    ties: ids.slice(1).map((to, i) => tie({ layer: 'trust', from: ids[i]!, to })),
    years: [schoolYear({ schoolId: ids[0]!, year: 2024, name: 'x', comunaId: 'comuna:1' })],
    truncated: true,
  };
  const packed = await packedHere({ loadTerritory: () => Promise.resolve(graph) })({
    ...{ id: 'comuna:1', year: 2024, scope: 'all' },
  });
  expect(rowsOf(packed!)).toBe(5_000);
  expect(await unpackGraph(packed!)).toEqual(graph);
});
