import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { listen, type RunningServer } from '../../server/http/listen.ts';
import { readJson } from '../../server/http/read-json.ts';

let server: RunningServer;
beforeAll(async () => {
  const app = express();
  app.use(
    apiRoot,
    readJson(() => Promise.reject(new Error('Nothing here is large.')), 200),
    (request, response) => {
      // Reads a form to its end, as whoever receives files does; a body of JSON has been read.
      if (request.readableEnded) response.json(request.body ?? null);
      else request.resume().once('close', () => response.json(request.body ?? null));
    },
  );
  const limits = { headersTimeout: 400, requestTimeout: 800, connectionsCheckingInterval: 50 };
  server = await listen(app, { host: '127.0.0.1', port: 0, limits });
});
afterAll(() => server.close());

/** Sends the beginning of a request, then a byte now and then for as long as anybody reads. */
async function drip(begin: string): Promise<{ answer: string; took: number }> {
  const started = performance.now();
  const socket: Socket = connect({ host: '127.0.0.1', port: server.port });
  await once(socket, 'connect');
  socket.write(begin);
  const dripping = setInterval(() => socket.writable && socket.write('a'), 40);
  let answer = '';
  socket.on('data', (part: Buffer) => (answer += part.toString()));
  // A connection that is cut while a byte is on its way ends as an error.
  await new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve));
  clearInterval(dripping);
  return { answer, took: performance.now() - started };
}

const head = (path: string, type: string) =>
  `POST ${apiRoot}${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: 100000\r\n\r\n`;

it.each([
  ['headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ', 2000],
  ['a body of JSON', head(api.saveView.path, 'application/json'), 3000],
  ['a form', head(api.previewImport.path, 'multipart/form-data; boundary=x'), 4000],
])('whoever lets %s drip is answered 408 in time, in problem details', async (_what, begin, most) => {
  const { answer, took } = await drip(begin);
  expect(took).toBeLessThan(most);
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toMatch(/application\/problem\+json/i);
  expect(answer).toContain('request-too-slow');
});

it('a body that comes in time is read', async () => {
  const answer = await fetch(server.address + apiRoot + api.saveView.path, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"path":"/"}' },
  });
  expect(await answer.json()).toEqual({ path: '/' });
});
