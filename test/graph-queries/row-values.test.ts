import { expect, test } from 'vitest';
import { findView } from '../../graph-queries/views/find-view.ts';
import { readRows } from '../../graph-queries/query.ts';
import { networkWaves } from '../../graph-queries/networks/network-waves.ts';
import { attributeMap, flag, maybeFlag, maybeTextList, numberList } from '../../graph-queries/row-values.ts';

test('booleans are read from either engine, and nothing else is taken for one', () => {
  expect([1, 0, true, false].map((value) => flag.parse(value))).toEqual([true, false, true, false]);
  expect(maybeFlag.parse(null)).toBeNull();
  for (const value of [null, 2, 'true', '']) expect(flag.safeParse(value).success).toBe(false);
});

test('lists and maps are read as JSON text or as they are', () => {
  expect(numberList.parse('[10,110]')).toEqual([10, 110]);
  expect(numberList.parse([10, 110])).toEqual([10, 110]);
  expect(maybeTextList.parse(null)).toBeNull();
  expect(maybeTextList.parse('["a|b"]')).toEqual(['a|b']);
  expect(attributeMap.parse('{"a":null,"b":"1","c":1.5}')).toEqual({ a: null, b: '1', c: 1.5 });
  expect(attributeMap.parse({ a: true })).toEqual({ a: true });
});

const waveRow = {
  ...{ networkId: 'n', waveId: 'w', kind: null, order: 1, date: null, instrument: null, layersAsked: null },
  ...{ maxNominations: null, attributes: '{}' },
};

test('a row needs not say its record type, and columns that were not asked for are left out', () => {
  expect(readRows(networkWaves, [{ ...waveRow, key: 'x', revision: 1 }])).toEqual([
    { type: 'wave', ...waveRow, attributes: {} },
  ]);
});

test('a row of another shape is an error that names the question, the row and the column', () => {
  const { order: _order, ...short } = waveRow;
  expect(() => readRows(networkWaves, [waveRow, short])).toThrow(/network-waves, row 2:[\s\S]*order/);
});

test('a state that is JSON null or text comes back as that', () => {
  const view = { id: 'v', createdAt: 't', createdBy: null };
  expect(readRows(findView, [{ ...view, state: 'null' }])).toEqual([{ ...view, state: null }]);
  expect(readRows(findView, [{ ...view, state: '"text"' }])).toEqual([{ ...view, state: 'text' }]);
});
