import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTelar } from '../../clients/typescript/telar.ts';
import { serveMcp } from '../../server/mcp/mcp-server.ts';
import { readTool } from '../../server/mcp/read-tool.ts';

const now = () => new Date('2026-05-04T12:00:00Z');
const at = 'http://telar.test/api/v1/networks/n';

/** A Telar that answers everything with one body. */
const answering = (body: BodyInit, init: ResponseInit = {}) =>
  createTelar({
    fetch: () => Promise.resolve(Object.defineProperty(new Response(body, init), 'url', { value: at })),
  });

async function read(telar: ReturnType<typeof createTelar>) {
  const source = { telar, origin: { service: 'Telar 0', from: 'test' }, mostCharacters: 2000, now };
  const call = { name: 'showNetwork', input: { id: 'n' }, signal: AbortSignal.timeout(10_000) };
  const { content, isError } = await readTool(source, call);
  return { isError, text: (content[0] as { text: string }).text };
}

describe('reading by a tool', () => {
  it('writes on each answer which request it answers, of whom, when, and its tag', async () => {
    const { text } = await read(answering('{"id":"n"}', { headers: { etag: 'W/"1"' } }));
    expect(JSON.parse(text)).toEqual({
      passport: {
        service: 'Telar 0',
        from: 'test',
        request: 'GET /api/v1/networks/n',
        answeredAt: '2026-05-04T12:00:00.000Z',
        tag: 'W/"1"',
      },
      answer: { id: 'n' },
    });
  });

  it('refuses what is too long all the same, and says how to get less', async () => {
    const long = [JSON.stringify({ text: 'x'.repeat(3000) }), new Uint8Array(17 * 1024 * 1024)];
    for (const body of long) {
      const { isError, text } = await read(answering(body));
      expect(isError).toBe(true);
      expect(text).toContain('Narrow the request');
    }
  });

  it('says that Telar cannot be reached, or that it wants to be asked again in a time', async () => {
    const lost = createTelar({
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
    });
    expect((await read(lost)).text).toBe('Telar could not be reached: ECONNREFUSED.');
    const busy = answering('{"detail":"Busy.","code":"overloaded"}', {
      status: 503,
      headers: { 'retry-after': '3' },
    });
    expect((await read(busy)).text).toBe('503 (overloaded): Busy. Try again in 3 seconds.');
  });
});

describe('an assistant of nobody', () => {
  it('is refused where Telar needs a key', async () => {
    const settings = {
      telar: answering('{"reader":null}', json),
      version: '0',
      from: '',
      mostCharacters: 2000,
      now,
    };
    const streams = { in: new PassThrough(), out: new PassThrough() };
    await expect(serveMcp(settings, streams)).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});

const json = { headers: { 'content-type': 'application/json' } };
