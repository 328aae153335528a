import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api } from '../../../contract/api.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { type AccountsTelar, startWithAccounts } from './accounts-telar.ts';
import { Visitor } from './visitor.ts';

const slep = 'slep:1303';

let telar: AccountsTelar;
beforeAll(async () => {
  telar = await startWithAccounts(inject('shippedData'));
});
afterAll(() => telar.stop());

let people = 0;
const planner = () =>
  telar.person(`planner-${String((people += 1))}`, { role: 'planner', territories: [slep] });
const keyOf = async ({ browser }: { browser: Visitor }, body: object = {}) => {
  const created = await browser.query(api.createKey, { body: { name: 'informe', ...body } });
  return { ...created, program: new Visitor(telar.address, created.secret) };
};

describe('a key', () => {
  it('is shown once, and recognised by how it begins', async () => {
    const person = await planner();
    const { key, secret } = await keyOf(person);
    expect(secret).toMatch(/^telar_[\w-]{43}$/);
    expect(secret.startsWith(key.prefix)).toBe(true);
    const { items } = await person.browser.query(api.listKeys);
    expect(items).toEqual([key]);
    expect(JSON.stringify(items)).not.toContain(secret);
  });

  it('counts before the session, and reads only unless more was said', async () => {
    const person = await planner();
    const { program } = await keyOf(person);
    program.cookies.set(...([...telar.administrator.cookies][0] as [string, string]));
    expect((await program.query(api.showMe)).reader).toMatchObject({
      kind: 'key',
      role: 'planner',
      territories: [slep],
      scopes: ['read'],
    });
    const survey = { body: { title: 'x', networkName: 'x', waveId: '1', items: ['trust'], roster: [] } };
    expect(await program.refused(api.createSurvey, survey)).toBe('403 not-permitted');
    const { program: writing } = await keyOf(person, { scopes: ['read', 'write'] });
    expect(await writing.refused(api.createSurvey, survey)).toMatch(/^400 /);
  });

  it('makes no keys and ends no sessions', async () => {
    const { program } = await keyOf(await planner(), { scopes: ['read', 'write'] });
    for (const endpoint of [api.listKeys, api.createKey, api.listSessions, api.changePassword])
      expect(await program.refused(endpoint, endpoint.method === 'get' ? {} : { body: {} })).toBe(
        '403 not-permitted',
      );
  });

  it.each([
    ['role', { role: 'administrator' }],
    ['role', { role: 'researcher', territories: [slep] }],
    ['territories', { territories: ['slep:demo'] }],
    ['scopes', { scopes: ['read', 'administer'] }],
  ])('is no wider than its account in its %s: %o', async (field, body) => {
    const { browser } = await planner();
    const response = await browser.send(api.createKey, { body: { name: 'x', ...body } });
    expect(await response.json()).toMatchObject({ status: 403, code: 'key-wider', field });
  });

  it('may be limited to a part of the territories', async () => {
    const { comunas } = await telar.administrator.query(api.showTerritory, { id: slep });
    const territories = [comunas[0]!.id];
    const { key } = await keyOf(await planner(), { territories });
    expect(key.territories).toEqual(territories);
  });

  it('is of its account alone, but for an administrator', async () => {
    const [one, other] = [await planner(), await planner()];
    const body = { name: 'x', account: one.id };
    expect(await other.browser.refused(api.createKey, { body })).toBe('403 key-wider');
    const { key } = await keyOf(one);
    expect(await other.browser.refused(api.revokeKey, { id: key.id })).toBe('404 unknown-id');
    await telar.administrator.query(api.createKey, { body });
    await telar.administrator.query(api.revokeKey, { id: key.id });
    const { items } = await one.browser.query(api.listKeys);
    expect(items.map(({ state }) => state).toSorted()).toEqual(['revoked', 'valid']);
  });

  it('goes when its account may no longer see as much, is suspended or deleted', async () => {
    const person = await planner();
    const { program, key } = await keyOf(person);
    const suspend = (suspended: boolean) =>
      telar.administrator.query(api.changeAccount, { id: person.id, body: { suspended } });
    await suspend(true);
    expect(await program.refused(api.showMe)).toBe('401 key-not-valid');
    expect((await person.browser.query(api.showMe)).reader).toBeNull();
    await suspend(false);
    expect((await program.query(api.showMe)).reader).not.toBeNull();

    await telar.administrator.query(api.changeAccount, {
      id: person.id,
      body: { territories: ['slep:demo'] },
    });
    expect(await program.refused(api.showMe)).toBe('401 key-not-valid');
    const { items } = await telar.administrator.query(api.listKeys, { query: { limit: '500' } });
    expect(items.find(({ id }) => id === key.id)).toMatchObject({ state: 'revoked' });

    const { program: last } = await keyOf({ browser: await signedInAgain(person.id) });
    await telar.administrator.query(api.deleteAccount, { id: person.id });
    expect(await last.refused(api.showMe)).toBe('401 key-not-valid');
  });

  async function signedInAgain(id: string): Promise<Visitor> {
    const { token } = await telar.administrator.query(api.inviteAccount, { id });
    const browser = telar.visitor();
    await browser.query(api.acceptInvitation, { body: { token, password: 'barco verde con lentes' } });
    return browser;
  }

  it('is refused on every address when it is not known', async () => {
    const stranger = new Visitor(telar.address, 'telar_not-a-key');
    for (const endpoint of [api.showMe, api.listTerritories, api.listNetworks])
      expect(await stranger.refused(endpoint)).toBe('401 key-not-valid');
    const response = await stranger.send(api.listNetworks);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });
});

describe('where Telar is open', () => {
  let open: RunningTelar;
  beforeAll(async () => {
    open = await startTelar(null);
  });
  afterAll(() => open.stop());

  it('a key that is not known is refused as well', async () => {
    expect(await new Visitor(open.address, 'telar_not-a-key').refused(api.listNetworks)).toBe(
      '401 key-not-valid',
    );
    expect((await new Visitor(open.address).query(api.showMe)).reader).toMatchObject({ kind: 'open' });
  });

  it('whoever has no account has no keys', async () => {
    expect(await new Visitor(open.address).refused(api.listKeys)).toBe('403 not-permitted');
  });
});
