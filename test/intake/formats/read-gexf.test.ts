import { describe, expect, it } from 'vitest';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { gexfFile } from './xml-graphs.ts';

const undirected = 'defaultedgetype="undirected"';
const nodes = '<nodes><node id="A" label="A"/><node id="B" label="B"/><node id="C" label="C"/></nodes>';
const read = (graph: string, body: string) => readGraphFile([gexfFile(graph, body)]);
const periodsOf = ({ data }: ReturnType<typeof read>): string[] =>
  data.ties.map(
    ({ from, to, validFrom, validTo }) => `${from}-${to} ${String(validFrom)}–${String(validTo)}`,
  );

describe('time in GEXF', () => {
  it('is validity: spells, start and end of ties', () => {
    const found = read(
      `mode="dynamic" ${undirected}`,
      `${nodes}<edges><edge source="A" target="B"><spells><spell start="2021" end="2022"/></spells></edge><edge source="B" target="C" start="2022" end="2023"/><edge source="A" target="C" start="2023-01-01T00:00:00"/></edges>`,
    );
    expect(periodsOf(found)).toEqual(['A-B 2021–2022', 'A-C 2023-01-01–null', 'B-C 2022–2023']);
    expect(found.result.findings).toMatchObject([
      { code: 'several-periods', found: '2021 – 2022; 2022 – 2023; 2023-01-01 – …' },
    ]);
  });

  it('makes a tie for each time that a tie held', () => {
    const found = read(
      undirected,
      `${nodes}<edges><edge source="A" target="B" start="2019"><spells><spell start="2021" end="2021"/><spell start="2023" end="2024"/></spells></edge><edge source="B" target="C" timestamps="&lt;[2022.0, 2023.0]&gt;"/></edges>`,
    );
    expect(periodsOf(found)).toEqual(['A-B 2021–2021', 'A-B 2023–2024', 'B-C 2022–2022', 'B-C 2023–2023']);
  });

  it('says nothing where all ties are of one period', () => {
    const edge = (to: string) => `<edge source="A" target="${to}" start="2021" end="2022"/>`;
    const found = read(undirected, `${nodes}<edges>${edge('B')}${edge('C')}</edges>`);
    expect(found.result.findings).toEqual([]);
  });

  it('keeps values of several times apart, and takes none for the value', () => {
    const found = read(
      undirected,
      '<attributes class="node" mode="dynamic"><attribute id="m" title="matricula" type="integer"/></attributes><nodes><node id="A" label="A"><attvalues><attvalue for="m" value="120" timestamp="2022"/><attvalue for="m" value="98" timestamp="2023"/></attvalues></node><node id="B" label="B"><attvalues><attvalue for="m" value="7" start="2022" end="2023"/></attvalues></node></nodes>',
    );
    expect(found.data.actors.map(({ enrolment, attributes }) => [enrolment, attributes])).toEqual([
      [null, { 'matricula 2022': 120, 'matricula 2023': 98 }],
      [7, {}],
    ]);
    expect(found.result.findings).toMatchObject([
      { code: 'values-by-time', column: 'matricula', found: '120 (2022); 98 (2023)', outcome: 'kept' },
    ]);
  });

  it('keeps a time that is no date beside the tie', () => {
    const found = read(undirected, `${nodes}<edges><edge source="A" target="B" start="0.5"/></edges>`);
    expect(found.data.ties[0]).toMatchObject({ validFrom: null, attributes: { valid_from: '0.5' } });
    expect(found.result.findings).toMatchObject([{ code: 'unreadable-date', outcome: 'kept', found: '0.5' }]);
  });
});

describe('GEXF', () => {
  it('reads nodes of any depth, and belonging is no tie', () => {
    const found = read(
      undirected,
      '<nodes><node id="slep" label="SLEP"><nodes><node id="e1" label="1"/><node id="e2" label="2"><nodes><node id="e2a" label="2a"/></nodes></node></nodes></node><node id="e3" label="3" pid="slep"/></nodes><edges><edge source="e1" target="e2"/><edge source="e2a" target="e3"/></edges>',
    );
    expect(found.data.actors.map(({ id }) => id)).toEqual(['e1', 'e2', 'e2a', 'e3', 'slep']);
    expect(found.data.ties).toHaveLength(2);
  });

  it('reads weights that no attribute declares, and places without their prefix', () => {
    const found = read(
      undirected,
      '<nodes><node id="A" label="A"><viz:position x="1.5" y="-2"/></node><node id="B" label="B"/></nodes><edges><edge source="A" target="B"><viz:color r="1" g="2" b="3"/><attvalues><attvalue for="weight" value="4.0"/></attvalues></edge></edges>',
    );
    expect(found.data.ties[0]).toMatchObject({ strength: 4, attributes: {} });
    expect(found.data.actors[0]!.attributes).toEqual({ x: 1.5, y: -2 });
  });
});
