import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { assessNetwork } from '../../../server/use-cases/assessing/assess-network.ts';
import { showChanges } from '../../../server/use-cases/assessing/show-changes.ts';
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
});
