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

  it('names vertices by number when labels repeat', () => {
    const { data } = read('x.net', '*Vertices 2', '1 "A"', '2 "A"', '*Edges', '1 2');
    expect(data.actors.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'A'],
      ['2', 'A'],
    ]);
    expect(data.network.directed).toBe(false);
  });

  it.each([
    [['*Vertices 2', '*Edges', '1 3'], /x\.net, row 3: found 3; expected the number of a vertex, 1 to 2/],
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
    [['dl n=2 format=edgelist1', 'data:', '1 9'], /row 3: found 9; expected the number of a node, 1 to 2/],
    [
      ['dl n=2 format=upperhalf', 'data:', '1'],
      /format = upperhalf; expected fullmatrix, edgelist1 or nodelist1/,
    ],
    [['dl format=fullmatrix', 'data:', '1'], /the number of nodes/],
  ])('refuses %j', (lines, message) => {
    expect(() => read('x.dl', ...lines)).toThrow(message);
  });
});

describe('GraphML', () => {
  const file = (body: string) =>
    textFile(
      'x.graphml',
      `<?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="group" attr.type="string"><default>north</default></key><key id="d1" for="edge" attr.name="weight" attr.type="double"/>${body}</graphml>`,
    );

  it('reads attributes with their type and default, and direction', () => {
    const { data } = readGraphFile([
      file(
        '<graph id="G" edgedefault="directed"><node id="A"/><node id="B"><data key="d0">south &amp; east</data></node><edge source="A" target="B"><data key="d1">2.5</data></edge></graph>',
      ),
    ]);
    expect(data.network).toMatchObject({ id: 'x', name: 'G', directed: true, rosterKnown: true });
    expect(data.actors.map(({ group }) => group)).toEqual(['north', 'south & east']);
    expect(tiesOf(data)).toEqual(['A-B:2.5']);
    expect(data.members.map(({ actorId }) => actorId)).toEqual(['A', 'B']);
  });

  it.each([
    ['unknown-actor', '<edge source="A" target="Z"/>', 'to', 'Z'],
    ['self-tie', '<edge source="A" target="A"/>', 'to', 'A'],
    ['bad-amount', '<edge source="A" target="B"><data key="d1">-1</data></edge>', 'strength', '-1'],
    ['bad-amount', '<edge source="A" target="B"><data key="d1">NaN</data></edge>', 'strength', 'NaN'],
  ])('says %s', (code, edge, column, found) => {
    const { data, result } = readGraphFile([
      file(`<graph edgedefault="undirected"><node id="A"/><node id="B"/>${edge}</graph>`),
    ]);
    expect(data.ties).toEqual([]);
    expect(result.findings).toMatchObject([{ code, column, found, row: 1 }]);
  });

  it.each([
    ['<graph><node id="A"></graph>', /not well formed/],
    ['<graph edgedefault="directed"><node/></graph>', /a <node> without id/],
    ['<graph/><graph/>', /second <graph>/],
    ['', /expected a <graph>/],
  ])('refuses %j', (body, message) => {
    expect(() => readGraphFile([file(body)])).toThrow(message);
  });

  it('does not read document types', () => {
    const bomb = textFile(
      'x.graphml',
      '<!DOCTYPE g [<!ENTITY a "aaaa">]><graphml><graph><node id="&a;"/></graph></graphml>',
    );
    expect(() => readGraphFile([bomb])).toThrow(/DOCTYPE/);
  });
});

describe('readGraphFile', () => {
  it('keeps further columns of an edge list and gives costs in the order of the ties', () => {
    const file = textFile('red.csv', 'from,to,km,year', 'B,A,2.5,2020', 'A,C,1,2021', 'A,B,2,2022');
    const { data, cost } = readGraphFile([file], { cost: 'km' });
    expect(data.ties.map(({ from, to, attributes }) => [from, to, attributes])).toEqual([
      ['A', 'C', { km: 1, year: 2021 }],
      ['B', 'A', { km: 2, year: 2020 }],
    ]);
    expect([...cost!]).toEqual([1, 2]);
    expect(() => readGraphFile([file], { cost: 'hours' })).toThrow(
      /A → C has the hours nothing; expected a finite number/,
    );
  });

  it('takes actors from the sheet beside', () => {
    const { data } = readGraphFile([
      textFile('red.csv', 'from,to', 'A,B'),
      textFile('actors.csv', 'actor,grupo,tipo', 'A,norte,escuela', 'B,sur,universidad', 'C,,'),
    ]);
    expect(data.actors.map(({ id, group, kind }) => [id, group, kind])).toEqual([
      ['A', 'norte', 'school'],
      ['B', 'sur', 'university'],
      ['C', null, 'school'],
    ]);
    expect(data.members).toHaveLength(3);
  });

  it('gives ids with blanks a form that can be stored, in the records alone', () => {
    const { data, result } = readGraphFile([textFile('red.csv', 'from,to', 'Liceo Uno,Liceo_Uno')]);
    expect(data.actors.map(({ id }) => id)).toEqual(['Liceo Uno', 'Liceo_Uno']);
    const stored = result.records.map(({ record }) => record).filter(({ type }) => type === 'actor');
    expect(stored.map((record) => 'id' in record && record.id)).toEqual(['Liceo_Uno', 'Liceo_Uno_2']);
  });

  it('never shows or keeps the number of a natural person', () => {
    const { data, result } = readGraphFile([
      textFile('red.csv', 'from,to', 'sostenedor:12345678,A', '12.345.678-5,A'),
    ]);
    expect(result.findings.map(({ code }) => code)).toEqual(['personal-number', 'personal-number']);
    expect(JSON.stringify([data, result])).not.toMatch(/12345678|12\.345/);
  });

  it('says which formats it reads', () => {
    expect(() => readGraphFile([textFile('x.doc', 'nothing')])).toThrow(
      /Found x\.doc; expected an edge list/,
    );
  });
});
