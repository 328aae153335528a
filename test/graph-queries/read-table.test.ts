import { expect, test } from 'vitest';
import { tiesAmong } from '../../graph-queries/graphs/ties-among.ts';
import { actorsById } from '../../graph-queries/graphs/actors-by-id.ts';
import { readRows } from '../../graph-queries/query.ts';
import { readTable } from '../../graph-queries/read-table.ts';
import { actor, tie } from '../store/records.ts';

type Values = Record<string, unknown>;

/** Rows as SQLite gives them, as lists, with a column that is in no record. */
const tableOf = (rows: Values[]) => {
  const names = [...Object.keys(rows[0]!), 'key'];
  return { names, rows: rows.map((row) => [...names.slice(0, -1).map((name) => row[name]), 'k']) };
};

const stored = (record: object): Values => {
  const { type: _type, attributes, ...values } = record as Values;
  const plain = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? +value : value,
  ]);
  return { ...Object.fromEntries(plain), attributes: JSON.stringify(attributes) };
};

const some = <Item>(make: (at: number) => Item): Item[] => Array.from({ length: 50 }, (_, at) => make(at));
const ties = some((at) =>
  tie({
    ...{ layer: 'trust', from: `school:${String(at % 7)}`, to: `school:${String(at % 5)}` },
    attributes: at % 3 === 0 ? {} : { note: at % 2 === 0 ? 'a' : null },
  }),
);

test('rows of a table are those that are read one by one', () => {
  const rows = ties.map(stored);
  expect(readTable(tiesAmong, tableOf(rows))).toEqual(readRows(tiesAmong, rows));
  const actors = some((at) =>
    stored(actor({ id: `school:${String(at)}`, kind: 'school', name: 'Escuela', rural: at % 2 === 0 })),
  );
  const read = readTable(actorsById, tableOf(actors));
  expect(read).toEqual(readRows(actorsById, actors));
  expect(Object.keys(read[0]!)).toEqual(Object.keys(readRows(actorsById, actors)[0]!));
});

test('rows that are alike share no map', () => {
  const read = readTable(tiesAmong, tableOf(ties.map(stored)));
  read[1]!.attributes['note'] = 'changed';
  expect(read.filter(({ attributes }) => attributes['note'] === 'changed')).toHaveLength(1);
});

test.each([3, 49])('a row of another shape is refused in the same words: row %i', (at) => {
  const rows: Values[] = ties.map(stored).with(at, { ...stored(ties[at]!), sign: 2 });
  const refusal = (read: () => unknown): unknown => {
    try {
      return read();
    } catch (error) {
      return String(error);
    }
  };
  const words = refusal(() => readRows(tiesAmong, rows));
  expect(words).toMatch(/ties-among, row \d+/);
  expect(refusal(() => readTable(tiesAmong, tableOf(rows)))).toBe(words);
});

test('of two columns of one name the last stands', () => {
  const { names, rows } = tableOf(ties.map(stored));
  const read = readTable(tiesAmong, {
    names: [...names, 'layer'],
    rows: rows.map((row) => [...row, 'knowledge']),
  });
  expect(new Set(read.map(({ layer }) => layer))).toEqual(new Set(['knowledge']));
});
