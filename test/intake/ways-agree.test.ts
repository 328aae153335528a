import { describe, expect, it, test } from 'vitest';
import type { ImportDecisions } from '../../contract/imports.ts';
import type { RecordOf } from '../../contract/records.ts';
import { readBundle } from '../../server/intake/bundle/read-bundle.ts';
import { readImport } from '../../server/intake/decisions/read-import.ts';
import { edgeListColumns } from '../../server/intake/formats/edge-list-columns.ts';
import { readGraphFile } from '../../server/intake/formats/read-graph-file.ts';
import type { ImportFile } from '../../server/intake/intake-result.ts';
import { textFile } from './bundle/text-file.ts';
import { gexfFile } from './formats/xml-graphs.ts';
import { readTables } from './shapes/read-tables.ts';

type Tie = Pick<RecordOf<'tie'>, 'from' | 'to' | 'sign'>;
const named = textFile('networks.csv', 'network_id,directed', 'red:n,yes');

/** The ways by which a list of ties is stored, each as it reads it when directions are followed. */
const stored: [string, (file: ImportFile) => RecordOf<'tie'>[]][] = [
  ['a graph file', (file) => readGraphFile([file], { directed: true }).data.ties],
  ['a table', (file) => readTables([file], {}, { direction: 'directed' }).data.ties],
  ['a bundle', (file) => readBundle([named, file]).data[0]!.ties],
];
/** All the ways in, also that of a long list that is only measured. */
const ways: [string, (file: ImportFile) => Tie[]][] = [...stored, ['a list that is measured', measuredTies]];

function measuredTies(file: ImportFile): Tie[] {
  const { actors, from, to, sign } = edgeListColumns(file, { directed: true });
  return [...from].map((position, at) => ({
    ...{ from: actors[position]!, to: actors[to[at]!]! },
    sign: sign?.[at] === -1 ? -1 : 1,
  }));
}

describe.each(ways)('%s', (_way, read) => {
  const list = (...lines: string[]) => read(textFile('ties.csv', ...lines));
  const arcs = (ties: Tie[]) => ties.map(({ from, to }) => `${from} ${to}`).toSorted();

  it.each([
    ['Mutual', ['a b', 'b a', 'b c']],
    ['undirected', ['a b', 'b a', 'b c']],
    ['Directed', ['a b', 'b c']],
  ])('reads the direction %s', (word, expected) => {
    expect(arcs(list('Source,Target,Type', `a,b,${word}`, 'b,c,Directed'))).toEqual(expected);
  });

  it.each([
    ...['-1', '-1.0', '"-1,0"', '−1', '–1', '- 1', '-', '−', 'negativo', 'Negativa'].map(
      (cell) => [cell, -1] as const,
    ),
    ...['1', '+1', '1.0', '"1,0"', '+', 'positivo', 'Positive'].map((cell) => [cell, 1] as const),
  ])('reads the sign %s', (cell, sign) => {
    // Of a layer whose ties have the other sign unless they say theirs.
    const layer = sign === -1 ? 'confianza' : 'tensión';
    const ties = list('origen,destino,capa,signo', `a,b,${layer},${cell}`);
    expect(ties.map((tie) => tie.sign)).toEqual([sign]);
  });
});

describe('two rows of one tie that ends', () => {
  // A bundle refuses a second account of a tie.
  const merging = stored.filter(([way]) => way !== 'a bundle');
  const ends = ([, read]: (typeof stored)[number], first: string, second: string) =>
    read(
      textFile(
        'ties.csv',
        'origen,destino,vigente_desde,vigente_hasta',
        `a,b,2020,${first}`,
        `a,b,2020,${second}`,
      ),
    ).map(({ validTo }) => validTo);

  test.each([
    ['an end that is known stands', '', '2022', '2022'],
    ['of two the later stands', '2023-05', '2022', '2023-05'],
    ['a year lasts to its end', '2022-05', '2022', '2022'],
    ['none is known', '', '', null],
  ])('%s', (_what, one, other, expected) => {
    for (const way of merging) {
      expect(ends(way, one, other), way[0]).toEqual([expected]);
      expect(ends(way, other, one), way[0]).toEqual([expected]);
    }
  });

  test('a bundle keeps the first and refuses the other', () => {
    const lines = ['from,to,valid_from,valid_to', 'a,b,2020,', 'a,b,2020,2022'];
    const { data, result } = readBundle([named, textFile('ties.csv', ...lines)]);
    expect(data[0]!.ties.map(({ validTo }) => validTo)).toEqual([null]);
    expect(result.findings.map(({ code }) => code)).toContain('contradicting-row');
  });
});

describe('a network that its files do not name', () => {
  const imported = (files: ImportFile[], decisions: ImportDecisions = {}) => {
    const { reading, result } = readImport(files, {
      ownerKey: new Uint8Array(32),
      decisions,
      actors: [],
      comunas: null,
      storedRegister: [],
      name: null,
    });
    const ids = [...result.records].flatMap(({ record }) => (record.type === 'network' ? [record.id] : []));
    return { isNamed: reading.isNetworkNamed, ids };
  };
  const gexf = gexfFile(
    'defaultedgetype="directed"',
    '<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge source="a" target="b"/></edges>',
  );
  const pajek = textFile('x.net', '*Vertices 2', '1 "a"', '2 "b"', '*Arcs', '1 2');
  const list = textFile('x.csv', 'source,target', 'a,b');
  const matrix = textFile('x.csv', ',a,b,c', 'a,0,1,0', 'b,0,0,1', 'c,1,0,0');
  const bundle = (folder: string) => [
    textFile(`${folder}/ties.csv`, 'from,to,layer,wave_id', 'a,b,trust,w1'),
    textFile(`${folder}/members.csv`, 'actor_id', 'a', 'b'),
  ];

  test.each([
    ['a GEXF file', [gexf], [{ ...gexf, name: 'red.gexf' }]],
    ['a Pajek file', [pajek], [{ ...pajek, name: 'red.net' }]],
    ['a list of ties', [list], [{ ...list, name: 'red.csv' }]],
    ['a matrix', [matrix], [{ ...matrix, name: 'red.csv' }]],
    ['a bundle', bundle('x'), bundle('red')],
  ])('is the same under other file names: %s', (_what, files, renamed) => {
    const first = imported(files, { direction: 'directed' });
    const again = imported(renamed, { direction: 'directed' });
    expect(first.ids).toEqual([expect.stringMatching(/^red-[0-9a-f]{10}$/)]);
    expect(again.ids).toEqual(first.ids);
    expect([first.isNamed, again.isNamed]).toEqual([false, false]);
  });

  test('has one id through whichever way its file comes', () => {
    const [id] = imported([list], { direction: 'directed' }).ids;
    expect(readGraphFile([{ ...list, name: 'y.csv' }]).data.network.id).toBe(id);
  });

  test('stays the same when a cell of its file is written anew', () => {
    const file = textFile('x.csv', 'source,target,weight', 'a,b,mucho', 'b,c,2');
    const cells = [{ file: 'x.csv', row: 2, column: 'weight', value: '4' }];
    const [before, after] = [imported([file]), imported([file], { cells })];
    expect(after.ids).toEqual(before.ids);
    expect(after.isNamed).toBe(false);
  });
});
