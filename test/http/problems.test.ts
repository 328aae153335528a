import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../contract/problems.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

/** What a server answers to text that is sent as it is. */
function answerTo(address: string, sent: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(address).port) });
  socket.write(sent);
  return text(socket);
}

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
    ['/api/v1/territories?limit=', 400, 'limit'],
    ['/api/v1/territories?limit=0x10', 400, 'limit'],
    ['/api/v1/networks/none/metrics?metric=degree&seed=', 400, 'seed'],
    ['/api/v1/contracts?limit=501', 400, 'limit'],
    ['/api/v1/contracts?skool=school%3A1', 400, 'skool'],
    ['/api/v1/networks/none/events?limit=0', 400, 'limit'],
    ['/api/v1/networks/none/events?cursr=a', 400, 'cursr'],
    ['/api/v1/networks/none/aftermath?off=a', 400, 'off'],
    ['/api/v1/networks/none/aftermath?of=', 400, 'of'],
    ['/api/v1/territories/country%3Acl/support?yaer=2025', 400, 'yaer'],
    ['/api/v1/territories/country%3Acl/support?overload=1', 400, 'overload'],
    ['/api/v1/territories/country%3Acl/contracts?yaer=2025', 400, 'yaer'],
    ['/api/v1/territories/country%3Acl/contracts?year=x', 400, 'year'],
    ['/api/v1/territories/country%3Acl/levels?yaer=2025', 400, 'yaer'],
    ['/api/v1/territories/no%3Awhere/results', 404, 'id'],
    ['/api/v1/actors/no%3Abody/results', 404, 'id'],
    ['/api/v1/actors/no%3Abody/contracts', 404, 'id'],
    ['/api/v1/networks/no%3Athing/work', 404, 'id'],
    ['/api/v1/territories/country:cl/graph?year=', 400, 'year'],
    ['/api/v1/territories/country:cl/isolated-schools?year=', 400, 'year'],
    ['/api/v1/actors/school:1/ego?depth=', 400, 'depth'],
    ['/api/v1/school-events?year=', 400, 'year'],
    ['/api/v1/networks/none/metrics?metric=degree&draws=', 400, 'draws'],
    ['/api/v1/networks/none/communities?resolution=', 400, 'resolution'],
    ['/api/v1/assessments?alpha=', 400, 'alpha'],
    ['/api/v1/revisions/%20/findings', 400, 'id'],
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

  it('says the same in a code and its values, for clients with words of their own', async () => {
    const unknown = await telar.refused('/api/v1/analyses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ actors: [{ id: 'a' }], ties: [], metrics: ['fame'] }),
    });
    expect(unknown).toMatchObject({
      type: 'urn:telar:problem:invalid-request',
      code: 'unknown-metric',
      values: { metric: 'fame' },
      detail: 'There is no metric "fame"; the catalogue of metrics lists those that exist.',
      field: 'metrics',
    });
    expect(await telar.refused('/api/v1/nothing-here')).toMatchObject({
      code: 'nothing-at-address',
      values: { path: '/api/v1/nothing-here' },
    });
    expect(await telar.refused('/api/v1/networks?cursor=none')).toMatchObject({
      code: 'cursor-of-other-list',
      field: 'cursor',
    });
  });

  it.each([
    [
      'an address that is too long',
      `GET /api/v1/revisions?cursor=${'%F0%9F%98%80'.repeat(2000)} HTTP/1.1`,
      431,
    ],
    ['lines that are no HTTP', 'GET /api/v1/revisions WTF/9', 400],
  ])('answers %s with problem details, like everything else', async (_what, line, status) => {
    const answer = await answerTo(telar.address, `${line}\r\nHost: localhost\r\n\r\n`);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    expect(head).toMatch(/content-type: application\/problem\+json/i);
    expect(Problem.parse(JSON.parse(body))).toMatchObject({ status });
  });

  it('gives every answer a content type, to HEAD as to GET', async () => {
    for (const path of ['/api/v1/revisions', '/api/v1/revisions?limit=0', '/api/v1/nothing-here'])
      for (const method of ['GET', 'HEAD']) {
        const { headers } = await fetch(`${telar.address}${path}`, { method });
        expect(headers.get('content-type'), `${method} ${path}`).toMatch(/^application\/(problem\+)?json/);
      }
  });

  it('limits the requests of one address when asked to, and never those that watch whether it lives', async () => {
    const limited = await startTelar(null, { TELAR_RATE_LIMIT: '3' });
    try {
      const statusesOf = async (path: string) => {
        const statuses: number[] = [];
        for (let i = 0; i < 5; i += 1) statuses.push((await fetch(`${limited.address}${path}`)).status);
        return statuses;
      };
      expect(await statusesOf('/api/v1/revisions')).toEqual([200, 200, 200, 429, 429]);
      expect(await statusesOf('/api/v1/health')).toEqual([200, 200, 200, 200, 200]);
      expect(await statusesOf('/api/v1/ready')).toEqual([200, 200, 200, 200, 200]);
    } finally {
      await limited.stop();
    }
  });
});
