import { describe, expect, it } from 'vitest';
import type { GraphFileOptions } from '../../../server/intake/formats/read-graph-file.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';
import { graphmlFile } from './xml-graphs.ts';

type File = ReturnType<typeof textFile>;
const read = (file: File | File[], options: GraphFileOptions = {}) =>
  readGraphFile(Array.isArray(file) ? file : [file], options);
type Found = ReturnType<typeof read>;
const codesOf = ({ result }: Found): string[] => result.findings.map(({ code }) => code);
const findingOf = ({ result }: Found, code: string) => result.findings.find((each) => each.code === code);

const dl = (...lines: string[]) => textFile('x.dl', ...lines);
const abc = '<node id="a"><data key="n">A</data></node><node id="b"/><node id="c"/>';
const named = '<key id="n" for="node" attr.name="name" attr.type="string"/>';

describe('two modes', () => {
  const type = '<key id="t" for="node" attr.name="type" attr.type="boolean"/>';
  const mode = (id: string, value: boolean) =>
    `<node id="${id}"><data key="n">${id}</data><data key="t">${String(value)}</data></node>`;
  it.each([
    [
      'DL with labels',
      dl(
        'dl nr=2 nc=2 format=fullmatrix',
        'row labels:',
        'e1 e2',
        'column labels:',
        'm1 m2',
        'data:',
        '1 1',
        '0 1',
      ),
    ],
    ['DL without labels', dl('dl nr=2 nc=2 format=fullmatrix', 'data:', '1 1', '0 1')],
    ['a DL list', dl('dl nr=2 nc=2 format=edgelist2', 'labels embedded', 'data:', 'e1 m1', 'e1 m2', 'e2 m2')],
    [
      'igraph',
      graphmlFile(
        named + type,
        `<graph edgedefault="undirected">${mode('e1', false)}${mode('e2', false)}${mode('m1', true)}${mode('m2', true)}<edge source="e1" target="m1"/><edge source="e1" target="m2"/><edge source="m2" target="e2"/></graph>`,
      ),
    ],
    [
      'GML',
      textFile(
        'x.gml',
        'graph [',
        ...['e1 0', 'e2 0', 'm1 1', 'm2 1'].map(
          (each) => `node [ id "${each.split(' ')[0]!}" label "x" type ${each.split(' ')[1]!} ]`,
        ),
        'edge [ source "e1" target "m1" ] edge [ source "e1" target "m2" ] edge [ source "e2" target "m2" ] ]',
      ),
    ],
    [
      'Pajek',
      textFile(
        'x.net',
        '*Vertices 4 2',
        '1 "e1"',
        '2 "e2"',
        '3 "m1"',
        '4 "m2"',
        '*Edges',
        '1 3',
        '1 4',
        '2 4',
      ),
    ],
  ])('keep all actors, and the density between them is said (%s)', (_, file) => {
    const found = read(file);
    expect(found.data.actors).toHaveLength(4);
    expect(found.data.ties).toHaveLength(3);
    expect(findingOf(found, 'two-mode')?.found).toBe('2 × 2 actors, 3 of 4 possible ties (density 0.75)');
  });

  it('that a file only announces are said not to be known', () => {
    const found = read(
      graphmlFile(
        named + type,
        `<graph edgedefault="undirected">${abc}<edge source="a" target="b"/></graph>`,
      ),
    );
    expect(codesOf(found)).toEqual(['modes-not-given']);
  });

  it('are none where some tie runs within one of them', () => {
    const graph = `<graph edgedefault="undirected">${mode('e1', false)}${mode('e2', false)}${mode('m1', true)}<edge source="e1" target="m1"/><edge source="e1" target="e2"/></graph>`;
    expect(codesOf(read(graphmlFile(named + type, graph)))).not.toContain('two-mode');
  });
});
