import { describe, expect, it } from 'vitest';
import type { NetworkData } from '../../../contract/network-data.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';

const tiesOf = ({ ties }: NetworkData): string[] =>
  ties.map(({ from, to, strength }) => `${from}-${to}:${strength}`);
const read = (name: string, ...lines: string[]) => readGraphFile([textFile(name, ...lines)]);

describe('Pajek', () => {
  it('reads vertices, arcs, edges and lists, with relations as layers', () => {
    const { data } = read(
      'x.net',
      '% a comment',
      '*Network demo',
      '*Vertices 4',
      '1 "Ana María" 0.1 0.2 0.5',
      '2 "B"',
      '3 "C"',
      '4 "D"',
      '*Arcs :1 "trust"',
      '1 2 2.5',
      '*Edges',
      '2 3',
      '*Arcslist',
      '3 4 1',
    );
    expect(data.network).toMatchObject({ name: 'demo', directed: true });
    expect(data.actors.map(({ id }) => id)).toEqual(['Ana María', 'B', 'C', 'D']);
    expect(tiesOf(data).sort()).toEqual([
      'Ana María-B:2.5',
      'B-C:null',
      'C-Ana María:null',
      'C-B:null',
      'C-D:null',
    ]);
    expect(data.ties.find(({ strength }) => strength === 2.5)!.layer).toBe('trust');
  });

  it('reads a matrix and the groups of a project', () => {
    const { data } = read(
      'x.paj',
      '*Network n',
      '*Vertices 3',
      '1 "A"',
      '2 "B"',
      '3 "C"',
      '*Matrix',
      '0 1 0',
      '0 0 2',
      '0 0 0',
      '*Partition p',
      '*Vertices 3',
      '1',
      '1',
      '2',
    );
    expect(tiesOf(data)).toEqual(['A-B:1', 'B-C:2']);
    expect(data.actors.map(({ group }) => group)).toEqual(['1', '1', '2']);
  });

  it('refuses a tie of no vertex and a vertex given twice row by row, and reads the rest', () => {
    const { data, result } = read(
      'c.net',
      ...['*Vertices 3', '1 "a"', '2 "b"', '2 "c"', '9 "z"', '*Arcs', '1 2 1', '2 3 1', '3 4 1', '0 1 1'],
    );
    expect(tiesOf(data)).toEqual(['1-2:1', '2-3:1']);
    expect(data.actors.map(({ name }) => name)).toEqual(['a', 'b', '3']);
    expect(result.findings).toMatchObject([
      { code: 'duplicate-actor', row: 4, found: '2 c', expected: expect.stringContaining('"b", stands') },
      { code: 'unknown-actor', row: 5, found: '9' },
      { code: 'labels-as-names', outcome: 'info' },
      { code: 'unknown-actor', row: 9, column: 'to', found: '4' },
      { code: 'unknown-actor', row: 10, column: 'from', found: '0' },
    ]);
  });

  it('reads files as they are found: a byte order mark, text after *Network, no quotes, commas', () => {
    const { data } = read(
      'a.net',
      ...[
        '\ufeff*Network Red [2].net',
        '% 2024',
        '*vertices 4',
        '1 0 0.1 0.2',
        '2 "El Peumo" box',
        '3 Sauce',
        '4',
      ],
      ...['*Arcs', '1 2 1.0', '2 1 2,5', '*EDGES', '3 1 1'],
    );
    expect(data.actors.map(({ name }) => name)).toEqual(['0', 'El Peumo', 'Sauce', '4']);
    expect(tiesOf(data)).toEqual(['1-2:1', '1-3:1', '2-1:2.5', '3-1:1']);
  });

  it('keeps relations apart, also those that a line names before its vertices', () => {
    const { data } = read(
      'r.net',
      ...['*Vertices 3', '1 "a"', '2 "b"', '3 "c"', '*Arcs :1 "conocimiento"', '1 2 1', '2: 3 1 1'],
      ...['*Arcs :2 "red propia"', '1 2 2', '*Edges :3 "trabajo conjunto"', '2 3'],
    );
    expect(data.ties.map(({ layer, from, to }) => `${layer} ${from}${to}`)).toEqual([
      'joint-work bc',
      'joint-work cb',
      'knowledge ab',
      'red propia ab',
      'red propia ca',
    ]);
  });

  it('says that a project holds other networks', () => {
    const { result } = read(
      'x.paj',
      '*Network a',
      '*Vertices 1',
      '1 "a"',
      '*Network b',
      '*Vertices 2',
      '*Edges',
      '1 2',
    );
    expect(result.findings).toMatchObject([{ code: 'other-networks', found: '2' }]);
  });

  it('names vertices by number when labels repeat', () => {
    const { data } = read('x.net', '*Vertices 2', '1 "A"', '2 "A"', '*Edges', '1 2');
    expect(data.actors.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'A'],
      ['2', 'A'],
    ]);
    expect(data.network.directed).toBe(false);
  });

  it.each([
    [['*Vertices two'], /row 1: found two; expected the number of vertices/],
    [['*Vertices 2', '*Matrix', '0 1 0'], /row 3: found 3 values; expected 2 values/],
  ])('refuses %j', (lines, message) => {
    expect(() => read('x.net', ...lines)).toThrow(message);
  });
});

describe('UCINET DL', () => {
  it.each([
    [
      'a matrix with labels',
      ['dl n=3 format=fullmatrix', 'labels:', 'A,B,C', 'data:', '0 1 0', '1 0 0', '0 2 0'],
    ],
    [
      'embedded labels',
      [
        'DL',
        'N=3',
        'FORMAT = FULLMATRIX',
        'LABELS EMBEDDED',
        'DATA:',
        '  A B C',
        'A 0 1 0',
        'B 1 0 0',
        'C 0 2 0',
      ],
    ],
    ['no diagonal', ['dl n=3', 'diagonal absent', 'labels:', 'A', 'B', 'C', 'data:', '1 0', '1 0', '0 2']],
    [
      'an edge list',
      ['dl n = 3, format = edgelist1', 'labels:', 'A B C', 'data:', '1 2 1', '2 1 1', '3 2 2'],
    ],
    [
      'an edge list of names',
      ['dl n=3 format=edgelist1', 'labels embedded', 'data:', 'A B 1', 'B A 1', 'C B 2'],
    ],
  ])('reads %s', (_, lines) => {
    const { data } = read('x.dl', ...lines);
    expect(data.network.directed).toBe(true);
    expect(tiesOf(data)).toEqual(['A-B:1', 'B-A:1', 'C-B:2']);
  });

  it('refuses a node that the file does not have row by row', () => {
    const { data, result } = read('x.dl', 'dl n=2 format=edgelist1', 'data:', '1 2', '1 9');
    expect(tiesOf(data)).toEqual(['1-2:null']);
    expect(result.findings.find(({ code }) => code === 'unknown-actor')).toMatchObject({
      row: 4,
      found: '9',
    });
  });

  it.each([
    ['lowerhalf diagonal absent', '1', '0 1', '1 0 0', ['b-a:1', 'c-b:1', 'd-a:1']],
    ['lowerhalf diagonal present', '0 1 0', '0 1 0', '1 0 0 0', ['b-a:1', 'c-b:1', 'd-a:1']],
    ['upperhalf diagonal absent', '1 0 1', '1 0', '0', ['a-b:1', 'a-d:1', 'b-c:1']],
  ])('reads half a matrix as undirected (%s)', (form, first, second, third, ties) => {
    const { data } = read(
      'x.dl',
      `dl n=4 format=${form}`,
      'labels:',
      'a,b,c,d',
      'data:',
      first,
      second,
      third,
    );
    expect(data.network.directed).toBe(false);
    expect(tiesOf(data)).toEqual(ties);
  });

  it.each([
    ['nodelist2', ['e1 m1 m2', 'e2 m3']],
    ['edgelist2', ['e1 m1', 'e1 m2', 'e2 m3']],
  ])('reads lists of two modes (%s)', (form, rows) => {
    const { data, result } = read('x.dl', `dl nr=2 nc=3 format=${form}`, 'labels embedded', 'data:', ...rows);
    expect(tiesOf(data)).toEqual(['e1-m1:null', 'e1-m2:null', 'e2-m3:null']);
    expect(data.actors.map(({ attributes }) => attributes['mode'])).toEqual(['1', '1', '2', '2', '2']);
    expect(result.findings.map(({ code }) => code)).toEqual(['two-mode']);
  });

  it('reads a heading however it is laid out, and rows wherever they are wrapped', () => {
    const { data } = read(
      'x.DL',
      ...['DL', 'NR=3 NC=3', 'FORMAT = FULLMATRIX DIAGONAL PRESENT', 'ROW LABELS: "school:1",b', 'c'],
      ...['COLUMN LABELS:', 'school:1', 'b', 'c', 'DATA: 0 1', '0 0 0', '1 1 0', '0'],
    );
    expect(tiesOf(data)).toEqual(['b-c:1', 'c-school:1:1', 'school:1-b:1']);
  });

  it('reads a node list', () => {
    const { data } = read('x.dl', 'dl n=3 format=nodelist1', 'labels:', 'A,B,C', 'data:', '1 2 3', '2 1');
    expect(tiesOf(data)).toEqual(['A-B:null', 'A-C:null', 'B-A:null']);
  });

  it('reads a symmetric matrix as undirected, and several matrices as layers', () => {
    const { data } = read(
      'x.dl',
      'dl n=2 nm=2',
      'labels:',
      'A,B',
      'matrix labels:',
      'advice,money',
      'data:',
      '0 1',
      '1 0',
      '0 3',
      '3 0',
    );
    expect(data.network.directed).toBe(false);
    expect(data.ties.map(({ layer, strength }) => [layer, strength])).toEqual([
      ['advice', 1],
      ['money', 3],
    ]);
  });

  it('reads two modes as two kinds of node', () => {
    const { data } = read('x.dl', 'dl nr=2, nc=3 format=fullmatrix', 'data:', '1 0 1', '0 1 0');
    expect(data.actors).toHaveLength(5);
    expect(tiesOf(data)).toEqual(['1-3:1', '1-5:1', '2-4:1']);
  });

  it.each([
    [['dl n=2', 'data:', '0 1', '1'], /the end of the file; expected more values/],
    [['dl n=2', 'data:', '0 1 1 0 5'], /more values; expected 2 × 2 values/],
    [
      ['dl n=2 format=blockmatrix', 'data:', '1'],
      /format = blockmatrix; expected fullmatrix, upperhalf, .*save it from UCINET as fullmatrix/,
    ],
    [['dl format=fullmatrix', 'data:', '1'], /the number of nodes/],
  ])('refuses %j', (lines, message) => {
    expect(() => read('x.dl', ...lines)).toThrow(message);
  });
});
