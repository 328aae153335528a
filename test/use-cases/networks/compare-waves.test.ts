import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWaves } from '../../../server/use-cases/networks/compare-waves.ts';
import { fromFile, network, tie, wave } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const id = 'network:costa';

describe('compareWaves', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());

  it('compares the last two waves, each with the one before it', async () => {
    expect(await compareWaves(telar, { id, layers: [] })).toMatchObject({ from: 'w1', to: 'w2' });
    expect(await compareWaves(telar, { id, layers: [], from: 'w2', to: 'w1' })).toMatchObject({
      from: 'w2',
      to: 'w1',
    });
  });

  it('takes waves in the order of their dates, whatever their ids and numbers', async () => {
    const late = wave({ networkId: id, waveId: 'a0', order: 1, date: '2027-01' });
    const added = tie({ networkId: id, waveId: 'a0', layer: 'knowledge', from: 'school:4', to: 'school:1' });
    const { number } = await telar.commit('a late wave', fromFile('late.csv', [late, added]));
    expect(await compareWaves(telar, { id, layers: [] })).toMatchObject({ from: 'w2', to: 'a0' });
    expect(await compareWaves(telar, { id, layers: [], to: 'w2' })).toMatchObject({ from: 'w1', to: 'w2' });
    await telar.store.undoRevision(number);
    expect(await compareWaves(telar, { id, layers: [] })).toMatchObject({ from: 'w1', to: 'w2' });
  });

  it('reads both waves with the same kinds and least strength', async () => {
    const drawn = async (more: object) => (await compareWaves(telar, { id, layers: [], ...more }))!.changes;
    const ends = (changes: Awaited<ReturnType<typeof drawn>>) => changes.map(({ from, to }) => from + to);
    expect(ends(await drawn({}))).toEqual(['school:1school:2', 'school:2school:1']);
    // The tie of the first wave is 2.5 by its strongest account; that of the second was not measured.
    expect(ends(await drawn({ strength: 2.5 }))).toEqual(['school:1school:2', 'school:2school:1']);
    expect(ends(await drawn({ strength: 3 }))).toEqual(['school:2school:1']);
    expect(await drawn({ kinds: ['university'] })).toEqual([]);
  });

  it('refuses what cannot be compared, and knows no other network', async () => {
    await expect(compareWaves(telar, { id, layers: [], to: 'w9' })).rejects.toMatchObject({ field: 'wave' });
    await expect(compareWaves(telar, { id, layers: ['gossip'] })).rejects.toMatchObject({ field: 'layers' });
    const lone = network({ id: 'network:lone', name: 'Lone' });
    await telar.commit(
      'one wave',
      fromFile('lone.csv', [lone, wave({ networkId: lone.id, waveId: 'w1', order: 1 })]),
    );
    await expect(compareWaves(telar, { id: lone.id, layers: [] })).rejects.toMatchObject({
      kind: 'invalid-request',
      field: 'from',
    });
    expect(await compareWaves(telar, { id: 'none', layers: [] })).toBeNull();
  });
});
