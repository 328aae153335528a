import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnalysisRequest } from '../../contract/analyses.ts';
import { apiRoot } from '../../contract/api.ts';
import { createRandom } from '../../server/analysis/random.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { longestStretch } from './longest-stretch.ts';
import { sendRaw } from './send-raw.ts';

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(null);
});
afterAll(() => telar.stop());

const json = 'application/json';
/** The same JSON, large enough to be read on another thread. */
const widened = (body: string) => `${' '.repeat(70_000)}${body}`;

async function sent(path: string, body: string, more: { method?: string; headers?: object } = {}) {
  const response = await fetch(`${telar.address}${apiRoot}${path}`, {
    ...{ method: more.method ?? 'POST', body },
    headers: { 'content-type': json, ...more.headers },
  });
  const text = await response.text();
  // Each request has a name of its own, and each view that is saved an id and a time.
  return {
    status: response.status,
    text: text
      .replace(/"instance":"[^"]+"/, '')
      .replace(/"id":"[^"]+"/, '')
      .replaceAll(/"[^"]*At":"[^"]+"/g, ''),
    type: response.headers.get('content-type'),
  };
}

const actors = ['a', 'b', 'c'].map((id) => ({ id }));
const ties = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
];
const network = { actors, ties, metrics: ['density', 'degree'] };

describe('a large body is answered as a small one is, to the byte', () => {
  it.each([
    ['a network', '/analyses', network],
    ['a network to be assessed', '/analyses', { ...network, assess: true, roster: ['a', 'b', 'c'] }],
    ['a roster of which some answered', '/analyses', { ...network, roster: ['a', 'b'], responses: ['a'] }],
    ['a view', '/views', { path: '/es/redes' }],
    ['an address of nothing', '/none', { a: 1 }],
    ['an address that takes no body', '/revisions/none/undo', { a: 1 }],
    ['another method', '/metrics', {}],
    ['a field of another kind', '/analyses', { ...network, seed: 'one' }],
    ['a field of an actor that is empty', '/analyses', { ...network, actors: [{ id: 'a' }, { id: '' }] }],
    ['a field that nobody knows', '/views', { path: '/', charm: 1 }],
    ['a field that is misspelt', '/analyses', { ...network, metric: [], metrisc: [] }],
    ['no field at all', '/analyses', {}],
    ['a list in place of an object', '/analyses', [1]],
    [
      'a metric that there is not, before a tie of nobody',
      '/analyses',
      { ...network, metrics: ['charm'], ties: [{ from: 'x', to: 'y' }] },
    ],
    ['a tie of nobody', '/analyses', { ...network, ties: [{ from: 'a', to: 'x' }] }],
    ['an actor listed twice', '/analyses', { ...network, actors: [...actors, { id: 'a' }] }],
    ['a threshold that does not fit', '/analyses', { ...network, thresholds: { alpha: 7 } }],
    ['a query that nobody knows', '/analyses?charm=1', network],
    ['a query that nobody knows, before a body that does not fit', '/analyses?charm=1', { actors: 1 }],
    ['an edit that there is not', '/what-if', { network: 'network:none', edits: [{ edit: 'praise' }] }],
    ['a network that there is not', '/what-if', { network: 'network:none' }],
    [
      'places of a network that there is not',
      '/networks/network%3Anone/export',
      { positions: { a: { x: 0, y: 1 } } },
    ],
  ])('%s', async (_what, path, body) => {
    const text = JSON.stringify(body);
    expect(await sent(path, widened(text))).toEqual(await sent(path, text));
  });

  it.each([
    ['no JSON', '{"path":'],
    ['two of them', '{"path":"/"}{'],
    ['a single text', '"text"'],
    ['nothing but room', ''],
    ['nested too deep', `{"path":"/","edits":${'['.repeat(40)}${']'.repeat(40)}}`],
  ])('also where it is %s', async (_what, text) => {
    const small = await sent('/views', ` ${text}`);
    expect(small.status).toBe(400);
    expect(await sent('/views', widened(text))).toEqual(small);
  });

  it('also with a byte order mark, and compressed', async () => {
    const small = await sent('/analyses', JSON.stringify(network));
    expect(await sent('/analyses', `\ufeff${widened(JSON.stringify(network))}`)).toEqual(small);
    const compressed = new Response(widened(JSON.stringify(network))).body!.pipeThrough(
      new CompressionStream('gzip'),
    );
    const bytes = new Uint8Array(await new Response(compressed).arrayBuffer());
    const headers = { 'content-type': json, 'content-encoding': 'gzip' };
    const { status } = await sendRaw(`${telar.address}${apiRoot}/analyses`, {
      ...{ method: 'POST', headers, body: bytes },
    });
    expect(status).toBe(200);
  });
});

describe('a large network that becomes a job', () => {
  const start = async (body: string) => {
    const response = await fetch(`${telar.address}${apiRoot}/analyses`, {
      ...{ method: 'POST', body },
      headers: { 'content-type': json, prefer: 'respond-async' },
    });
    expect(response.status).toBe(202);
    return ((await response.json()) as { id: string }).id;
  };

  it('joins the job of the same network, and no other', async () => {
    const id = await start(JSON.stringify(network));
    expect(await start(widened(JSON.stringify(network)))).toBe(id);
    expect(await start(widened(JSON.stringify({ ...network, ties: ties.slice(1) })))).not.toBe(id);
  });
});

describe('a body that would take much more memory than its size', () => {
  it.each([
    ['5,000,000 values', `{"ties":[${'{},'.repeat(5_000_000)}{}]}`],
    ['a list of more than 500,000', `{"ties":[${'{},'.repeat(500_000)}{}]}`],
  ])('is refused before it is held to its schema: %s', async (_what, body) => {
    const { status, text } = await sent('/analyses', body);
    expect(status).toBe(413);
    expect(text).toContain('"code":"body-too-large"');
  });
});

describe('what JSON is written in', () => {
  const inUtf16 = (body: string) => new Uint8Array(Buffer.from(body, 'utf16le'));
  const send = (charset: string, body: string | Uint8Array) =>
    sendRaw(`${telar.address}${apiRoot}/analyses`, {
      ...{ method: 'POST', headers: { 'content-type': `${json}; charset=${charset}` }, body },
    });

  it('is UTF-8, and where it is short another UTF', async () => {
    const text = JSON.stringify(network);
    expect((await send('"UTF-8"', widened(text))).status).toBe(200);
    expect((await send('utf-16le', inUtf16(text))).status).toBe(200);
    expect((await send('utf-16le', inUtf16(widened(text)))).problem?.code).toBe('body-too-large');
    expect((await send('latin9', widened(text))).problem?.code).toBe('media-type-not-taken');
  });
});

describe('a large POST that is sent again', () => {
  it('is answered as the first time, and another under its key is refused', async () => {
    const headers = { 'Idempotency-Key': 'view-1' };
    const body = widened(JSON.stringify({ path: '/es/redes' }));
    const send = (text: string) =>
      fetch(`${telar.address}${apiRoot}/views`, {
        ...{ method: 'POST', body: text, headers: { 'content-type': json, ...headers } },
      });
    const [first, again] = [await send(body), await send(body)];
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
    expect((await send(widened(JSON.stringify({ path: '/es' })))).status).toBe(409);
  });
});

it(
  'three networks of 4 MB are received and read while others are answered',
  { timeout: 120_000 },
  async () => {
    const random = createRandom(3);
    const end = () => random.integer(20_000);
    const pairs = Array.from({ length: 90_000 }, () => [end(), end()] as const).filter(([a, b]) => a !== b);
    const body = JSON.stringify({
      actors: Array.from({ length: 20_000 }, (_, at) => ({ id: `actor-${String(at)}` })),
      ties: pairs.map(([a, b]) => ({ from: `actor-${String(a)}`, to: `actor-${String(b)}` })),
      metrics: ['density'],
    });
    const bytes = new TextEncoder().encode(body);
    expect(bytes.length).toBeGreaterThan(4_000_000);
    // What one of them takes where it is read at once, in processor time of this thread.
    const used = () => process.threadCpuUsage().user / 1000;
    const before = used();
    AnalysisRequest.parse(JSON.parse(body));
    const atOnce = used() - before;
    const analyse = () =>
      fetch(`${telar.address}${apiRoot}/analyses`, {
        ...{ method: 'POST', headers: { 'content-type': json }, body: bytes },
      });
    await (await analyse()).arrayBuffer();
    const stretch = longestStretch();
    const answers = await Promise.all([1, 2, 3].map(analyse));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(stretch.stop()).toBeLessThan(atOnce / 2);
  },
);
