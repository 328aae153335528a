import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { Problem } from '../../contract/problems.ts';
import { listen, type RunningServer } from '../../server/http/listen.ts';
import { startingDoor } from '../../server/http/starting-door.ts';

const place = { host: '127.0.0.1', port: 0 };
const starting = startingDoor({
  doors: { host: place.host, publicOrigins: [] },
  version: '1.2.3',
  engine: 'neo4j',
  log: pino({ level: 'silent' }),
});
let running: RunningServer;
beforeAll(async () => {
  running = await listen(starting.listener, place);
});
afterAll(() => running.close());

const get = (path: string, accept = 'application/json') =>
  fetch(`${running.address}${path}`, { headers: { accept } });

test('before there is a service it lives, and says what it is at; then the service answers', async () => {
  const health = await get(`${apiRoot}/health`);
  expect(health.status).toBe(200);
  expect(api.health.response.parse(await health.json())).toMatchObject({ status: 'alive', version: '1.2.3' });

  starting.report(0.375, 'School register: storing');
  const ready = await get(`${apiRoot}/ready`);
  expect(ready.status).toBe(503);
  expect(api.ready.response.parse(await ready.json())).toMatchObject({
    status: 'not-ready',
    engine: 'neo4j',
    detail: 'Starting: School register: storing, 37 %',
  });

  const answer = await get(`${apiRoot}/networks`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(Problem.parse(await answer.json())).toMatchObject({
    code: 'starting',
    values: { stage: 'School register: storing', percent: 37 },
  });

  const page = await get('/networks/red', 'text/html');
  expect(page.status).toBe(503);
  expect(await page.text()).toMatch(/refresh.*Telar está partiendo.*37 %/s);

  const service = express();
  service.get('/networks/red', (_request, response) => void response.send('served'));
  starting.open(service);
  expect(await (await get('/networks/red')).text()).toBe('served');
});
