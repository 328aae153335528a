import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRoutes } from '../../../server/use-cases/measuring/find-routes.ts';
import { fromFile, tie } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const query = {
  network: 'network:costa',
  layers: [],
  directed: false,
  from: 'school:1',
  to: 'school:2',
  k: 3,
};

describe('findRoutes', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());

  it('joins two actors of a network', async () => {
    expect(await findRoutes(telar, query)).toMatchObject({ from: 'school:1', to: 'school:2', length: 1 });
  });

  it('goes through no tension unless that is asked for', async () => {
    const tense = tie({
      networkId: query.network,
      waveId: 'w2',
      layer: 'tension',
      from: 'school:1',
      to: 'school:4',
    });
    const { number } = await telar.commit('tension', fromFile('t.csv', [{ ...tense, sign: -1 }]));
    const ofBoth = { ...query, layers: ['knowledge', 'tension'], to: 'school:4' };
    expect(await findRoutes(telar, ofBoth)).toMatchObject({ length: { undefined: 'not-connected' } });
    expect(await findRoutes(telar, { ...ofBoth, tension: true })).toMatchObject({ length: 1 });
    const inTerritory = { ...ofBoth, network: undefined, territory: 'country:cl' };
    expect(await findRoutes(telar, inTerritory)).not.toMatchObject({ length: 1 });
    expect(await findRoutes(telar, { ...inTerritory, tension: true })).toMatchObject({ length: 1 });
    await telar.store.undoRevision(number);
  });

  it.each([
    [{ to: 'school:1' }, { kind: 'invalid-request', field: 'to' }],
    [{ to: 'school:104' }, { kind: 'invalid-request', field: 'to' }],
    [{ from: 'nobody' }, { kind: 'invalid-request', field: 'from' }],
    [{ network: 'none' }, { kind: 'not-found', field: 'network' }],
  ])('refuses %j', async (more, problem) => {
    await expect(findRoutes(telar, { ...query, ...more })).rejects.toMatchObject(problem);
  });
});
