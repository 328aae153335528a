import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../server/intake/formats/graph-formats.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';

type File = ReturnType<typeof textFile>;
const read = (file: File) => readGraphFile([file]);
const actorsOf = ({ data }: ReturnType<typeof read>) => data.actors.map(({ id, name }) => `${id}=${name}`);
const tiesOf = ({ data }: ReturnType<typeof read>) =>
  data.ties.map(({ from, to, strength }) => `${from}-${to}:${String(strength)}`);

describe('GML', () => {
  it('of igraph is read, with the attribute that names actors', () => {
    const found = read(
      textFile(
        'a.gml',
        'Creator "igraph"',
        'graph',
        '[',
        '  directed 0',
        '  node [ id 0 agency 0 vertexnames "ACF-1" ]',
        '  node [ id 1 agency 1 vertexnames "CDC &#241; &quot;1&quot;" ]',
        '  edge [ source 1 target 0 collab 2 ]',
        ']',
      ),
    );
    expect(actorsOf(found)).toEqual(['0=ACF-1', '1=CDC ñ "1"']);
    expect(found.data.actors[1]!.attributes).toEqual({ agency: 1 });
    expect(found.directed).toBe(false);
    expect(found.data.ties[0]).toMatchObject({
      from: '1',
      to: '0',
      strength: null,
      attributes: { collab: 2 },
    });
    expect(found.result.findings.map(({ code }) => code)).toEqual(['unread-numeric-column', 'name-column']);
  });

  it('of Gephi is read, with places, comments and a weight', () => {
    const found = read(
      textFile(
        'red.gml',
        '# comment [',
        'graph [',
        'directed 1',
        'node [ id 1 label "A"',
        'graphics [ x 1.5 y -2.0 fill "#000000" ] ]',
        'node [ id 2 label "B" ]',
        'edge [ id 7 source 1 target 2 value 2.5 ]',
        ']',
      ),
    );
    expect(actorsOf(found)).toEqual(['1=A', '2=B']);
    expect(found.data.actors[0]!.attributes).toEqual({ x: 1.5, y: -2 });
    expect(tiesOf(found)).toEqual(['1-2:2.5']);
    expect(found.data.network.directed).toBe(true);
  });

  it.each([
    [['graph [', 'node [ label "x" ]', ']'], /row 2: found no id/],
    [['graph [', 'node [ id 1 ]'], /expected a \] for every \[/],
    [['graph [', ']', ']'], /row 3: found a \] without \[/],
    [['graph [', `${'a [ '.repeat(100)}`], /at most 50 deep/],
    [['nothing [ ]'], /expected graph \[/],
  ])('that is broken is refused by line (%j)', (lines, message) => {
    expect(() => read(textFile('x.gml', ...lines))).toThrow(message);
  });
});

describe('GDF', () => {
  it('is read with its types, quotes and a direction an edge', () => {
    const found = read(
      textFile(
        'b.gdf',
        'nodedef> name VARCHAR,label VARCHAR,enrolment INTEGER',
        'a,"Escuela, uno",120',
        'b,Escuela dos,',
        'edgedef> node1 VARCHAR,node2 VARCHAR,weight DOUBLE,directed BOOLEAN',
        'a,b,2.0,false',
        'b,a,1.0,true',
      ),
    );
    expect(actorsOf(found)).toEqual(['a=Escuela, uno', 'b=Escuela dos']);
    expect(found.data.actors[0]!.enrolment).toBe(120);
    expect(tiesOf(found)).toEqual(['a-b:2', 'b-a:2']);
  });

  it('with single quotes is read, and an edge of nobody is refused by row', () => {
    const found = read(
      textFile(
        'x.gdf',
        'nodedef>name VARCHAR,label VARCHAR',
        "'a','Ñandú, 1'",
        'edgedef>node1 VARCHAR,node2 VARCHAR',
        'a,z',
      ),
    );
    expect(actorsOf(found)).toEqual(['a=Ñandú, 1']);
    expect(found.result.findings).toMatchObject([{ code: 'unknown-actor', row: 4, found: 'z' }]);
  });
});

describe('VNA', () => {
  it('is read with attributes, and what is only drawn is left', () => {
    const found = read(
      textFile(
        'c.vna',
        '*Node data',
        'ID, tipo, matricula',
        'e1 municipal 120',
        '"e 3" slep 60',
        '*Node properties',
        'ID x y color labeltext',
        'e1 0.5 0.25 255 e1',
        '*Tie data',
        'from to strength',
        'e1 "e 3" 2',
        '"e 3" e9 1',
      ),
    );
    expect(found.data.actors.map(({ id, enrolment, attributes }) => [id, enrolment, attributes])).toEqual([
      ['e 3', 60, { tipo: 'slep' }],
      ['e1', 120, { tipo: 'municipal', x: 0.5, y: 0.25 }],
      ['e9', null, {}],
    ]);
    expect(tiesOf(found)).toEqual(['e 3-e9:1', 'e1-e 3:2']);
    expect(found.directed).toBeNull();
  });

  it('is not taken for Pajek, and a tie of one end is refused by row', () => {
    expect(formatOf(textFile('x.txt', '*Node data', 'ID'))).toBe('vna');
    expect(() => read(textFile('x.vna', '*Tie data', 'from to', 'a'))).toThrow(
      /x\.vna, row 3: found a; expected two nodes/,
    );
  });
});

describe('CX2', () => {
  const cx2 = (...aspects: unknown[]) =>
    textFile('d.cx2', JSON.stringify([{ CXVersion: '2.0', hasFragments: false }, ...aspects]));

  it('is read, with short names and defaults of attributes', () => {
    const found = read(
      cx2(
        {
          attributeDeclarations: [
            {
              nodes: { name: { d: 'string', a: 'n' }, group: { v: 'norte' } },
              edges: { interaction: { a: 'i' } },
            },
          ],
        },
        { networkAttributes: [{ name: 'Red del Sur' }] },
        {
          nodes: [
            { id: 1, x: 3, y: 4, v: { n: 'Escuela 1' } },
            { id: 2, v: { n: 'Escuela 2', group: 'sur' } },
          ],
        },
        { edges: [{ id: 1, s: 1, t: 2, v: { i: 'confianza', weight: 2 } }] },
      ),
    );
    expect(actorsOf(found)).toEqual(['1=Escuela 1', '2=Escuela 2']);
    expect(found.data.actors.map(({ group }) => group)).toEqual(['norte', 'sur']);
    expect(found.data.network.name).toBe('Red del Sur');
    expect(found.data.ties[0]).toMatchObject({ layer: 'trust', strength: 2 });
    expect(found.directed).toBeNull();
  });

  it.each([
    ['no list', textFile('x.cx2', '{"CXVersion":"2.0"}')],
    ['no JSON', textFile('x.cx2', '[{"CXVersion":"2.0"')],
    ['an edge without an end', cx2({ nodes: [{ id: 1 }] }, { edges: [{ id: 1, s: 1 }] })],
  ])('that is broken is refused (%s)', (_, file) => {
    expect(() => read(file)).toThrow(/expected the aspects of CX2: nodes and edges/);
  });
});

describe('JSON of graphology', () => {
  it('of another program is read by its types', () => {
    const file = textFile(
      'g.json',
      JSON.stringify({
        options: { type: 'mixed' },
        attributes: { name: 'G' },
        nodes: [
          { key: 'a', attributes: { label: 'A' } },
          { key: 'b', attributes: { label: 'B', tags: ['x'] } },
        ],
        edges: [{ source: 'a', target: 'b', undirected: true, attributes: { weight: 3 } }],
      }),
    );
    const found = read(file);
    expect(actorsOf(found)).toEqual(['a=A', 'b=B']);
    expect(tiesOf(found)).toEqual(['a-b:3']);
    expect(found.directed).toBe(false);
    expect(found.data.network.name).toBe('G');
  });

  it('of another form is refused', () => {
    expect(() => read(textFile('g.json', '{"options":{},"nodes":[{"id":1}]}'))).toThrow(
      /nodes\.0\.key.*expected nodes and edges of graphology/,
    );
  });
});
