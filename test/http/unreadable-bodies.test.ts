import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { createApp } from '../../server/http/app.ts';
import { listen, type RunningServer } from '../../server/http/listen.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { sendRaw } from './send-raw.ts';

const megabyte = 1024 * 1024;
const lines: string[] = [];
const stream = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(chunk.toString());
    done();
  },
});

let telar: RunningTelar;
let server: RunningServer;
beforeAll(async () => {
  telar = await startTelar(null);
  const app = createApp({
    telar: telar.telar,
    log: pino({ level: 'error' }, stream),
    doors: { host: '127.0.0.1', publicOrigins: [], trustProxy: false },
    uploads: { fileBytes: 4 * megabyte, requestBytes: 8 * megabyte },
    ...{ version: '0', rateLimit: 0, clientFolder: '' },
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await telar.stop();
});
beforeEach(() => void lines.splice(0));

const post = (path: string, type: string, body: string | Uint8Array) =>
  sendRaw(`${server.address}${apiRoot}${path}`, { method: 'POST', headers: { 'content-type': type }, body });
const previews = () => readdir(join(telar.folder, 'previews')).catch(() => []);
const part = (name: string, content: string, more = '') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;

describe('a form that cannot be read', () => {
  it.each([
    ['without a boundary', 'multipart/form-data', part('files', 'a', '; filename="a.csv"')],
    ['that breaks off', 'multipart/form-data; boundary=x', part('files', 'a,b', '; filename="a.csv"')],
    ['that breaks off in a head', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-da'],
    ['that is no form', 'multipart/form-data; boundary=x', 'nothing'],
    [
      'with a head of 100 KB',
      'multipart/form-data; boundary=x',
      `${part('files', 'a', `; filename="a.csv"\r\nX-Long: ${'x'.repeat(100_000)}`)}--x--\r\n`,
    ],
    ['with a text', 'multipart/form-data; boundary=x', `${part('note', 'a')}--x--\r\n`],
    [
      'with another field',
      'multipart/form-data; boundary=x',
      `${part('other', 'a', '; filename="a.csv"')}--x--\r\n`,
    ],
    ['without files', 'multipart/form-data; boundary=x', '--x--\r\n'],
  ])('is refused in words, and leaves nothing: %s', async (_what, type, body) => {
    const { status, problem } = await post('/imports', type, body);
    expect(status).toBe(400);
    expect(problem?.code).toMatch(/^(form-unreadable|upload-of-other-form|upload-without-files)$/);
    expect(lines).toEqual([]);
    expect(await previews()).toEqual([]);
  });

  it('is not kept in memory: many texts of a megabyte are not read to their end', async () => {
    const before = process.memoryUsage.rss();
    const body = Buffer.from(part('note', 'x'.repeat(megabyte)).repeat(7) + '--x--\r\n');
    for (let i = 0; i < 20; i++)
      expect((await post('/imports', 'multipart/form-data; boundary=x', body)).status).toBe(400);
    expect((process.memoryUsage.rss() - before) / megabyte).toBeLessThan(120);
  });

  it('is nobody’s fault when the sender goes away', async () => {
    for (let i = 0; i < 5; i++) {
      const leaving = new AbortController();
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(
            new TextEncoder().encode(part('files', 'a,b', '; filename="a.csv"').slice(0, -2)),
          );
          setTimeout(() => leaving.abort(), 30);
        },
      });
      const init = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body };
      const sent = fetch(`${server.address}${apiRoot}/imports`, {
        ...{ ...init, signal: leaving.signal, duplex: 'half' },
      } as RequestInit);
      await expect(sent).rejects.toThrow();
    }
    await expect.poll(previews).toEqual([]);
    expect((await fetch(`${server.address}${apiRoot}/health`)).status).toBe(200);
    expect(lines).toEqual([]);
  });
});

describe('a body of JSON', () => {
  const json = 'application/json';
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it.each([
    ['10,000 levels', nested(10_000)],
    ['10,000,000 levels that never end', '['.repeat(900_000)],
    ['levels of objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('is refused when it is too deep, before it is read: %s', async (_what, edits) => {
    const started = performance.now();
    const { status, problem } = await post('/views', json, `{"path":"/","edits":${edits}}`);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(status).toBe(400);
    expect(problem?.code).toBe('body-too-deep');
    expect(lines).toEqual([]);
  });

  it('is refused when it is too deep also where a whole network is taken', async () => {
    const { problem } = await post('/analyses', json, `{"actors":${'[{"a":'.repeat(500_000)}`);
    expect(problem?.code).toBe('body-too-deep');
  });

  it('may be large where a network is sent, and nowhere else', async () => {
    const title = JSON.stringify({ path: '/', title: 'x'.repeat(1.1 * megabyte) });
    for (const path of ['/views', '/jobs', '/surveys', '/imports/none/commit', '/none']) {
      const { status, problem } = await post(path, json, title);
      expect(status, path).toBe(413);
      expect(problem?.code).toBe('body-too-large');
    }
    const actors = Array.from({ length: 10_000 }, (_, i) => ({ id: `actor-${'x'.repeat(100)}${String(i)}` }));
    const network = JSON.stringify({ actors, ties: [], metrics: ['density'] });
    expect(network.length).toBeGreaterThan(1.1 * megabyte);
    expect((await post('/analyses', json, network)).status).toBe(200);
    expect((await post('/analyses', json, `"${'x'.repeat(33 * megabyte)}"`)).status).toBe(413);
  });

  it.each(['', '[', '"text"', '\ud800{', '{"path":"/"}{'])('is refused in words: %j', async (body) => {
    const { status } = await post('/views', json, body);
    expect(status).toBe(400);
    expect(lines).toEqual([]);
  });
});
