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
