import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import type { Job } from '../../contract/jobs.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('metrics over HTTP', () => {
  let telar: RunningTelar;
  let network = '';
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    const { items } = await telar.query(api.listNetworks, { query: { limit: '500' } });
    network = items.find(({ id }) => id.includes('campnet'))!.id;
  });
  afterAll(() => telar.stop());

  const measure = (query: Record<string, string>) => telar.query(api.measureNetwork, { id: network, query });
  const refusedMeasure = (query: Record<string, string>) =>
    telar.refused(
      `${apiRoot}/networks/${encodeURIComponent(network)}/metrics?${new URLSearchParams(query).toString()}`,
    );
  const refusedPost = (path: string, body: unknown) =>
    telar.refused(`${apiRoot}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('sets a network beside random ones, the same bytes twice', async () => {
    const query = {
      metric: 'reciprocity.arc,transitivity',
      nullModel: 'dyad-census',
      draws: '99',
      seed: '4',
    };
    const measured = await measure(query);
    expect(measured.nullModel).toMatchObject({ model: 'dyad-census', draws: 99, seed: 4 });
    expect(measured.nullModel?.metrics['reciprocity.arc']).toMatchObject({ pAtLeast: 1, pAtMost: 1 });
    expect(measured.nullModel?.metrics['transitivity']).toMatchObject({
      pAtLeast: expect.any(Number) as number,
    });
    expect(await measure(query)).toEqual(measured);
    expect((await measure({ ...query, draws: '199' })).nullModel?.draws).toBe(199);
  });

  it('takes parameters, for all metrics or for one', async () => {
    const { passports } = await measure({
      metric: 'betweenness,betweenness.approximate',
      parameters: 'normalised=true,betweenness.approximate:epsilon=.05',
    });
    expect(passports['betweenness']?.parameters).toEqual({ normalised: true });
    expect(passports['betweenness.approximate']).toMatchObject({
      parameters: { epsilon: 0.05, delta: 0.1, normalised: true },
      precision: { confidence: 0.9 },
    });
  });

  it.each([
    [{ metric: 'charm' }, 400, 'metric'],
    [{ metric: 'betweenness', parameters: 'speed=1' }, 400, 'parameters'],
    [{ metric: 'betweenness', parameters: 'normalised' }, 400, 'parameters'],
    [{ metric: 'betweenness.approximate', parameters: 'epsilon=0' }, 400, 'parameters'],
    [{ metric: 'density', nullModel: 'dice' }, 400, 'nullModel'],
    [{ metric: 'density', nullModel: 'ties', draws: '5' }, 400, 'draws'],
    [{ metric: 'degree', nullModel: 'ties' }, 400, 'nullModel'],
    [{ metric: 'density', nullModel: 'curveball', directed: 'false' }, 400, 'nullModel'],
  ])('refuses %j', async (query, status, field) => {
    expect(await refusedMeasure(query as Record<string, string>)).toMatchObject({ status, field });
  });

  it('measures a network that comes in the request, with parameters and a null model', async () => {
    const answer = await telar.query(api.analyse, {
      body: {
        directed: true,
        actors: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'school' })),
        ties: ['ab', 'ba', 'cd', 'da'].map(([from, to]) => ({ from, to })),
        metrics: ['reciprocity.arc', 'pagerank'],
        parameters: { pagerank: { damping: 0.5 } },
        nullModel: { model: 'ties', draws: 99 },
      },
    });
    expect(answer.passports['pagerank']?.parameters).toMatchObject({ damping: 0.5 });
    expect(answer.nullModel?.metrics['reciprocity.arc']).toMatchObject({ observed: 0.5 });
  });

  it('refuses at once what would keep its reader waiting for hours, and says what to do', async () => {
    const size = 20_000;
    const actors = Array.from({ length: size }, (_, at) => ({ id: `a${String(at)}` }));
    const ties = actors.slice(1).map(({ id }, at) => ({ from: actors[at]!.id, to: id }));
    const problem = await refusedPost('/analyses', {
      actors,
      ties,
      metrics: ['fragmentation-centrality.distance'],
    });
    expect(problem).toMatchObject({ status: 413, field: 'metrics' });
    expect(problem.detail).toMatch(/20000 actors and 19999 ties would take about .* steps.*POST jobs/);
    const drawn = { actors, ties, metrics: ['path-length'], nullModel: { model: 'swaps', draws: 9999 } };
    expect(await refusedPost('/analyses', drawn)).toMatchObject({ status: 413, field: 'metrics' });
  });

  it.each([
    ['a strength that is no number', { strength: 'much' }, 'ties.0.strength'],
    ['a strength of nothing', { strength: 0 }, 'ties.0.strength'],
    ['a strength under nothing', { strength: -2 }, 'ties.0.strength'],
    ['a strength that JSON has no word for', { strength: Number.NaN }, 'ties.0.strength'],
    ['a strength that no sum could hold', { strength: 1e300 }, 'ties.0.strength'],
    ['an unknown end', { to: 'nobody' }, 'ties'],
    ['a tie to itself', { to: 'a' }, 'ties'],
  ])('refuses %s', async (_what, wrong, field) => {
    const body = { actors: [{ id: 'a' }, { id: 'b' }], ties: [{ from: 'a', to: 'b', ...wrong }] };
    expect(await refusedPost('/analyses', body)).toMatchObject({ status: 400, field });
  });

  it('takes parallel ties and the largest and smallest strengths, and gives numbers or reasons only', async () => {
    const ties = ['ab', 'ab', 'bc', 'ac', 'cd', 'da', 'db'].map(([from, to], at) => ({
      from,
      to,
      strength: at % 2 === 0 ? 1e150 : 1e-150,
    }));
    const {
      network,
      actors,
      ties: rows,
      passports,
    } = await telar.query(api.analyse, {
      body: { directed: true, actors: ['a', 'b', 'c', 'd'].map((id) => ({ id })), ties },
    });
    expect(passports['degree']?.m).toBe(6);
    const weighted = { strength: true };
    const strong = await telar.query(api.analyse, {
      body: {
        directed: true,
        actors: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
        ties,
        metrics: Object.keys(passports).concat(Object.keys(network)),
        parameters: weighted,
      },
    });
    const cells = [...actors, ...rows, ...strong.actors, ...strong.ties].flatMap((row) => Object.values(row));
    for (const cell of cells) {
      const isValue = typeof cell === 'string' || Number.isFinite(cell);
      expect(isValue || typeof (cell as { undefined: string }).undefined === 'string').toBe(true);
    }
  });

  it('compares in a job as well', async () => {
    let job: Job = await telar.query(api.startJob, {
      body: { network, metrics: ['density', 'transitivity'], nullModel: { model: 'swaps', draws: 49 } },
    });
    while (job.state === 'running' || job.state === 'waiting') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      job = await telar.query(api.showJob, { id: job.id });
    }
    expect(job).toMatchObject({ state: 'done', result: { nullModel: { model: 'swaps', draws: 49 } } });
  });
});
