import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareLayers } from '../../../server/use-cases/measuring/compare-layers.ts';
import { actor, fromFile, membership, network, tie, wave } from '../../store/records.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';

const layers = ['knowledge', 'joint-work', 'trust', 'leadership'];
const ids = Array.from({ length: 1_500 }, (_, at) => `school:large-${String(at).padStart(4, '0')}`);
let telar: FixtureTelar;

beforeAll(async () => {
  telar = await fixtureTelar();
  const of = { networkId: 'large', waveId: 'w1' };
  const records = fromFile('large.csv', [
    network({ id: 'large', name: 'Large' }),
    wave({ networkId: 'large', waveId: 'w1', order: 1 }),
    ...ids.map((id) => actor({ id, kind: 'school', name: id })),
    ...ids.map((actorId) => membership({ networkId: 'large', actorId })),
    ...layers.map((layer) => tie({ ...of, layer, from: ids[0]!, to: ids[1]! })),
  ]);
  await telar.commit('large', records);
});
afterAll(() => telar.close());

it('refuses with an estimate, before any work, what would take minutes of one thread', async () => {
  const query = { id: 'large', layers, explained: 'knowledge', seed: 1 };
  await expect(compareLayers(telar, query)).rejects.toMatchObject({ kind: 'too-large', field: 'layers' });
  await expect(compareLayers(telar, query)).rejects.toThrow(
    /Comparing 4 layers of 1500 actors would take about \S+ steps and \d+ MiB/,
  );
});

it('is null for a network that is not there', async () => {
  expect(await compareLayers(telar, { id: 'nowhere', layers: [], seed: 1 })).toBeNull();
});
