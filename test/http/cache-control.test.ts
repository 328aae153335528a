import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { controlCaches } from '../../server/http/cache-control.ts';
import { sendRaw } from './send-raw.ts';

/** Answers everything with what caches may do with it, for whoever `x-reader` names. */
let server: Server;
beforeAll(async () => {
  const app = express();
  app.use((request, response, next) => {
    const kind = request.get('x-reader');
    response.locals['reader'] = kind === undefined ? null : { kind };
    next();
  });
  app.use(controlCaches());
  app.use((_request, response) => void response.json({}));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

const answerOf = async ({ method, path }: Endpoint, reader: Record<string, string>): Promise<string> => {
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const sent = { method: method.toUpperCase(), headers: { 'content-length': '0', ...reader } };
  const { headers } = await sendRaw(address + path.replaceAll(/\{\w+\}/g, 'x'), sent);
  return String(headers['cache-control']);
};
const endpoints = Object.entries(api) as [EndpointName, Endpoint][];
const namesOf = async (reader: Record<string, string>, wanted: string) => {
  const answers = await Promise.all(
    endpoints.map(async ([name, endpoint]) => [name, await answerOf(endpoint, reader)] as const),
  );
  for (const [, answer] of answers) expect(answer).toMatch(/^(no-store|private, no-cache)$/);
  return answers.filter(([, answer]) => answer === wanted).map(([name]) => name);
};

describe('caches', () => {
  it('keep networks where nobody needs to sign in, and ask each time whether they still hold', async () => {
    const kept = await namesOf({ 'x-reader': 'open' }, 'private, no-cache');
    expect(kept).toEqual(
      expect.arrayContaining(['listNetworks', 'showNetworkGraph', 'searchActors', 'listMetrics']),
    );
  });

  it.each([{ 'x-reader': 'open' }, { 'x-reader': 'account' }, { 'x-reader': 'key' }, {}])(
    'keep nothing of persons, links, uploads, accounts and files, and nothing that changes something: %j',
    async (reader) => {
      const lost = new Set(await namesOf(reader, 'no-store'));
      const must = endpoints.filter(
        ([, { method, access, mediaTypes, tag }]) =>
          method !== 'get' ||
          mediaTypes !== undefined ||
          tag === 'Accounts' ||
          ['respondent', 'own-account', 'steward', 'administrator'].includes(access),
      );
      expect(must.length).toBeGreaterThan(30);
      expect(must.filter(([name]) => !lost.has(name))).toEqual([]);
    },
  );

  it.each([{ 'x-reader': 'account' }, { 'x-reader': 'key' }, {}])(
    'keep of the networks of somebody who signed in nothing: %j',
    async (reader) => {
      const kept = await namesOf(reader, 'private, no-cache');
      expect(kept).toContain('searchActors');
      const accesses = new Set(kept.map((name) => (api[name] as Endpoint).access));
      expect([...accesses].sort()).toEqual(['anyone', 'signed-in']);
    },
  );
});
