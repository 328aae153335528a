import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, test } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';
import { openBrowser, type RealBrowser } from './chromium.ts';

/** A page of somebody else, on another port of this machine and under names of its own. */
function attackerSite(): Server {
  return createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>attacker</title><body></body>');
  }).listen(0, '127.0.0.1');
}

let telar: RunningTelar;
let chromium: RealBrowser;
let attacker: Server;
let page: Page;
let revision = 0;
beforeAll(async () => {
  attacker = attackerSite();
  await once(attacker, 'listening');
  [telar, chromium] = await Promise.all([
    startTelar(inject('shippedData')),
    openBrowser(inject('chromium'), undefined, ['--host-resolver-rules=MAP *.example 127.0.0.1']),
  ]);
  const { id } = await telar.query(api.previewImport, { body: formOf({ 'a.csv': 'from,to\nx1,x2\n' }) });
  await telar.query(api.changeImport, { id, body: { direction: 'directed' } });
  revision = (await telar.query(api.commitImport, { id, body: {} })).revision!;
});
afterAll(async () => {
  await chromium.close();
  attacker.close();
  await telar.stop();
});
beforeEach(async () => {
  page = await chromium.browser.newPage();
});
afterEach(() => page.close());

const portOf = (server: Server) => String((server.address() as AddressInfo).port);
const port = () => new URL(telar.address).port;
const undo = () => `${telar.address}${apiRoot}/revisions/${String(revision)}/undo`;

/** What a successful attack would change: revisions and their states, uploads that wait, views. */
const storeNow = async () => ({
  revisions: (await telar.query(api.listRevisions)).items,
  version: await telar.telar.store.storeVersion(),
  uploads: (await readdir(join(telar.folder, 'previews'))).sort(),
});

/** The status that answers a form which a page sends as a visit. */
async function submitForm(action: string, encoding: string): Promise<number> {
  const answered = page.waitForResponse((response) => response.url() === action);
  await page.evaluate(
    ([to, enctype]) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: to, enctype });
      form.innerHTML = '<input name="acceptRejects" value="true">';
      document.body.append(form);
      form.submit();
    },
    [action, encoding] as const,
  );
  await page.waitForURL(action);
  return (await answered).status();
}

type Sent = {
  method?: string;
  mode?: 'no-cors';
  headers?: Record<string, string>;
  body?: string;
  /** Sends a file in a form. */
  form?: boolean;
};

/** What comes of requests that a page begins by itself: a status, or that the browser gave it nothing to read. */
const fetchEach = (requests: [string, Sent][]): Promise<string[]> =>
  page.evaluate(async (list) => {
    const results: string[] = [];
    for (const [address, { form, ...init }] of list) {
      const upload = new FormData();
      upload.append('files', new File(['from,to\nr1,r2\n'], 'attack.csv'));
      const answer = await fetch(address, form ? { ...init, body: upload } : init).catch(() => null);
      results.push(answer === null ? 'failed' : `${answer.type} ${String(answer.status)}`);
    }
    return results;
  }, requests);

const fromElsewhere = ['http://evil.example', 'http://localhost', 'http://127.0.0.1'];

describe.each(fromElsewhere)('a page of %s beside Telar', (origin) => {
  const open = () => page.goto(`${origin}:${portOf(attacker)}/`);
  beforeEach(open);

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])(
    'undoes and commits nothing by a form (%s)',
    async (encoding) => {
      const before = await storeNow();
      expect(await submitForm(undo(), encoding)).toBe(403);
      await open();
      expect(await submitForm(`${telar.address}${apiRoot}/imports/any/commit`, encoding)).toBe(403);
      expect(await storeNow()).toEqual(before);
    },
  );

  test('changes, uploads and reads nothing by script', async () => {
    const before = await storeNow();
    const statuses: number[] = [];
    page.on('response', (response) => statuses.push(response.status()));
    const root = `${telar.address}${apiRoot}`;
    const json = { 'content-type': 'application/json' };
    const results = await fetchEach([
      [undo(), { method: 'POST', mode: 'no-cors' }],
      [undo(), { method: 'POST', mode: 'no-cors', body: '{}', headers: { 'content-type': 'text/plain' } }],
      [undo(), { method: 'POST', headers: json, body: '{}' }],
      [`${root}/imports`, { method: 'POST', mode: 'no-cors', form: true }],
      [`${root}/imports`, { method: 'POST', form: true }],
      [`${root}/views`, { method: 'POST', headers: json, body: '{"path":"/"}' }],
      [`${root}/networks/kite`, { method: 'DELETE' }],
      [`${root}/revisions`, {}],
      [`${root}/revisions`, { mode: 'no-cors' }],
    ]);
    expect(results).toEqual(results.map(() => 'failed'));
    expect(statuses.filter((status) => status < 400)).toEqual([]);
    expect(await storeNow()).toEqual(before);
  });
});

test('a name that was rebound to this machine reads and changes nothing', async () => {
  const before = await storeNow();
  // To the browser whatever comes under this name is one site: what the attacker's page could do, this page could.
  const opened = await page.goto(`http://rebind.example:${port()}/`);
  expect(opened!.status()).toBe(421);
  const json = { 'content-type': 'application/json' };
  const results = await fetchEach([
    [`${apiRoot}/revisions`, {}],
    [`${apiRoot}/networks/network:demo-01/export?format=graphml`, {}],
    [`${apiRoot}/imports`, { method: 'POST', form: true }],
    [new URL(undo()).pathname, { method: 'POST', headers: json, body: '{}' }],
    [`${apiRoot}/networks/kite`, { method: 'DELETE' }],
    [`${apiRoot}/health`, {}],
    ['/', {}],
  ]);
  expect(results).toEqual(results.map(() => 'basic 421'));
  expect(await storeNow()).toEqual(before);
});

test('its own pages may do what others may not, under each of its names', async () => {
  for (const name of ['127.0.0.1', 'localhost']) {
    await page.goto(`http://${name}:${port()}/docs/`);
    const json = { 'content-type': 'application/json' };
    expect(
      await fetchEach([
        [`${apiRoot}/imports`, { method: 'POST', form: true }],
        [`${apiRoot}/views`, { method: 'POST', headers: json, body: '{"path":"/"}' }],
        [`${apiRoot}/revisions`, {}],
      ]),
    ).toEqual(['basic 201', 'basic 201', 'basic 200']);
  }
  const before = await storeNow();
  await fetchEach([
    [new URL(undo()).pathname, { method: 'POST', headers: { 'content-type': 'application/json' } }],
  ]);
  // What the other tests hold to nothing is what an undo does change.
  expect((await storeNow()).version).not.toBe(before.version);
});
