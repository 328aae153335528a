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
    const { waves } = await telar.ask(api.assessNetwork, { id, query });
    return waves.flatMap(({ patterns }) => patterns);
  };

  it('decide by the thresholds that are asked for, and say so', async () => {
    const usual = await statesOf({});
    const strict = await statesOf({ alpha: '0.001', members: '40' });
    expect(new Set(usual.map(({ thresholds }) => thresholds['alpha']))).toEqual(new Set([0.05]));
    expect(strict.every(({ thresholds: { alpha, members } }) => alpha === 0.001 && members === 40)).toBe(
      true,
    );
    expect(new Set(strict.map(({ reason }) => reason))).toEqual(new Set(['too-few-members']));
    expect(usual.some(({ reason }) => reason === 'too-few-members')).toBe(false);
    expect(await statesOf({})).toEqual(usual);
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
});
