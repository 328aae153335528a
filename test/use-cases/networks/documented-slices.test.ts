import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpack } from '../../../server/intake/bundle/open-import.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { graphFromNetwork } from '../../../server/analysis/graph/graph-from-network.ts';
import { compareWaves } from '../../../server/use-cases/networks/compare-waves.ts';
import { exportNetwork } from '../../../server/use-cases/networks/export-network.ts';
import { documentedNetwork } from '../../networks/documented.ts';
import { recordsOf } from '../../networks/records-of.ts';
import { fromFile } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const id = 'case:programa';
const endsOf = ({ actors, from, to }: NetworkGraph) =>
  [...from].map((end, tie) => `${actors[end]}>${actors[to[tie]!]}`).toSorted();

describe('slices of a network of documents', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
    await telar.commit('programa', fromFile('programa.csv', recordsOf(documentedNetwork())));
  });
  afterAll(() => telar.close());

  it('are compared by date, over all that is on record in either, with the names of whoever changed', async () => {
    const changes = (await compareWaves(telar, { id, layers: [] }))!;
    expect([changes.from, changes.to]).toEqual(['middle', 'late']);
    expect(changes.layers).toEqual(['assists', 'coordinates', 'finances']);
    expect(changes.ties.lost.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'foundation>second',
      'ministry>second',
    ]);
    expect(changes.ties.unknown).toEqual([]);
    expect(changes.actors.map(({ id: actor }) => actor)).toEqual([
      'first',
      'foundation',
      'ministry',
      'office',
      'second',
    ]);
    expect(changes.actors[2]).toEqual({
      id: 'ministry',
      name: 'ministry',
      english: { name: 'The Ministry' },
    });
  });

  it.each(['graphml', 'gexf', 'json', 'bundle'] as const)(
    'are written as %s with what stood in them',
    async (format) => {
      for (const { waveId } of documentedNetwork().waves) {
        const file = await exportNetwork(telar, { id, format, wave: waveId });
        const data =
          format === 'bundle' ? readBundle(await unpack(file)).data[0]! : readGraphFile([file]).data;
        const expected = graphFromNetwork(documentedNetwork(), { wave: waveId });
        const read = graphFromNetwork(data);
        expect([read.wave, read.layers]).toEqual([waveId, expected.layers]);
        expect(read.graph.actors).toEqual(expected.graph.actors);
        expect(endsOf(read.graph)).toEqual(endsOf(expected.graph));
        expect(data.waves).toHaveLength(1);
        expect(data.actors).toHaveLength(expected.graph.actors.length);
      }
    },
  );

  it('are in the order of time in a whole export', async () => {
    const { bytes } = await exportNetwork(telar, { id, format: 'json' });
    const { attributes } = JSON.parse(new TextDecoder().decode(bytes)) as {
      attributes: { telar: { waves: { waveId: string }[] } };
    };
    expect(attributes.telar.waves.map(({ waveId }) => waveId)).toEqual(['early', 'middle', 'late']);
  });

  it('refuse a slice that is not there', async () => {
    const none = exportNetwork(telar, { id, format: 'bundle', wave: 'never' });
    await expect(none).rejects.toMatchObject({ kind: 'invalid-request', field: 'wave' });
  });
});
