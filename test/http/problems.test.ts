import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('what goes wrong is said as problem details', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(null);
  });
  afterAll(() => telar.stop());

  it.each([
    ['/api/v1/territories?limit=0', 400, 'limit'],
    ['/api/v1/territories?limit=501', 400, 'limit'],
    ['/api/v1/territories?limit=ten', 400, 'limit'],
    ['/api/v1/territories?kind=planet', 400, 'kind'],
    ['/api/v1/territories?cursor=not-one-of-ours', 400, 'cursor'],
    ['/api/v1/actors?cursor=e30', 400, 'cursor'],
    ['/api/v1/actors/school:999999999', 404, 'id'],
    ['/api/v1/actors/school:1/ego?depth=9', 400, 'depth'],
    ['/api/v1/networks/none', 404, 'id'],
    ['/api/v1/networks/none/graph', 404, 'id'],
    ['/api/v1/networks/none/metrics?metric=degree', 404, 'id'],
    ['/api/v1/nothing-here', 404, undefined],
  ])('GET %s is %i', async (path, status, field) => {
    const problem = await telar.refused(path);
    expect(problem.status).toBe(status);
    expect(problem.field).toBe(field);
    expect(problem.detail).toMatch(/\.$/);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:\d|    at /);
  });

  it('refuses a body that is not JSON, and one that does not fit', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = await telar.refused('/api/v1/analyses', { method: 'POST', headers, body: '{' });
    expect(broken.status).toBe(400);
    const unfit = await telar.refused('/api/v1/analyses', {
      method: 'POST',
      headers,
      body: JSON.stringify({ actors: [{ id: 'a' }], ties: [{ from: 'a', to: 'b', strength: -1 }] }),
    });
    expect(unfit).toMatchObject({ status: 400, field: 'ties.0.strength' });
  });

  it('limits the requests of one address when asked to', async () => {
    const limited = await startTelar(null, { TELAR_RATE_LIMIT: '3' });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 5; i += 1) statuses.push((await fetch(`${limited.address}/api/v1/health`)).status);
      expect(statuses).toEqual([200, 200, 200, 429, 429]);
    } finally {
      await limited.stop();
    }
  });
});
