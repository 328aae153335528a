import express, { Router } from 'express';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { allowedMethods, endpointAt } from '../../server/http/endpoint-at.ts';
import { sendRaw } from './send-raw.ts';

const endpoints = Object.entries(api) as [EndpointName, Endpoint][];
const filled = (path: string) => path.replaceAll(/\{\w+\}/g, 'a%2Fb:c');

it.each(endpoints)(
  'finds %s by its address, in capitals and with a slash after it',
  (name, { method, path }) => {
    for (const address of [filled(path), filled(path).toUpperCase(), `${filled(path)}/`]) {
      expect(endpointAt({ method: method.toUpperCase(), path: address })?.name).toBe(name);
      expect(allowedMethods({ path: address })).toContain(method.toUpperCase());
    }
    if (method === 'get') expect(endpointAt({ method: 'HEAD', path: filled(path) })?.name).toBe(name);
  },
);

let server: Server;
beforeAll(async () => {
  const router = Router();
  for (const [name, { method, path }] of endpoints)
    router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), (request, response) => {
      // What Express takes for this endpoint, by whatever address, and what rules would take it for.
      const found = endpointAt(request);
      response.set('x-routed', name).set('x-access', String(found?.endpoint.access)).end();
    });
  const app = express();
  app.use(router);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

it('lets no address have the rights of another one: what Express answers is what the rules are looked up for', async () => {
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const changed = (path: string) => [
    ...[
      path,
      `${path}/`,
      `/${path}`,
      `${path}//`,
      path.toUpperCase(),
      path.replace('/', '/%2e/'),
      `${path}?a=/x`,
    ],
    ...[
      path.replace(/\/(\w)/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`),
      `${path};x`,
      `${path}%00`,
    ],
  ];
  let routed = 0;
  for (const [, { method, path }] of endpoints)
    for (const address of changed(filled(path))) {
      const sent = { method: method.toUpperCase(), headers: { 'content-length': '0' } };
      const { headers } = await sendRaw(origin + address, sent);
      const name = headers['x-routed'] as EndpointName | undefined;
      if (name === undefined) continue;
      routed += 1;
      expect(headers['x-access'], `${method} ${address}`).toBe((api[name] as Endpoint).access);
    }
  expect(routed).toBeGreaterThan(endpoints.length);
});
