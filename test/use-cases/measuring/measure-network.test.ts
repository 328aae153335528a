import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MeasureQuery, measureNetwork } from '../../../server/use-cases/measuring/measure-network.ts';
import { actor, fromFile } from '../../store/records.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';

const query = { id: 'network:costa', layers: [], metric: ['degree'], seed: 1 };

describe('measureNetwork', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());
  beforeEach(() => {
    vi.restoreAllMocks();
    telar.cache.clear();
  });

  const measure = (more: Partial<MeasureQuery> = {}) => measureNetwork(telar, { ...query, ...more });

  it.each([
    [{ metric: ['charm'] }, { field: 'metric', code: 'unknown-metric' }],
    [{ parameters: ['speed=1'] }, { field: 'parameters' }],
    [{ parameters: ['speed'] }, { field: 'parameters' }],
  ])('refuses %j before the store is asked anything', async (more, problem) => {
    const version = vi.spyOn(telar.store, 'storeVersion');
    await expect(measure(more)).rejects.toMatchObject({ kind: 'invalid-request', ...problem });
    expect(version).not.toHaveBeenCalled();
  });

  it('knows no other network, by the name that the address has for it', async () => {
    await expect(measure({ id: 'none' })).rejects.toMatchObject({ kind: 'not-found', field: 'id' });
  });

  it('refuses by its counts a network that is too large to be read, before it is loaded', async () => {
    vi.spyOn(telar.store, 'countTies').mockResolvedValue({ actors: 10, ties: 6_000_000 });
    const load = vi.spyOn(telar.store, 'loadNetwork');
    await expect(measure()).rejects.toMatchObject({ kind: 'too-large' });
    expect(load).not.toHaveBeenCalled();
  });

  it('measures once for a query, and anew for another seed, wave or direction', async () => {
    const tasks = vi.spyOn(telar.pools.interactive, 'run');
    const first = await measure();
    expect(await measure()).toBe(first);
    expect(tasks).toHaveBeenCalledTimes(1);
    for (const more of [{ seed: 2 }, { wave: 'w1' }, { directed: false }]) await measure(more);
    expect(tasks).toHaveBeenCalledTimes(4);
  });

  it('is not measured again after an import that leaves it as it was', async () => {
    const tasks = vi.spyOn(telar.pools.interactive, 'run');
    const first = await measure();
    const own = actor({ id: 'organisation:elsewhere', kind: 'organisation', name: 'Elsewhere' });
    await telar.commit('elsewhere', fromFile('elsewhere.csv', [own]));
    expect(await measure()).toEqual(first);
    expect(tasks).toHaveBeenCalledTimes(1);
  });

  it('reads the kinds and the least strength of the view, and says so in every passport', async () => {
    const first = { wave: 'w1', metric: ['degree', 'density'] };
    const { passports, network } = await measure({ ...first, strength: 3, kinds: ['school'] });
    const view = { wave: 'w1', layers: ['knowledge'], kinds: ['school'], strength: 3, mentions: 0 };
    expect(passports['degree']).toMatchObject({ ...view, n: 3, m: 0 });
    expect(network['density']!.passport).toMatchObject(view);
    expect((await measure(first)).passports['degree']).toMatchObject({
      ...{ kinds: null, strength: null, mentions: 2, m: 1 },
    });
    expect((await measure({ ...first, kinds: ['university'] })).actors).toEqual([]);
  });

  it('takes a number of draws for no other query where no null model is named', async () => {
    expect(await measure({ draws: 99 })).toBe(await measure({ draws: 999 }));
  });

  it('says in the passport of the wave who is missing, and of which facts it is', async () => {
    const passportOf = async (wave: string) => (await measure({ wave })).passports['degree']!;
    const first = await passportOf('w1');
    const last = await passportOf('w2');
    expect(first).toMatchObject({ missing: 1, directed: true });
    expect(last).toMatchObject({ missing: 0 });
    expect(first.datasetHash).not.toBe(last.datasetHash);
  });

  it('measures all that is cheap where no metric is named', async () => {
    const { passports, network } = await measure({ metric: [] });
    expect(passports).toHaveProperty('betweenness');
    expect(passports).not.toHaveProperty(['betweenness.approximate']);
    expect(network).toHaveProperty('density');
  });
});
