import { describe, expect, it } from 'vitest';
import { edgeListColumns } from '../../server/intake/formats/edge-list-columns.ts';
import { readTable } from '../../server/intake/table.ts';

const fileOf = (text: string) => ({ name: 'red.csv', bytes: new TextEncoder().encode(text) });

describe('blanks after a closing quote', () => {
  it.each([
    [
      'of cells and lines',
      'from,to\n"A, x" ,"B"\n"C","D"  \n',
      [
        ['A, x', 'B'],
        ['C', 'D'],
      ],
    ],
    ['behind doubled quotes', 'from;to\r\n"A ""x"" ;y" ;"B" \r\n', [['A "x" ;y', 'B']]],
    ['before a tab', 'from\tto\n"A" \t"B"', [['A', 'B']]],
    ['that are a tab', 'from,to\n"A"\t,"B"\t', [['A', 'B']]],
  ])('%s are passed over by both readers', (_, text, expected) => {
    const table = readTable(fileOf(text));
    expect(table.rows.map(({ cells }) => cells)).toEqual(expected);
    const { actors, from, to, findings } = edgeListColumns(fileOf(text), { directed: true });
    expect([...from].map((start, tie) => [actors[start], actors[to[tie]!]])).toEqual(expected);
    expect([...table.findings, ...findings]).toEqual([]);
  });

  it.each(['from,to\nC,D\n"A" x,B\n', 'from,to\nC,D\n"A" "x",B\n', 'from;to\nC;D\n"A, x" ,y;"B" \n'])(
    'with anything more are refused by both, and the other rows are read: %j',
    (text) => {
      const table = readTable(fileOf(text));
      const columns = edgeListColumns(fileOf(text), { directed: true });
      const refused = { code: 'text-after-quote', row: 3, outcome: 'refused' };
      expect(table.findings).toMatchObject([refused]);
      expect(columns.findings).toMatchObject([refused]);
      expect([table.rows.length, columns.from.length]).toEqual([1, 1]);
    },
  );
});
