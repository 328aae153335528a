import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemHandler } from '../../server/http/problem-handler.ts';
import { serveExplorer } from '../../server/http/serve-explorer.ts';
import { sendRaw } from './send-raw.ts';

let folder = '';
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telar-explorer-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'mark.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'main-abc.js'), '');
  const app = express();
  serveExplorer(app, folder);
  app.use(problemHandler(pino({ level: 'silent' })));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
const send = (path: string, method = 'GET') =>
  sendRaw(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`, { method });

it('its page is asked for again each time, its files with a name of their own never', async () => {
  for (const path of ['/', '/networks/kite', '/sign-in'])
    expect((await send(path)).headers['cache-control']).toBe('no-cache');
  expect((await send('/assets/main-abc.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
  expect((await send('/mark.svg')).headers['cache-control']).toBe('public, max-age=0');
});

it('an address of a screen takes no other method', async () => {
  const { status, headers, problem } = await send('/networks/kite', 'POST');
  expect(status).toBe(405);
  expect(headers['allow']).toBe('GET, HEAD');
  expect(problem?.code).toBe('method-not-taken');
});

it.each(['/assets/none.js', '/assets/..%2findex.html'])(
  'gives nothing that is not its own: %s',
  async (path) => {
    expect((await send(path)).status).toBeGreaterThanOrEqual(400);
  },
);

it('lists no folder', async () => {
  for (const path of ['/assets/', '/assets', '/.', '/assets/.', '//']) {
    const response = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`);
    expect(await response.text(), path).not.toContain('main-abc.js');
  }
});
