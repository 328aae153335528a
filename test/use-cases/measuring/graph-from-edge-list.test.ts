import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphFromEdgeList } from '../../../server/use-cases/measuring/graph-from-edge-list.ts';
import type { GraphSource } from '../../../server/use-cases/measuring/graph-source.ts';
import { type WrittenFiles, writtenFiles } from '../written-files.ts';
import { tiesOf } from './ties-of.ts';

describe('graphFromEdgeList', () => {
  let files: WrittenFiles;
  beforeAll(async () => {
    files = await writtenFiles();
    await files.write('plain.csv', 'from,to', 'a,b', 'b,a', 'b,c');
    await files.write('layers.csv', 'from,to,layer,minutes', 'a,b,trust,5', 'b,c,knowledge,7', 'a,c,trust,9');
    await files.write('beside.csv', 'from,to', 'a,b', 'a,z');
    await files.write('beside.actors.csv', 'id,group', 'b,north', 'a,south', 'alone,south');
  });
  afterAll(() => files.remove());

  const read = (name: string, more: Partial<GraphSource> = {}) =>
    graphFromEdgeList({
      ...{ file: `${files.folder}/${name}`, directed: false, cost: null },
      ...{ layers: [], wave: null, network: null, ...more },
    });

  it('makes one tie of two directions unless they are followed, and says so', async () => {
    const { graph, findings } = await read('plain.csv');
    expect(tiesOf(graph)).toEqual(['a>b', 'b>c']);
    expect(findings).toMatchObject([{ code: 'parallel-ties', found: '1', outcome: 'corrected' }]);
    const directed = await read('plain.csv', { directed: true });
    expect(tiesOf(directed.graph)).toEqual(['a>b', 'b>a', 'b>c']);
    expect(directed.findings).toEqual([]);
  });

  it('counts every tie 1, positive and without a cost where the list does not say', async () => {
    const { graph } = await read('plain.csv');
    expect([...graph.strength]).toEqual([1, 1]);
    expect([...graph.sign]).toEqual([1, 1]);
    expect(graph.cost).toBeNull();
    expect(graph.responded).toEqual([null, null, null]);
  });

  it('reads costs and layers only as they are named', async () => {
    expect(tiesOf((await read('layers.csv')).graph)).toHaveLength(3);
    const { graph } = await read('layers.csv', { layers: ['trust'], cost: 'minutes' });
    expect(tiesOf(graph)).toEqual(['a>b', 'a>c']);
    expect([...graph.cost!]).toEqual([5, 9]);
    await expect(read('layers.csv', { cost: 'hours' })).rejects.toMatchObject({ field: 'cost' });
  });

  it('takes the sheet of actors beside it for the roster: who has no tie is there, whom it does not list is not', async () => {
    const { graph, findings } = await read('beside.csv');
    expect(graph.actors).toEqual(['b', 'a', 'alone']);
    expect(graph.attributes['group']).toEqual(['north', 'south', 'south']);
    expect(tiesOf(graph)).toEqual(['a>b']);
    expect(findings).toMatchObject([{ file: 'beside.csv', row: 3, found: 'z', outcome: 'refused' }]);
  });
});
