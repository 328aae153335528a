import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';
import { sendRaw } from './send-raw.ts';

let telar: RunningTelar;
let port = '';
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'), {
    TELAR_PUBLIC_URL: 'https://telar.example.cl, http://red.example.cl:8080',
    TELAR_OPEN: '1',
  });
  port = new URL(telar.address).port;
});
afterAll(() => telar.stop());

const at = (path: string) => `${telar.address}${path}`;
const underHost = (host: string, path = `${apiRoot}/revisions`) => sendRaw(at(path), { headers: { host } });
const storeNow = async () => ({
  revisions: (await telar.query(api.listRevisions)).items,
  version: await telar.telar.store.storeVersion(),
});

describe('a name that is not one of this service', () => {
  it.each([
    'attacker.example',
    'attacker.example:3000',
    'localhost.attacker.example',
    '127.0.0.1.attacker.example',
    'telar.example.cl.attacker.example',
    '10.1.2.3',
    'user@localhost',
    'localhost/attacker.example',
    'evil.localhost',
    "x'; rm -rf ~ #",
  ])('is answered nothing: %s', async (host) => {
    const { status, problem } = await underHost(host);
    expect(status).toBe(421);
    expect(problem).toMatchObject({ code: 'foreign-host', status: 421 });
    for (const path of ['/', '/docs/', '/assets/none.js', `${apiRoot}/openapi.json`])
      expect((await underHost(host, path)).status, path).toBe(421);
  });

  it('is refused before its request is read', async () => {
    const before = await storeNow();
    const refused = await sendRaw(at(`${apiRoot}/revisions/1/undo`), {
      ...{ method: 'POST', body: '{}' },
      headers: { host: 'attacker.example', 'content-type': 'application/json' },
    });
    expect(refused.status).toBe(421);
    expect(await storeNow()).toEqual(before);
  });

  it.each([
    'localhost',
    'LOCALHOST',
    '127.0.0.1',
    '127.0.0.5',
    '[::1]',
    'telar.example.cl',
    'red.example.cl',
  ])('is not what this machine and the settings call it: %s, at any port', async (host) => {
    expect((await underHost(host)).status).toBe(200);
    expect((await underHost(`${host}:${port}`)).status).toBe(200);
    expect((await underHost(`${host}:80`)).status).toBe(200);
  });

  it('may be a number for those who watch the service, and no other name', async () => {
    for (const path of ['/health', '/ready']) {
      expect((await underHost('10.1.2.3:8080', apiRoot + path)).status).toBe(200);
      expect((await underHost('attacker.example', apiRoot + path)).status).toBe(421);
    }
  });
});

describe('a page of another site', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'http://telar.example.cl' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:4290' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ];
  const json = { 'content-type': 'application/json' };
  const changing: [string, string, Record<string, string>, string][] = [
    ['POST', '/revisions/1/undo', {}, ''],
    ['POST', '/revisions/1/undo', { 'content-type': 'text/plain' }, 'x'],
    ['POST', '/revisions/1/undo', json, '{}'],
    [
      'POST',
      '/imports/x/commit',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'acceptRejects=true',
    ],
    ['POST', '/imports', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['PUT', '/survey-answers/x', json, '{}'],
    ['DELETE', '/networks/kite', {}, ''],
    ['PATCH', '/networks/kite', json, '{}'],
    ['POST', '/views', json, '{"path":"/"}'],
  ];

  it.each(foreign)('changes nothing: %j', async (origin) => {
    const before = await storeNow();
    for (const [method, path, headers, body] of changing) {
      const sent = { method, headers: { ...headers, ...origin }, body };
      const { status, problem } = await sendRaw(at(apiRoot + path), sent);
      expect(status, `${method} ${path}`).toBe(403);
      expect(problem?.code).toBe('foreign-origin');
    }
    expect(await storeNow()).toEqual(before);
  });

  it('is not computed for when it could not read the answer, and may link here', async () => {
    const reading = (mode: string, dest: string) =>
      sendRaw(at(`${apiRoot}/revisions`), {
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
      });
    expect((await reading('no-cors', 'image')).status).toBe(403);
    expect((await reading('cors', 'empty')).status).toBe(403);
    expect((await reading('navigate', 'iframe')).status).toBe(403);
    expect((await reading('navigate', 'document')).status).toBe(200);
  });

  it.each([
    ['of a program, which names none', {}],
    ['of this service', { 'sec-fetch-site': 'same-origin' }],
    ['of this service by its own name', { origin: 'ADDRESS', 'sec-fetch-site': 'same-origin' }],
    ['of the public address', { origin: 'https://telar.example.cl', host: 'telar.example.cl' }],
    ['of the public address at a port', { origin: 'http://red.example.cl:8080', host: '127.0.0.1:3000' }],
    ['that the person typed', { 'sec-fetch-site': 'none' }],
  ])('is not one %s', async (_what, given: Record<string, string>) => {
    const headers = {
      ...json,
      ...given,
      ...(given['origin'] === 'ADDRESS' ? { origin: telar.address } : {}),
    };
    const sent = { method: 'POST', headers, body: '{"path":"/"}' };
    expect((await sendRaw(at(`${apiRoot}/views`), sent)).status).toBe(201);
  });
});

describe('what changes something', () => {
  it.each([
    ['/revisions/1/undo', undefined, ''],
    ['/revisions/1/undo', 'text/plain', 'x'],
    ['/revisions/1/undo', 'application/x-www-form-urlencoded', 'a=b'],
    ['/imports/none/commit', 'application/x-www-form-urlencoded', 'acceptRejects=true'],
    ['/imports/none/commit', 'multipart/form-data; boundary=x', '--x--'],
    ['/imports', 'application/json', '{}'],
    ['/analyses', 'text/plain', '{}'],
    ['/views', 'application/json; charset=latin9', '{}'],
  ])('is taken as JSON, or as the form of the contract: POST %s as %s', async (path, type, body) => {
    const before = await storeNow();
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    const { status, problem } = await sendRaw(at(apiRoot + path), { method: 'POST', headers, body });
    expect(status).toBe(415);
    expect(problem?.code).toBe('media-type-not-taken');
    expect(await storeNow()).toEqual(before);
  });

  it('is undone where JSON is named and nothing sent, and where an empty object is', async () => {
    const { id } = await telar.query(api.previewImport, {
      body: formOf({ 'a.csv': 'from,to,layer\nx1,x2,trust\n' }),
    });
    await telar.query(api.changeImport, { id, body: { direction: 'directed' } });
    const { revision } = await telar.query(api.commitImport, { id, body: {} });
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const undo = { method: 'POST', headers, body: '' };
    expect((await sendRaw(at(`${apiRoot}/revisions/${String(revision)}/undo`), undo)).status).toBe(200);
  });

  it('is refused by address and method with what is taken there', async () => {
    for (const [method, path, allow] of [
      ['POST', `${apiRoot}/networks`, 'GET, HEAD'],
      ['DELETE', `${apiRoot}/metrics`, 'GET, HEAD'],
      ['GET', `${apiRoot}/revisions/1/undo`, 'POST'],
      ['PUT', `${apiRoot}/imports/x`, 'GET, HEAD, PATCH, DELETE'],
    ] as const) {
      const headers = { 'content-type': 'application/json' };
      const { status, problem, headers: answered } = await sendRaw(at(path), { method, headers });
      expect(status, `${method} ${path}`).toBe(405);
      expect(answered['allow']).toBe(allow);
      expect(problem).toMatchObject({ code: 'method-not-taken', values: { path, method, allowed: allow } });
    }
  });
});

describe('what another origin asks before it sends (OPTIONS)', () => {
  const addresses = [...Map.groupBy(Object.values(api), ({ path }) => path)];
  const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
  const headersOfCors = (headers: object) =>
    Object.keys(headers).filter((name) => name.startsWith('access-control-'));

  it('is answered with what is taken there, at every address, and lets nobody in', async () => {
    expect(addresses.length).toBeGreaterThan(50);
    for (const [path, endpoints] of addresses) {
      const address = at(apiRoot + path.replace('{id}', 'x'));
      const { status, headers } = await sendRaw(address, { method: 'OPTIONS', headers: preflight });
      expect(status, path).toBe(['/health', '/ready'].includes(path) ? 200 : 405);
      const allowed = String(headers['allow']).split(', ');
      for (const { method } of endpoints) expect(allowed, path).toContain(method.toUpperCase());
      expect(headersOfCors(headers), path).toEqual([]);
    }
  });

  it('is refused where a browser says whose page it is, and a reading answer names no origin either', async () => {
    const headers = { ...preflight, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    const refused = await sendRaw(at(`${apiRoot}/imports`), { method: 'OPTIONS', headers });
    expect(refused).toMatchObject({ status: 403, problem: { code: 'foreign-origin' } });
    const read = await sendRaw(at(`${apiRoot}/networks`), { headers: { origin: 'https://evil.example' } });
    expect(read.status).toBe(200);
    for (const answer of [refused, read]) expect(headersOfCors(answer.headers)).toEqual([]);
  });
});

describe('what a cache may keep', () => {
  const get = async (path: string) => (await fetch(at(path))).headers.get('cache-control');

  it('is no list of uploads, surveys or links, no file and no refusal', async () => {
    const paths = [
      '/imports/none',
      '/surveys',
      '/survey-answers/none',
      '/networks/kite/export',
      '/retention',
      '/none',
    ];
    for (const path of paths) expect(await get(apiRoot + path), path).toBe('no-store');
    expect(await get(`${apiRoot}/health`)).toBe('no-store');
  });

  it('is what one browser asks for again, and is then told that it still holds', async () => {
    const address = at(`${apiRoot}/networks/network:demo-02`);
    const first = await fetch(address);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const etag = first.headers.get('etag')!;
    const { status } = await sendRaw(address, { headers: { 'if-none-match': etag } });
    expect(status).toBe(304);
  });

  it('is a page only until it is asked for again', async () => {
    for (const path of ['/docs/', '/docs/page.css']) expect(await get(path)).toMatch(/no-cache|max-age/);
  });
});
