import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { api, apiRoot, type Endpoint } from '../../contract/api.ts';
import { newFirstCode } from '../../server/use-cases/accounts/first-administrator.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';
import { Visitor } from './accounts/visitor.ts';

const network = 'network:demo-02';
const endpoints = Object.entries(api) as [string, Endpoint][];
const withJson = (method: string, body: unknown) => ({
  method,
  ...(method === 'GET'
    ? {}
    : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
});

describe('a parameter that a route does not know', () => {
  let telar: RunningTelar;
  /** One where somebody has signed in. */
  let accounts: RunningTelar;
  let cookie: string;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    accounts = await startTelar(null);
    const administrator = new Visitor(accounts.address);
    const code = (await newFirstCode(accounts.telar))!;
    const body = { name: 'ana.rojas', password: 'tejido lento de otoño', code };
    await administrator.query(api.createFirstAdministrator, { body });
    cookie = administrator.cookieHeader();
  });
  afterAll(async () => {
    await telar.stop();
    await accounts.stop();
  });

  /** A provider of sign-ins adds parameters of its own. */
  const open = endpoints.filter(
    ([, { query }]) => !(query?.def.catchall === undefined || query.def.catchall instanceof z.ZodNever),
  );
  const strict = endpoints.filter((each) => !open.includes(each));

  it('is known to every route as such, but for one', () => {
    expect(open.map(([name]) => name)).toEqual(['finishProviderSignIn']);
  });

  it.each(strict)('is refused by %s', async (_, endpoint) => {
    const path = endpoint.path.replaceAll(/\{\w+\}/g, '1');
    const init: RequestInit = endpoint.form
      ? { method: 'POST', body: formOf({ 'ties.csv': 'from,to\na,b\n' }) }
      : withJson(endpoint.method.toUpperCase(), {});
    // Own accounts are for whoever signed in as a person.
    const isOwn = endpoint.access === 'own-account';
    const [service, headers] = isOwn ? [accounts, { cookie }] : [telar, {}];
    const problem = await service.refused(`${apiRoot}${path}?zzzz=1`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...headers },
    });
    expect(problem).toMatchObject({ status: 400, field: 'zzzz' });
    expect(['unknown-query', 'no-parameters']).toContain(problem.code);
    for (const name of Object.keys(endpoint.query?.shape ?? {})) expect(problem.detail).toContain(name);
  });

  it.each([
    ['metrcs=density', 'metric'],
    ['layer=trust', 'layers'],
    ['null_model=ties', 'nullModel'],
    ['waves=2024', 'wave'],
    ['Seed=4', 'seed'],
  ])('is refused with the name that was meant: %s', async (query, nearest) => {
    const problem = await telar.refused(`${apiRoot}/networks/${network}/metrics?${query}`);
    expect(problem).toMatchObject({ status: 400, code: 'misspelt-query', values: { nearest } });
  });

  it('is refused in a body, too, where a name is forgotten or set', async () => {
    const body = { actors: [{ id: 'a' }, { id: 'b' }], ties: [{ from: 'a', to: 'b' }] };
    const misspelt = withJson('POST', { ...body, metricas: ['density'] });
    expect(await telar.refused(`${apiRoot}/analyses`, misspelt)).toMatchObject({
      status: 400,
      values: { parameter: 'metricas', nearest: 'metrics' },
    });
    const poisoned = { method: 'POST', headers: { 'content-type': 'application/json' } };
    expect(
      await telar.refused(`${apiRoot}/analyses`, {
        ...poisoned,
        body: '{"__proto__":{"metrics":["density"]}}',
      }),
    ).toMatchObject({ status: 400, field: '__proto__' });
  });

  it('is another name of a known one, in an address and in a body: metric and metrics', async () => {
    const measured = (query: Record<string, string>) =>
      fetch(
        `${telar.address}${apiRoot}/networks/${network}/metrics?${new URLSearchParams(query).toString()}`,
      );
    const answers = await Promise.all(
      [
        { metric: 'density,degree' },
        { metrics: 'density,degree' },
        { metric: 'density', metrics: 'degree' },
      ].map(async (query) => (await measured(query)).text()),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"density"');
    const graph = { actors: [{ id: 'a' }, { id: 'b' }], ties: [{ from: 'a', to: 'b' }] };
    const inBody = { ...graph, metric: ['density'] } as never;
    const answer = await telar.query(api.analyse, { body: inBody });
    expect(Object.keys(answer.network)).toEqual(['density']);
  });
});
