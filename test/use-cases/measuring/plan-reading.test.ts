import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReadable, planReading } from '../../../server/use-cases/measuring/plan-reading.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

describe('planReading', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());

  it('counts what would be read, and says whether that is all of it', async () => {
    const territory = await planReading(telar, { territory: 'country:cl', layers: [] });
    expect(territory).toMatchObject({ whole: true, year: (await telar.store.listYears()).at(-1) });
    const stored = await telar.store.loadTerritory({ id: 'country:cl', year: territory.year!, scope: 'all' });
    expect(territory.size).toEqual({ actors: stored!.actors.length, ties: stored!.ties.length });
    expect((await planReading(telar, { territory: 'country:cl', layers: ['knowledge'] })).whole).toBe(false);
    const network = await planReading(telar, { network: 'network:costa', layers: [] });
    expect(network).toMatchObject({ whole: false, year: null });
    expect(network.size.ties).toBeGreaterThan(0);
  });

  it('names what there is not, by the name that the request has for it', async () => {
    const none = { network: 'none', layers: [] };
    await expect(planReading(telar, none)).rejects.toMatchObject({ kind: 'not-found', field: 'network' });
    await expect(planReading(telar, none, 'id')).rejects.toMatchObject({ kind: 'not-found', field: 'id' });
    const place = { territory: 'none', layers: [] };
    await expect(planReading(telar, place)).rejects.toMatchObject({ kind: 'not-found', field: 'territory' });
    const early = { territory: 'country:cl', layers: [], year: 1900 };
    await expect(planReading(telar, early)).rejects.toMatchObject({ kind: 'invalid-request', field: 'year' });
  });
});

describe('checkReadable', () => {
  it('refuses more ties than are carried into memory', () => {
    expect(() => {
      checkReadable({ actors: 10, ties: 5_000_001 });
    }).toThrow(expect.objectContaining({ kind: 'too-large' }) as Error);
    checkReadable({ actors: 10, ties: 5_000_000 });
  });
});
