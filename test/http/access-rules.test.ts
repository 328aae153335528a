import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may } from '../../contract/access.ts';
import { api, apiRoot, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { scopesOfRole } from '../../contract/accounts.ts';
import { type Readers, startWithReaders } from './readers.ts';
import { Visitor } from './accounts/visitor.ts';
import { sendRaw } from './send-raw.ts';

const endpoints = Object.entries(api) as [EndpointName, Endpoint][];

let readers: Readers;
let nobody: Visitor;
beforeAll(async () => {
  readers = await startWithReaders({ isPlanted: true });
  nobody = new Visitor(readers.telar.address);
});
afterAll(() => readers.telar.stop());

/** The request of an endpoint as somebody would try it who may not. */
const attempt = (visitor: Visitor, endpoint: Endpoint) =>
  visitor.refused(
    { ...endpoint, path: endpoint.path.replaceAll(/\{\w+\}/g, '1') },
    endpoint.body && { body: {} },
  );

describe('whoever may not use an address is refused before anything is read', () => {
  it.each(endpoints)('%s: whoever has not signed in', async (_name, endpoint) => {
    if (may(null, endpoint) === 'sign-in') expect(await attempt(nobody, endpoint)).toBe('401 not-signed-in');
    else expect(['anyone', 'respondent']).toContain(endpoint.access);
  });

  it('gains nothing by coming from a page of this service', async () => {
    const headers = { origin: readers.telar.address, 'sec-fetch-site': 'same-origin' };
    const { status, problem } = await sendRaw(`${readers.telar.address}${apiRoot}/networks`, { headers });
    expect([status, problem?.code]).toEqual([401, 'not-signed-in']);
  });

  it.each(endpoints)('%s: roles that may not', async (_name, endpoint) => {
    for (const role of ['planner', 'researcher', 'school'] as const) {
      const reader = { kind: 'key', role, scopes: scopesOfRole[role] };
      if (may(reader, endpoint) === 'forbidden')
        expect(await attempt(readers.as[role], endpoint), role).toBe('403 not-permitted');
    }
  });
});

describe('a role', () => {
  const rolesOf = (endpoint: Endpoint) =>
    (['administrator', 'planner', 'researcher', 'school'] as const).filter(
      (role) => may({ kind: 'account', role, scopes: scopesOfRole[role] }, endpoint) === 'yes',
    );

  it('that is no administrator imports, undoes, erases, restores and decides nothing', () => {
    const ofAdministrators = ['commitImport', 'undoRevision', 'eraseNetwork', 'setRetention'] as const;
    for (const name of [...ofAdministrators, 'adoptCalibration', 'createAccount', 'listAudit'] as const)
      expect(rolesOf(api[name]), name).toEqual(['administrator']);
  });

  it('of a school uses what is public, and numbers of its networks', () => {
    const used = endpoints.filter(([, endpoint]) => rolesOf(endpoint).includes('school'));
    const ofNetworks = used.filter(([, { access }]) => access === 'aggregates').map(([name]) => name);
    expect(ofNetworks.toSorted()).toEqual([
      ...[
        'listNetworks',
        'listTerritoryNetworks',
        'measureNetwork',
        'showEgo',
        'showNetwork',
        'showStatement',
      ],
    ]);
  });

  it('whose key may only read changes nothing', () => {
    for (const [name, endpoint] of endpoints) {
      if (endpoint.method === 'get' || endpoint.access !== 'steward') continue;
      const key = { kind: 'key', role: 'planner', scopes: ['read'] } as const;
      expect(may(key, endpoint), name).toBe('forbidden');
    }
  });

  it('is not made wider by a key: none makes keys, or ends sessions', () => {
    const key = { kind: 'key', role: 'administrator', scopes: scopesOfRole.administrator } as const;
    expect(may(key, api.createKey)).toBe('forbidden');
    expect(may(key, api.changePassword)).toBe('forbidden');
  });
});
