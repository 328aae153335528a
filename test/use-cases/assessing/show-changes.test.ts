import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { assessNetwork } from '../../../server/use-cases/assessing/assess-network.ts';
import { showChanges } from '../../../server/use-cases/assessing/show-changes.ts';
import { fromFile, wave } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const id = 'network:costa';

describe('showChanges', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());
  beforeEach(() => {
    telar.cache.clear();
  });

  it('shares the assessment with the screen of the network', async () => {
    const tasks = vi.spyOn(telar.pools.interactive, 'run');
    const assessed = (await assessNetwork(telar, { id }))!;
    const changes = (await showChanges(telar, { id }))!;
    expect(tasks.mock.calls.map(([name]) => name)).toEqual(['assess', 'changesBetween']);
    const now = assessed.waves.find(({ wave }) => wave === changes.to)!;
    expect(changes.patterns.map(({ pattern, now: state }) => [pattern, state])).toEqual(
      now.patterns.map(({ pattern, state }) => [pattern, state]),
    );
  });

  it('compares the last two waves by date unless others are named, and names those that there are', async () => {
    expect(await showChanges(telar, { id })).toMatchObject({ from: 'w1', to: 'w2' });
    await expect(showChanges(telar, { id, from: 'w9' })).rejects.toMatchObject({ field: 'wave' });
    expect(await showChanges(telar, { id: 'none' })).toBeNull();
  });

  it('takes waves in the order of their dates, whatever their ids and numbers', async () => {
    const late = wave({ networkId: id, waveId: 'a0', order: 1, date: '2027-01' });
    const { number } = await telar.commit('a late wave', fromFile('late.csv', [late]));
    expect(await showChanges(telar, { id })).toMatchObject({ from: 'w2', to: 'a0' });
    await telar.store.undoRevision(number);
    expect(await showChanges(telar, { id })).toMatchObject({ from: 'w1', to: 'w2' });
  });
});
