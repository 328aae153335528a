import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('assessments over HTTP', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  const id = 'network:demo-01';
  const statesOf = async (query: Record<string, string>) => {
    const { waves } = await telar.query(api.assessNetwork, { id, query });
    return waves.flatMap(({ patterns }) => patterns);
  };

  it('decide by the thresholds that are asked for, and say so', async () => {
    const byDefault = await statesOf({});
    const strict = await statesOf({ alpha: '0.001', members: '40' });
    expect(new Set(byDefault.map(({ thresholds }) => thresholds['alpha']))).toEqual(new Set([0.05]));
    expect(strict.every(({ thresholds: { alpha, members } }) => alpha === 0.001 && members === 40)).toBe(
      true,
    );
    expect(new Set(strict.map(({ reason }) => reason))).toEqual(new Set(['too-few-members']));
    expect(byDefault.some(({ reason }) => reason === 'too-few-members')).toBe(false);
    expect(await statesOf({})).toEqual(byDefault);
  });

  it.each([
    ['alpha=2', 'alpha'],
    ['sigma=no', 'sigma'],
    ['alpha=0.4', 'clear'],
  ])('refuse %s, naming the field', async (query, field) => {
    for (const path of [`/networks/${encodeURIComponent(id)}/assessment`, '/assessments']) {
      const problem = await telar.refused(`${apiRoot}${path}?${query}`);
      expect(problem).toMatchObject({ status: 400, field });
    }
  });

  it('are refused with the estimate for a network in a request that would take hours', async () => {
    const ids = Array.from({ length: 6_000 }, (_, at) => `a${String(at)}`);
    const body = {
      actors: ids.map((actorId) => ({ id: actorId })),
      ties: ids.map((from, at) => ({ from, to: ids[(at + 1) % ids.length] })),
      metrics: ['density'],
      assess: true,
    };
    const post = (sent: object) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    });
    const problem = await telar.refused(`${apiRoot}/analyses`, post(body));
    expect(problem).toMatchObject({ status: 413, field: 'assess' });
    expect(problem.detail).toMatch(/6000 actors and 6000 ties would take about \S+ steps/);
    const measured = await fetch(`${telar.address}${apiRoot}/analyses`, post({ ...body, assess: false }));
    expect(measured.status).toBe(200);
  });
});
