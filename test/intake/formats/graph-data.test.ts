import { describe, expect, it } from 'vitest';
import type { GraphFileOptions } from '../../../server/intake/formats/read-graph-file.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';
import { gexfFile, graphmlFile } from './xml-graphs.ts';

type File = ReturnType<typeof textFile>;
const read = (file: File | File[], options: GraphFileOptions = {}) =>
  readGraphFile(Array.isArray(file) ? file : [file], options);
type Found = ReturnType<typeof read>;
const arcsOf = ({ data }: Found): string[] => data.ties.map(({ from, to }) => `${from}→${to}`).sort();
const codesOf = ({ result }: Found): string[] => result.findings.map(({ code }) => code);
const findingOf = ({ result }: Found, code: string) => result.findings.find((each) => each.code === code);

const pajek = (...lines: string[]) => textFile('x.net', '*Vertices 3', '1 "a"', '2 "b"', '3 "c"', ...lines);
const dl = (...lines: string[]) => textFile('x.dl', ...lines);
const abc = '<node id="a"><data key="n">A</data></node><node id="b"/><node id="c"/>';
const named = '<key id="n" for="node" attr.name="name" attr.type="string"/>';

describe('directions', () => {
  it.each([
    ['Pajek edges', pajek('*Edges', '1 2', '2 3')],
    [
      'a symmetric matrix',
      dl('dl n=3 format=fullmatrix', 'labels:', 'a,b,c', 'data:', '0 1 0', '1 0 1', '0 1 0'),
    ],
    ['half a matrix', dl('dl n=3 format=lowerhalf diagonal absent', 'labels:', 'a,b,c', 'data:', '1', '0 1')],
    [
      'GraphML',
      graphmlFile(
        named,
        `<graph edgedefault="undirected">${abc}<edge source="a" target="b"/><edge source="c" target="b"/></graph>`,
      ),
    ],
    [
      'GML',
      textFile(
        'x.gml',
        'graph [ directed 0',
        'node [ id "a" label "A" ] node [ id "b" label "B" ] node [ id "c" label "C" ]',
        'edge [ source "a" target "b" ] edge [ source "b" target "c" ] ]',
      ),
    ],
    ['Gephi edges', textFile('x.csv', 'Source;Target;Type', 'a;b;Undirected', 'b;c;Undirected')],
  ])('of undirected ties, followed: both arcs of each, and no parallel ties (%s)', (_, file) => {
    const found = read(file, { directed: true });
    expect(arcsOf(found)).toEqual(['a→b', 'b→a', 'b→c', 'c→b']);
    expect(found.data.network.directed).toBe(true);
    expect(found.directed).toBe(false);
    expect(codesOf(found)).not.toContain('parallel-ties');
    expect(read(file).data.ties).toHaveLength(2);
  });

  it.each([
    [
      'GEXF',
      gexfFile(
        'defaultedgetype="undirected"',
        '<nodes><node id="a" label="A"/><node id="b" label="B"/><node id="c" label="C"/></nodes><edges><edge source="a" target="b" type="directed"/><edge source="b" target="c"/></edges>',
      ),
    ],
    [
      'GraphML',
      graphmlFile(
        named,
        `<graph edgedefault="undirected">${abc}<edge source="a" target="b" directed="true"/><edge source="b" target="c"/></graph>`,
      ),
    ],
    ['Pajek', pajek('*Arcs', '1 2', '*Edges', '2 3')],
    [
      'GDF',
      textFile(
        'x.gdf',
        'nodedef>name VARCHAR,label VARCHAR',
        'a,A',
        'b,B',
        'c,C',
        'edgedef>node1 VARCHAR,node2 VARCHAR,directed BOOLEAN',
        'a,b,true',
        'b,c,false',
      ),
    ],
    ['an edge list', textFile('x.csv', 'from,to,Type', 'a,b,Directed', 'b,c,Undirected')],
    ['an edge list in Spanish', textFile('x.csv', 'origen,destino,dirigido', 'a,b,sí', 'b,c,no')],
  ])('of single ties are obeyed where a file mixes them (%s)', (_, file) => {
    const found = read(file);
    expect(arcsOf(found)).toEqual(['a→b', 'b→c', 'c→b']);
    expect(found.directed).toBe(true);
  });

  it.each([
    ['an edge list', textFile('ties.csv', 'from,to', 'a,b', 'b,a', 'a,c')],
    ['the same under another name', textFile('red.csv', 'from,to', 'a,b', 'b,a', 'a,c')],
    ['VNA', textFile('x.vna', '*Tie data', 'from to', 'a b', 'b a', 'a c')],
  ])('that the file does not say are assumed with a word, and can be chosen (%s)', (_, file) => {
    const found = read(file);
    expect(found.directed).toBeNull();
    expect(arcsOf(found)).toEqual(['a→b', 'a→c']);
    expect(codesOf(found)).toContain('direction-assumed');
    const followed = read(file, { directed: true });
    expect(arcsOf(followed)).toEqual(['a→b', 'a→c', 'b→a']);
    expect(codesOf(followed)).not.toContain('direction-assumed');
    expect(codesOf(read(file, { directed: false }))).not.toContain('direction-assumed');
  });
});

describe('negative strengths', () => {
  const weights = '<key id="w" for="edge" attr.name="weight" attr.type="double"/>';
  it.each([
    ['an edge list', textFile('x.csv', 'from,to,strength', 'a,b,-2', 'b,c,1')],
    ['an edge list in Spanish', textFile('x.csv', 'origen;destino;peso', 'a;b;"-2,0"', 'b;c;1')],
    [
      'GraphML',
      graphmlFile(
        named + weights,
        `<graph edgedefault="undirected">${abc}<edge source="a" target="b"><data key="w">-2</data></edge><edge source="b" target="c"><data key="w">1</data></edge></graph>`,
      ),
    ],
    [
      'GEXF',
      gexfFile(
        'defaultedgetype="undirected"',
        '<nodes><node id="a" label="A"/><node id="b" label="B"/><node id="c" label="C"/></nodes><edges><edge source="a" target="b" weight="-2"/><edge source="b" target="c" weight="1"/></edges>',
      ),
    ],
    ['Pajek', pajek('*Edges', '1 2 -2', '2 3 1')],
    ['DL', dl('dl n=3', 'labels:', 'a,b,c', 'data:', '0 -2 0', '-2 0 1', '0 1 0')],
  ])('are negative ties, with a word (%s)', (_, file) => {
    const found = read(file);
    expect(found.data.ties.map(({ from, to, strength, sign }) => [from + to, strength, sign])).toEqual([
      ['ab', 2, -1],
      ['bc', 1, 1],
    ]);
    expect(findingOf(found, 'negative-strength')).toMatchObject({ outcome: 'corrected' });
  });

  it('that a sign beside them contradicts are refused', () => {
    const found = read(textFile('x.csv', 'from,to,strength,sign', 'a,b,-2,1', 'b,c,-2,-1'));
    expect(found.data.ties.map(({ from, strength, sign }) => [from, strength, sign])).toEqual([['b', 2, -1]]);
    expect(findingOf(found, 'bad-amount')).toMatchObject({ row: 2, found: '-2', outcome: 'refused' });
  });
});

describe('waves and dates', () => {
  it.each([
    ['wave', '2021', ['2021', '2022']],
    ['año', '2021', ['2021', '2022']],
    ['ola', 'primera', ['2022', 'primera']],
  ])('of a column %s are waves', (heading, first, waves) => {
    const { data } = read(textFile('x.csv', `from,to,${heading}`, `a,b,${first}`, 'a,b,2022'), {
      directed: true,
    });
    expect(data.waves.map(({ waveId }) => waveId)).toEqual(waves);
    expect(data.ties).toHaveLength(2);
  });

  it('of valid_from and valid_to are periods, and several of them are said', () => {
    const found = read(
      textFile('x.csv', 'from,to,valid_from,vigente hasta', 'a,b,2021,2022', 'b,c,01-03-2023,2024'),
      { directed: true },
    );
    expect(found.data.ties.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2021', '2022'],
      ['2023-03-01', '2024'],
    ]);
    expect(codesOf(found)).toEqual(['several-periods']);
  });

  it('of Pajek intervals are periods', () => {
    const found = read(pajek('*Edges', '1 2 1 [2021-2022]', '2 3 2 [2023-*]'));
    expect(found.data.ties.map(({ strength, validFrom, validTo }) => [strength, validFrom, validTo])).toEqual(
      [
        [1, '2021', '2022'],
        [2, '2023', null],
      ],
    );
  });
});
