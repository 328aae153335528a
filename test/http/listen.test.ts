import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { listen, type RunningServer } from '../../server/http/listen.ts';

const agent = new Agent({ keepAlive: true });
afterEach(() => {
  agent.destroy();
});

/** A service whose answer at `/` ends when it is told to. */
async function start(stopMs: number) {
  const app = express();
  const { promise: begun, resolve: begin } = Promise.withResolvers<() => void>();
  app.get('/', (_request, response) => {
    response.write('first, ');
    begin(() => response.end('last'));
  });
  app.get('/quick', (_request, response) => void response.end());
  const running = await listen(app, { host: '127.0.0.1', port: 0, stopMs });
  return { running, begun };
}

const open = async ({ address }: RunningServer, path: string): Promise<IncomingMessage> => {
  const [response] = (await once(get(`${address}${path}`, { agent }), 'response')) as [IncomingMessage];
  return response;
};
const textOf = async (response: IncomingMessage) => {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return text;
};

test('an answer under way is ended; connections that wait for a next request hold nothing up', async () => {
  const { running, begun } = await start(30_000);
  await textOf(await open(running, '/quick'));
  const response = await open(running, '/');
  const end = await begun;
  const closing = running.close();
  await expect(open(running, '/quick')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  end();
  expect(await textOf(response)).toBe('first, last');
  const answered = performance.now();
  expect(await closing).toBe(0);
  expect(performance.now() - answered).toBeLessThan(2_000);
});

test('an answer that does not end is cut after the time given, and counted', async () => {
  const { running, begun } = await start(100);
  const response = await open(running, '/');
  await begun;
  expect(await running.close()).toBe(1);
  await expect(textOf(response)).rejects.toMatchObject({ code: 'ECONNRESET' });
});
