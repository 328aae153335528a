import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphFromBundle } from '../../../server/use-cases/measuring/graph-from-bundle.ts';
import type { GraphSource } from '../../../server/use-cases/measuring/graph-source.ts';
import { sound } from '../../intake/bundle/bundle-fixture.ts';
import { type WrittenFiles, writtenFiles } from '../written-files.ts';
import { tiesOf } from './ties-of.ts';

const ties = [
  'network_id,wave_id,layer,from,to,strength,reporter',
  'n,w1,knowledge,A,B,1,A',
  'n,w1,knowledge,A,B,1,B',
  'n,w1,trust,B,C,1,B',
  'n,w2,knowledge,C,A,1,C',
  'n,w2,knowledge,C,Z,many,C',
];
const twoNetworks = {
  ties: ['network_id,layer,from,to', 'one,knowledge,a,b', 'two,knowledge,c,d'],
  networks: ['network_id,name', 'one,One', 'two,Two'],
};

describe('graphFromBundle', () => {
  let files: WrittenFiles;
  beforeAll(async () => {
    files = await writtenFiles();
    await files.writeBundle('one', {
      ...sound,
      waves: ['network_id,wave_id,date', 'n,w1,2022', 'n,w2,2023'],
      ties,
    });
    await files.writeBundle('two', twoNetworks);
  });
  afterAll(() => files.remove());

  const read = (name: string, more: Partial<GraphSource> = {}) =>
    graphFromBundle({
      ...{ file: `${files.folder}/${name}`, directed: false, cost: null },
      ...{ layers: [], wave: null, network: null, ...more },
    });

  it('reads the last wave of the only network, and what its reader refused', async () => {
    const { graph, findings } = await read('one');
    expect(graph.directed).toBe(false);
    expect(tiesOf(graph)).toEqual(['C>A']);
    expect(findings).toContainEqual(
      expect.objectContaining({ row: 6, column: 'strength', outcome: 'refused' }),
    );
  });

  it('reads another wave, layers and directions where they are named, and notes what was left out', async () => {
    const { graph, notes } = await read('one', { wave: 'w1', layers: ['knowledge'], directed: true });
    expect(graph.directed).toBe(true);
    expect(tiesOf(graph)).toEqual(['A>B']);
    expect(notes).toEqual(['Left out (merged-report): 0 actors, 1 ties.']);
    await expect(read('one', { wave: 'w9' })).rejects.toMatchObject({ field: 'wave' });
    await expect(read('one', { layers: ['gossip'] })).rejects.toMatchObject({ field: 'layers' });
  });

  it('wants a network named where there are several, and lists them', async () => {
    await expect(read('two')).rejects.toMatchObject({
      kind: 'invalid-request',
      field: 'network',
      message: expect.stringContaining('2 networks: one, two') as string,
    });
    expect((await read('two', { network: 'two' })).graph.actors).toEqual(['c', 'd']);
    await expect(read('two', { network: 'three' })).rejects.toMatchObject({
      field: 'network',
      message: expect.stringMatching(/no network "three".*one, two/) as string,
    });
  });

  it('does not take another network for the one that is named, even the only one', async () => {
    await expect(read('one', { network: 'other' })).rejects.toMatchObject({ field: 'network' });
  });

  it('refuses a cost, which no bundle has', async () => {
    await expect(read('one', { cost: 'minutes' })).rejects.toMatchObject({
      kind: 'invalid-request',
      field: 'cost',
    });
  });
});
