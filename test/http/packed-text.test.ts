import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import compression from 'compression';
import express, { Router } from 'express';
import { expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { columnsMediaType } from '../../contract/graph-columns.ts';
import { listen } from '../../server/http/listen.ts';
import { route } from '../../server/http/route.ts';
import { textOfAnswer } from '../../server/http/answer-text.ts';
import { packedText } from '../../server/http/packed-text.ts';

/** A text that was sent once. */
async function sentText(answer: unknown) {
  const text = await textOfAnswer(answer);
  await packedText(text, requestOf(['br']));
  return text;
}

const answer = { items: Array.from({ length: 400 }, (_, i) => ({ id: i, text: 'ñandú '.repeat(200) })) };
const requestOf = (accepted: readonly string[], method = 'GET') => ({
  method,
  acceptsEncodings: ((name: string) => accepted.includes(name) && name) as never,
});

it('is the text again, by the shortest way that its reader takes', async () => {
  const text = await sentText(answer);
  const br = await packedText(text, requestOf(['gzip', 'br']));
  expect(br!.way).toBe('br');
  expect(brotliDecompressSync(br!.bytes).equals(text.bytes)).toBe(true);
  const gzip = await packedText(text, requestOf(['gzip']));
  expect(gunzipSync(gzip!.bytes).equals(text.bytes)).toBe(true);
});

it('is made once for a text', async () => {
  const [text, again] = [await sentText(answer), await textOfAnswer(answer)];
  expect(again).toBe(text);
  const [one, other] = await Promise.all([1, 2].map(() => packedText(text, requestOf(['br']))));
  expect(other!.bytes).toBe(one!.bytes);
});

it('is left to others where the text is short, or its reader takes it as it is, its head alone, or it is sent first', async () => {
  const text = await sentText(answer);
  expect(await packedText(text, requestOf([]))).toBeNull();
  expect(await packedText(text, requestOf(['br'], 'HEAD'))).toBeNull();
  expect(await packedText(await sentText({ a: 1 }), requestOf(['br']))).toBeNull();
  expect(await packedText(await textOfAnswer({ ...answer }), requestOf(['br']))).toBeNull();
});

it('is sent once however often it is wanted, and not at all to whoever has it', async () => {
  const router = Router();
  route(router, api.health, () => Promise.resolve(answer as never));
  const app = express().use(compression()).use(apiRoot, router);
  const { address, close } = await listen(app, { host: '127.0.0.1', port: 0, stopMs: 0 });
  try {
    const send = (headers: Record<string, string>) => fetch(`${address}${apiRoot}/health`, { headers });
    for (const way of ['br', 'gzip', 'identity']) {
      const response = await send({ 'accept-encoding': way });
      expect(response.headers.get('content-encoding') ?? 'identity').toBe(way);
      expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(await response.json()).toEqual(answer);
      const etag = response.headers.get('etag')!;
      const again = await send({
        'accept-encoding': way,
        'if-none-match': etag,
        'cache-control': 'max-age=0',
      });
      expect(again.status).toBe(304);
      expect(again.headers.get('content-encoding')).toBeNull();
    }
  } finally {
    await close();
  }
});

it('is made of a graph in columns, too, which is another answer than the one in records', async () => {
  const actors = Array.from({ length: 20_000 }, (_, at) => ({ id: `school:${String(at)}`, x: Math.sin(at) }));
  const graph = { scope: {}, datasetHash: '', actors, ties: [] };
  const router = Router();
  route(router, api.showNetworkGraph, () => Promise.resolve(graph as never));
  const app = express().use(compression()).use(apiRoot, router);
  const { address, close } = await listen(app, { host: '127.0.0.1', port: 0, stopMs: 0 });
  try {
    const send = (accept: string) =>
      fetch(`${address}${apiRoot}/networks/one/graph`, { headers: { accept, 'accept-encoding': 'br' } });
    const forms = [columnsMediaType, 'application/json'];
    const first = await Promise.all(forms.map(send));
    const texts = await Promise.all(first.map(async (response) => response.text()));
    expect(new Set(first.map(({ headers }) => headers.get('etag'))).size).toBe(2);
    for (const [at, form] of forms.entries()) {
      const again = await send(form);
      expect(again.headers.get('content-encoding')).toBe('br');
      expect(again.headers.get('content-type')?.startsWith(form)).toBe(true);
      // What is compressed while it is sent has no length.
      expect(Number(again.headers.get('content-length'))).toBeGreaterThan(0);
      expect(await again.text()).toBe(texts[at]);
    }
  } finally {
    await close();
  }
});
