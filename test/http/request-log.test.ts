import { Writable } from 'node:stream';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codedProblem, Problem } from '../../contract/problems.ts';
import { listen, type RunningServer } from '../../server/http/listen.ts';
import { problemHandler } from '../../server/http/problem-handler.ts';
import { requestLog } from '../../server/http/request-log.ts';

type Line = {
  req?: { id: string; path: string };
  res?: { status: number };
  reader?: string;
  request?: string;
};
let lines: Line[] = [];
let running: RunningServer;
beforeAll(async () => {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Line);
      done();
    },
  });
  const log = pino({ level: 'trace', base: null }, stream);
  const app = express();
  app.use(requestLog(log));
  app.use((_request, response, next) => {
    response.locals['reader'] = { id: 'account-7', name: 'María Pérez', role: 'planner' };
    next();
  });
  app.get('/networks/:id', (_request, response) => void response.json({}));
  app.get('/refused', () => {
    throw codedProblem('not-permitted', {});
  });
  app.get('/fault', () => {
    throw new Error('unforeseen');
  });
  app.use(problemHandler(log));
  running = await listen(app, { host: '127.0.0.1', port: 0 });
});
afterAll(() => running.close());
beforeEach(() => {
  lines = [];
});

const visit = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${running.address}${path}`, { headers: { connection: 'close', ...headers } });
const logged = async () => {
  await expect.poll(() => lines.some(({ res }) => res !== undefined)).toBe(true);
  return lines;
};

test('each request has a name of its own in its answer and its line; who reads stands there by id', async () => {
  const [first, second] = [await visit('/networks/a?q=Ana'), await visit('/networks/a')];
  const ids = [first, second].map(({ headers }) => headers.get('x-request-id'));
  expect(new Set(ids).size).toBe(2);
  const found = await logged();
  expect(found[0]).toMatchObject({
    ...{ req: { id: ids[0], path: '/networks/a' }, res: { status: 200 }, reader: 'account-7' },
  });
  expect(JSON.stringify(found)).not.toMatch(/María|Ana/);
});

test('the name that a proxy gave is kept where it is one, and replaced where it could write into the log', async () => {
  expect((await visit('/networks/a', { 'x-request-id': 'proxy-1234.5' })).headers.get('x-request-id')).toBe(
    'proxy-1234.5',
  );
  for (const name of ['short', '{"level":60} x', 'a'.repeat(101)]) {
    const id = (await visit('/networks/a', { 'x-request-id': name })).headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('a problem names its request, and the log of a fault names the same', async () => {
  const refused = await visit('/refused');
  const problem = Problem.parse(await refused.json());
  expect(problem.instance).toBe(`urn:telar:request:${String(refused.headers.get('x-request-id'))}`);
  lines = [];
  const id = (await visit('/fault')).headers.get('x-request-id');
  expect((await logged()).map((line) => line.request ?? line.req?.id)).toEqual([id, id]);
});
