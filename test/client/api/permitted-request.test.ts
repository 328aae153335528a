import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { permittedRequest } from '../../../client/api/permitted-request.ts';
import { isAbsent, isForbidden } from '../../../client/api/problem.ts';
import { type Role, scopesOfRole } from '../../../contract/accounts.ts';

const { signal } = new AbortController();
let queries: QueryClient;
let sent: string[];

/** The service, which knows a reader of a role (`null`: it cannot be reached for that) and nothing else. */
function serve(role: Role | null) {
  sent = [];
  vi.stubGlobal('fetch', (address: string) => {
    sent.push(address);
    if (!address.endsWith('/session')) return Promise.resolve(Response.json({ items: [], nextCursor: null }));
    return role === null
      ? Promise.reject(new TypeError('offline'))
      : Promise.resolve(Response.json(meOf(role)));
  });
}

const meOf = (role: Role) => ({
  reader: {
    ...{ id: 'account:1', kind: 'account', name: 'maria', role },
    ...{ territories: null, school: null, scopes: scopesOfRole[role] },
  },
  open: false,
  firstAdministratorNeeded: false,
  signInWith: { password: true, provider: null },
  session: null,
});

beforeEach(() => {
  queries = new QueryClient();
});
afterEach(() => vi.unstubAllGlobals());

const list = (name: 'listSurveys' | 'listTerritories') => permittedRequest(queries, name, { signal });

it('does not send what its reader may not, and answers as the service would', async () => {
  serve('researcher');
  const refused = await list('listSurveys').catch((error: unknown) => error);
  expect([isForbidden(refused), isAbsent(refused)]).toEqual([true, true]);
  expect(sent).toEqual(['/api/v1/session']);
});

it('looks once who reads, and only where it matters', async () => {
  serve('planner');
  await list('listTerritories');
  expect(sent).toEqual(['/api/v1/territories']);
  await list('listSurveys');
  await list('listSurveys');
  expect(sent.filter((address) => address.endsWith('/session'))).toHaveLength(1);
  expect(sent.filter((address) => address.endsWith('/surveys'))).toHaveLength(2);
});

it('leaves it to the service where nobody knows who reads', async () => {
  serve(null);
  await list('listSurveys');
  expect(sent.at(-1)).toBe('/api/v1/surveys');
});
