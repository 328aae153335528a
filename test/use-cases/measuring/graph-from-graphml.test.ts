import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { graphFromRecords } from '../../../server/use-cases/measuring/graph-from-file.ts';
import { graphFromGraphml } from '../../../server/use-cases/measuring/graph-from-graphml.ts';
import type { GraphSource } from '../../../server/use-cases/measuring/graph-source.ts';

const sourceOf = (directed: boolean | null): GraphSource => ({
  ...{ file: 'red.graphml', directed, cost: null, layers: [], wave: null, network: null },
});

function fromRecords(files: readonly ImportFile[], source: GraphSource) {
  try {
    return graphFromRecords(files, source);
  } catch (error) {
    if (error instanceof TelarProblem) return error.message;
    throw error;
  }
}

/** Mostly the first of two, now and then the other. */
const mostly = <T>(first: fc.Arbitrary<T>, other: fc.Arbitrary<T>, weight = 60): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: first }, { weight: 1, arbitrary: other });
const some = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

/** In the order of keys `a` stands before `a!`, and `A\` after `A]`. */
const ids = ['a', 'a!', 'a b', 'B', 'A\\', 'A]', 'Ñuñoa', '😀', '學校', 'n1', 'n10', 'school:8008'];
const id = mostly(some(...ids), some(' a', 'RBD8008', 'unlisted', '15432987-0', ''), 80);
const strength = mostly(
  some('1', '2', '0.5', '1.234', '12.5', '1234.567', '1e-7', '7', ''),
  some('0', '-1', '1,5', 'x', '1e200'),
);
const edge = fc
  .tuple(id, id, fc.option(strength), mostly(some(''), some(' directed="true"', ' label="x"', ' id="e"'), 40))
  .map(([from, to, amount, more]) => {
    const value = amount === null ? '' : `<data key="w">${amount}</data>`;
    return `<edge source="${from}" target="${to}"${more}>${value}</edge>\n`;
  });
const value = mostly(
  some('', '<data key="g">norte</data>', '<data key="n">Liceo 1</data>', '<data key="x">3</data>'),
  some(
    '<data key="k">escuela</data>',
    '<data key="type">true</data>',
    '<data key="is_set">true</data>',
    '<data key="n">a@b.cl</data>',
  ),
);
const file = fc
  .record({
    direction: some(' edgedefault="directed"', ' edgedefault="undirected"', ''),
    name: mostly(some('weight', 'fuerza', 'value'), some('minutes', 'layer', ''), 15),
    type: mostly(some('double', 'float'), some('string'), 20),
    fallback: mostly(some(''), some('<default>1</default>'), 20),
    values: fc.array(value, { minLength: ids.length, maxLength: ids.length }),
    more: mostly(some(''), some('<node id="a"/>', '<node id="RBD8008"/>', '<node id="76543210-3"/>'), 20),
    edges: fc.array(edge, { maxLength: 12 }),
    graphData: mostly(some(''), some('<data key="name">Red</data>', '<data key="simulated">true</data>'), 10),
  })
  .map(({ direction, name, type, fallback, values, more, edges, graphData }) => {
    const nodes = ids.map((each, at) => `<node id="${each}">${values[at]!}</node>\n`).join('');
    const keys = [
      `<key id="w" for="edge" attr.name="${name}" attr.type="${type}">${fallback}</key>`,
      '<key id="g" for="node" attr.name="grupo" attr.type="string"/><key id="n" for="node" attr.name="name"/>',
      '<key id="x" for="all" attr.name="x" attr.type="int"/><key id="k" for="node" attr.name="kind"/>',
      '<key id="is_set" for="node" attr.name="is_set" attr.type="boolean"/>',
    ].join('\n');
    const graph = `<graph${direction}>${graphData}${nodes}${more}${edges.join('')}</graph>`;
    const text = `<?xml version="1.0"?>\n<graphml>${keys}${graph}</graphml>\n`;
    return { name: 'red.graphml', bytes: new TextEncoder().encode(text) };
  });

describe('the graph of plain GraphML', () => {
  it('is that of its records, with the same actors, ties, notes and findings', () => {
    let plain = 0;
    let findings = 0;
    fc.assert(
      fc.property(file, fc.constantFrom(null, true, false), (each, directed) => {
        const read = graphFromGraphml([each], sourceOf(directed));
        if (read === null) return;
        plain++;
        if (read.findings.length > 1) findings++;
        expect(read).toStrictEqual(fromRecords([each], sourceOf(directed)));
      }),
      { numRuns: 400 },
    );
    // Files that only records are read of would prove nothing.
    expect(plain).toBeGreaterThan(60);
    expect(findings).toBeGreaterThan(10);
  });

  it('is made of it alone and whole: two modes, a sheet of actors beside it, a cost or a layer need its records', () => {
    const text =
      '<graphml><graph><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>';
    const one = { name: 'red.graphml', bytes: new TextEncoder().encode(text) };
    const modes = text
      .replace('"a"/>', '"a"><data key="type">true</data></node>')
      .replace('"b"/>', '"b"><data key="type">false</data></node>');
    expect(graphFromGraphml([{ ...one, bytes: new TextEncoder().encode(modes) }], sourceOf(null))).toBeNull();
    const sheet = { name: 'red.actors.csv', bytes: new TextEncoder().encode('id\na\n') };
    expect(graphFromGraphml([one], sourceOf(null))?.graph.actors).toEqual(['a', 'b']);
    expect(graphFromGraphml([one, sheet], sourceOf(null))).toBeNull();
    for (const choice of [{ cost: 'weight' }, { layers: ['tie'] }, { wave: '2020' }, { network: 'x' }])
      expect(graphFromGraphml([one], { ...sourceOf(null), ...choice })).toBeNull();
  });
});
