import { describe, expect, it } from 'vitest';
import { edgeListColumns } from '../../../server/intake/formats/edge-list-columns.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';
import { gexfFile, graphmlFile } from './xml-graphs.ts';

/** Runs and measures: a refusal takes less than two seconds, and little memory. */
function refusal(run: () => unknown): { message: string; seconds: number; megabytes: number } {
  const [begun, before] = [performance.now(), process.memoryUsage().rss];
  let message = 'not refused';
  try {
    run();
  } catch (error) {
    message = error instanceof Error ? error.message : String(error);
  }
  const used = process.memoryUsage().rss - before;
  return { message, seconds: (performance.now() - begun) / 1000, megabytes: used / 1e6 };
}

const keys = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<key id="k${String(index)}" for="node" attr.name="a${String(index)}"><default>x</default></key>`,
  ).join('');
const manyNodes = (count: number) =>
  Array.from({ length: count }, (_, index) => `<node id="${String(index)}"/>`).join('');

describe('a file that claims more than it holds', () => {
  it.each([
    [
      'DL of 10⁹ nodes',
      textFile('x.dl', 'dl n=1000000000 format=edgelist1', 'data:', '1 2'),
      /row 1: found 1000000000 nodes; expected at most 1000, for this file has \d+ bytes/,
    ],
    [
      'a DL matrix',
      textFile('x.dl', 'dl n=1000 format=fullmatrix', 'data:', '1 2'),
      /found 1000000 values; expected at most/,
    ],
    [
      'DL of 10¹² matrices',
      textFile('x.dl', 'dl n=0 nm=1000000000000', 'data:', '1'),
      /nm = 1000000000000; expected at least one node/,
    ],
    [
      'DL columns',
      textFile('x.dl', 'dl nr=2 nc=1000000000 format=fullmatrix labels embedded', 'data:', '1 2'),
      /1000000000 nodes/,
    ],
    [
      'Pajek of 2·10⁷ vertices',
      textFile('x.net', '*Vertices 20000000'),
      /row 1: found 20000000 vertices; expected at most 1000/,
    ],
    ['Pajek of 2·10⁹ vertices', textFile('x.net', '*Vertices 2000000000'), /2000000000 vertices/],
    [
      'Pajek of negative rows',
      textFile('x.net', '*Vertices 5 -3'),
      /found -3; expected the number of vertices of the first mode/,
    ],
    [
      'GraphML defaults',
      graphmlFile(keys(500), `<graph>${manyNodes(5000)}</graph>`),
      /default values for 2500000 places; expected at most 2000000/,
    ],
    ['GraphML attributes', graphmlFile(keys(6000), '<graph/>'), /more than 5000 attributes/],
    [
      'GEXF attributes',
      gexfFile(
        '',
        `<attributes class="node">${'<attribute id="a" title="b"/>'.repeat(1)}${Array.from({ length: 6000 }, (_, index) => `<attribute id="${String(index)}" title="t"/>`).join('')}</attributes>`,
      ),
      /more than 5000 attributes/,
    ],
  ])('is refused in words, fast and in little memory (%s)', (_, file, message) => {
    const refused = refusal(() => readGraphFile([file]));
    expect(refused.message).toMatch(message);
    expect(refused.seconds).toBeLessThan(2);
    expect(refused.megabytes).toBeLessThan(200);
  });

  it('is read where it holds it: a thousand actors need not be listed', () => {
    expect(readGraphFile([textFile('x.net', '*Vertices 1000', '*Edges', '1 1000')]).data.actors).toHaveLength(
      1000,
    );
  });
});

describe('XML', () => {
  it.each([
    [
      'entities',
      textFile(
        'x.graphml',
        '<!DOCTYPE g [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>',
      ),
      /x\.graphml, row 1: a document type \(DOCTYPE\) is not read/,
    ],
    [
      'a file of the computer',
      textFile(
        'x.gexf',
        '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<gexf><graph><nodes><node id="&x;"/></nodes></graph></gexf>',
      ),
      /DOCTYPE/,
    ],
    ['an entity of its own', graphmlFile('', '<graph><node id="&evil;"/></graph>'), /not well formed/],
    [
      'depth',
      graphmlFile('', `<graph>${'<node id="a"><graph>'.repeat(5000)}`),
      /elements 201 deep; expected at most 200/,
    ],
  ])('is refused for %s', (_, file, message) => {
    const refused = refusal(() => readGraphFile([file]));
    expect(refused.message).toMatch(message);
    expect(refused.seconds).toBeLessThan(2);
  });

  it('never reaches the prototypes of objects', () => {
    const { data } = readGraphFile([
      graphmlFile(
        '<key id="__proto__" for="node" attr.name="__proto__"/>',
        '<graph edgedefault="directed"><node id="__proto__"><data key="__proto__">x</data></node><node id="constructor"/><edge source="__proto__" target="constructor"/></graph>',
      ),
    ]);
    expect(data.actors.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
    expect(data.ties).toHaveLength(1);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('an edge list', () => {
  it('with a row of a million columns is refused', () => {
    const file = textFile('x.csv', `from,to${',x'.repeat(1_000_000)}`, 'a,b');
    const refused = refusal(() => readGraphFile([file]));
    expect(refused.message).toMatch(/expected a heading with from,to/);
    expect(refused.message.length).toBeLessThan(500);
  });

  it('in one row without an end is refused before it takes the memory of all of it', () => {
    const file = {
      name: 'x.csv',
      bytes: new TextEncoder().encode(`from,to\na,"${'b'.repeat(48 * 1024 ** 2)}`),
    };
    const refused = refusal(() => edgeListColumns(file));
    expect(refused.message).toMatch(/x\.csv, row 2: found one row of more than 33554432 bytes/);
    expect(refused.seconds).toBeLessThan(2);
  });

  it('with 200,000 ragged rows is read, and they are counted', () => {
    const file = textFile('x.csv', 'from,to,strength', 'a\n'.repeat(200_000), 'a,b,2');
    const { findings, from } = edgeListColumns(file, { directed: true });
    expect(from).toHaveLength(1);
    expect(findings.at(-1)).toMatchObject({ code: 'ragged-row', found: '199950 more like this' });
  });
});
