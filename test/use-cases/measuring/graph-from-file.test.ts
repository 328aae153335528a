import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphFromFile } from '../../../server/use-cases/measuring/graph-from-file.ts';
import type { GraphSource } from '../../../server/use-cases/measuring/graph-source.ts';
import { type WrittenFiles, writtenFiles } from '../written-files.ts';
import { tiesOf } from './ties-of.ts';

/** Three ties with a cost, one of them given back. */
const graphml = (direction: 'directed' | 'undirected') => [
  '<graphml>',
  '<key id="g" for="node" attr.name="group" attr.type="string"/>',
  '<key id="c" for="edge" attr.name="minutes" attr.type="double"/>',
  '<key id="l" for="edge" attr.name="layer" attr.type="string"/>',
  `<graph edgedefault="${direction}">`,
  '<node id="a"><data key="g">north</data></node><node id="b"/><node id="c"/>',
  '<edge source="a" target="b"><data key="c">5</data><data key="l">knowledge</data></edge>',
  '<edge source="b" target="a"><data key="c">3</data><data key="l">knowledge</data></edge>',
  '<edge source="b" target="c"><data key="c">9</data><data key="l">trust</data></edge>',
  '</graph>',
  '</graphml>',
];

describe('graphFromFile', () => {
  let files: WrittenFiles;
  beforeAll(async () => {
    files = await writtenFiles();
    await files.write('directed.graphml', ...graphml('directed'));
    await files.write('undirected.graphml', ...graphml('undirected'));
  });
  afterAll(() => files.remove());

  const read = (name: string, more: Partial<GraphSource> = {}) =>
    graphFromFile({
      ...{ file: `${files.folder}/${name}`, directed: false, cost: null },
      ...{ layers: [], wave: null, network: null, ...more },
    });

  it('reads ties that the file calls directed as undirected, with a note on how to follow them', async () => {
    const { graph, notes } = await read('directed.graphml');
    expect(graph.directed).toBe(false);
    expect(tiesOf(graph)).toEqual(['a>b', 'b>c']);
    expect(notes).toEqual([
      expect.stringContaining('--directed'),
      'Layers counted together: knowledge, trust. Choose with --layers.',
    ]);
  });

  it('has no note on direction where the file is read as it says, or as the user says', async () => {
    const followed = await read('directed.graphml', { directed: true });
    expect(tiesOf(followed.graph)).toEqual(['a>b', 'b>a', 'b>c']);
    const layers = ['Layers counted together: knowledge, trust. Choose with --layers.'];
    expect(followed.notes).toEqual(layers);
    expect((await read('undirected.graphml')).notes).toEqual(layers);
  });

  it('takes the cost that is named, the smaller one of two ties that become one, and none otherwise', async () => {
    expect((await read('directed.graphml')).graph.cost).toBeNull();
    const { graph } = await read('directed.graphml', { cost: 'minutes' });
    expect([...graph.cost!]).toEqual([3, 9]);
    await expect(read('directed.graphml', { cost: 'hours' })).rejects.toThrow(/hours/);
  });

  it('keeps every actor and its attributes when only some layers are read', async () => {
    const { graph } = await read('directed.graphml', { layers: ['trust'], cost: 'minutes' });
    expect(graph.actors).toEqual(['a', 'b', 'c']);
    expect(graph.attributes['group']).toEqual(['north', null, null]);
    expect(tiesOf(graph)).toEqual(['b>c']);
    expect([...graph.cost!]).toEqual([9]);
  });
});
