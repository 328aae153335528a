import { describe, expect, it } from 'vitest';
import type { NetworkData } from '../../../contract/network-data.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';

const tiesOf = ({ ties }: NetworkData): string[] =>
  ties.map(({ from, to, strength }) => `${from}-${to}:${strength}`);

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
    expect(data.network).toMatchObject({ name: 'x', directed: true, rosterKnown: true });
    expect(data.network.id).toMatch(/^red-[0-9a-f]{10}$/);
    expect(data.actors.map(({ group }) => group)).toEqual(['north', 'south & east']);
    expect(tiesOf(data)).toEqual(['A-B:2.5']);
    expect(data.members.map(({ actorId }) => actorId)).toEqual(['A', 'B']);
  });

  it.each([
    ['unknown-actor', '<edge source="A" target="Z"/>', 'to', 'Z'],
    ['self-tie', '<edge source="A" target="A"/>', 'to', 'A'],
    ['bad-amount', '<edge source="A" target="B"><data key="d1">0</data></edge>', 'strength', '0'],
    ['bad-amount', '<edge source="A" target="B"><data key="d1">NaN</data></edge>', 'strength', 'NaN'],
  ])('says %s', (code, edge, column, found) => {
    const { data, result } = readGraphFile([
      file(`<graph edgedefault="undirected"><node id="A"/><node id="B"/>${edge}</graph>`),
    ]);
    expect(data.ties).toEqual([]);
    expect(result.findings.filter(({ code: each }) => each !== 'names-not-given')).toMatchObject([
      { code, column, found, row: 1 },
    ]);
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
    const file = textFile('red.csv', 'from,to,km,trips', 'B,A,2.5,2020', 'A,C,1,2021', 'A,B,2,2022');
    const { data, cost } = readGraphFile([file], { cost: 'km' });
    expect(data.ties.map(({ from, to, attributes }) => [from, to, attributes])).toEqual([
      ['A', 'C', { km: 1, trips: 2021 }],
      ['B', 'A', { km: 2, trips: 2020 }],
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
    const file = textFile('red.csv', 'from,to', 'Liceo Uno,Liceo_Uno');
    const { data, result } = readGraphFile([file], { networkId: 'red' });
    expect(data.actors.map(({ id }) => id)).toEqual(['Liceo Uno', 'Liceo_Uno']);
    const stored = result.records.map(({ record }) => record).filter(({ type }) => type === 'actor');
    expect(stored.map((record) => 'id' in record && record.id)).toEqual(['red~Liceo_Uno', 'red~Liceo_Uno_2']);
  });

  it('never shows or keeps the number of a natural person', () => {
    const file = textFile('red.csv', 'from,to', 'sostenedor:12345678,A', '12.345.678-5,A');
    const { data, result } = readGraphFile([file], { directed: true });
    expect(result.findings.map(({ code }) => code)).toEqual(['personal-number', 'personal-number']);
    expect(JSON.stringify([data, result])).not.toMatch(/12345678|12\.345/);
  });

  it('says which formats it reads', () => {
    expect(() => readGraphFile([textFile('x.xyz', 'nothing')])).toThrow(
      /Found x\.xyz; expected an edge list .* graphml, gexf, gml, gdf/,
    );
  });
});
