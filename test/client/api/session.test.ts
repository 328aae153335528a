import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RequestProblem } from '../../../client/api/problem.ts';
import { noteReader, watchSession } from '../../../client/api/session.ts';
import type { Me } from '../../../contract/accounts.ts';

const meOf = (id: string | null): Me => ({
  reader:
    id === null
      ? null
      : {
          ...{ id, kind: 'account', name: id, role: 'planner', territories: ['slep:demo'] },
          ...{ school: null, scopes: ['read'] },
        },
  open: false,
  firstAdministratorNeeded: false,
  signInWith: { password: true, provider: null },
  session: null,
});

let queries: QueryClient;
let now: Me;
const assign = vi.fn();
const clear = vi.fn();

beforeEach(async () => {
  queries = new QueryClient();
  vi.stubGlobal('window', {
    addEventListener: () => undefined,
    location: { pathname: '/mine', search: '?x=1', assign },
  });
  vi.stubGlobal('sessionStorage', { clear });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(now)));
  watchSession(queries);
  await noteReader(queries, meOf('account:1'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const refusal = new RequestProblem(
  401,
  { type: '', title: '', status: 401, detail: '', code: 'not-signed-in' },
  '',
);
const shown = () => queries.getQueryData(['showNetwork', 'x']);
const reader = () => queries.getQueryData<Me>(['showMe', '/api/v1/session'])?.reader?.id ?? null;

it('looks who reads once a request is refused, and keeps nothing that was shown before', async () => {
  queries.setQueryData(['showNetwork', 'x'], 'a network');
  now = meOf(null);
  await queries.prefetchQuery({ queryKey: ['listNetworks'], queryFn: () => Promise.reject(refusal) });
  await vi.waitFor(() => expect(reader()).toBeNull());
  expect(shown()).toBeUndefined();
});

it('goes on in the same window where the same person signs in again', async () => {
  await noteReader(queries, meOf(null));
  await noteReader(queries, meOf('account:1'));
  expect(assign).not.toHaveBeenCalled();
});

it('begins the window anew where another person signs in', async () => {
  await noteReader(queries, meOf(null));
  queries.setQueryData(['showNetwork', 'x'], 'a network');
  await noteReader(queries, meOf('account:2'));
  expect(shown()).toBeUndefined();
  expect(clear).toHaveBeenCalledOnce();
  expect(assign).toHaveBeenCalledExactlyOnceWith('/mine?x=1');
});

it('leaves what is shown where only the look is repeated', async () => {
  queries.setQueryData(['showNetwork', 'x'], 'a network');
  await noteReader(queries, meOf('account:1'));
  expect(shown()).toBe('a network');
});
