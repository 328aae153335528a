import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../../contract/api.ts';
import { createAccount } from '../../../server/use-cases/accounts/manage-accounts.ts';
import { exampleAddress } from '../../../server/http/docs/requests.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { clientId, clientSecret, type LocalProvider, startProvider } from './local-provider.ts';
import { Visitor } from './visitor.ts';

const callback = `${apiRoot}${api.finishProviderSignIn.path}`;
const roles = [
  { email: 'Jefa@slep.example', role: 'administrator' },
  { claim: 'groups', value: 'redes', domain: 'slep.example', role: 'researcher' },
];

describe('signing in with a real provider', () => {
  let provider: LocalProvider;
  let telar: RunningTelar;
  let folder: string;
  beforeAll(async () => {
    provider = await startProvider();
    folder = await mkdtemp(join(tmpdir(), 'telar-roles-'));
    await writeFile(join(folder, 'roles.json'), JSON.stringify(roles));
    telar = await startTelar(null, {
      TELAR_OIDC_ISSUER: provider.issuer,
      TELAR_OIDC_CLIENT_ID: clientId,
      TELAR_OIDC_CLIENT_SECRET: clientSecret,
      TELAR_OIDC_NAME: 'SLEP de prueba',
      TELAR_OIDC_DOMAINS: 'slep.example, uni.example',
      TELAR_OIDC_ROLES: join(folder, 'roles.json'),
    });
    provider.register(`${telar.address}${callback}`);
  });
  afterAll(async () => {
    await telar.stop();
    await provider.stop();
    await rm(folder, { recursive: true });
  });

  let browser: Visitor;
  beforeEach(() => {
    browser = new Visitor(telar.address);
  });

  const begin = async (returnTo = '/territorios?x=1#y') => {
    const response = await browser.send(api.startProviderSignIn, { query: { returnTo } });
    expect(response.status).toBe(302);
    return response.headers.get('location')!;
  };

  /** Follows a browser's way through the provider, up to the address to which it is sent back. */
  async function throughProvider(address: string): Promise<string> {
    const jar = new Visitor(provider.issuer);
    let next = address;
    for (let hop = 0; hop < 10 && new URL(next).origin === provider.issuer; hop++) {
      const response = await fetch(next, { redirect: 'manual', headers: { cookie: jar.cookieHeader() } });
      jar.keep(response);
      const location = response.headers.get('location');
      if (location === null) throw new Error(`${next}: ${await response.text()}`);
      next = new URL(location, next).href;
    }
    return next;
  }

  /** Comes back to Telar. @returns the page that it leads to */
  async function comeBack(address: string): Promise<string> {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: browser.cookieHeader() },
    });
    browser.keep(response);
    return response.headers.get('location')!;
  }

  const signInAs = async (user: LocalProvider['user']) => {
    provider.user = user;
    return comeBack(await throughProvider(await begin()));
  };
  const ana = { sub: 'ana', email: 'ana@slep.example', email_verified: true, groups: ['redes', 'otro'] };

  it('is asked for where no administrator is, and is named', async () => {
    expect(await browser.query(api.showMe)).toMatchObject({
      open: false,
      reader: null,
      signInWith: { password: true, provider: { name: 'SLEP de prueba' } },
    });
  });

  it('asks for a code with PKCE, state and nonce', async () => {
    const { searchParams } = new URL(await begin());
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(searchParams.get(name)!.length).toBeGreaterThan(30);
  });

  it('gives who is in the table an account, and comes back to where it began', async () => {
    expect(await signInAs(ana)).toBe('/territorios?x=1#y');
    const { reader } = await browser.query(api.showMe);
    expect(reader).toMatchObject({ kind: 'account', name: 'ana@slep.example', role: 'researcher' });
    await signInAs(ana);
    expect((await browser.query(api.showMe)).reader!.id).toBe(reader!.id);
  });

  it('has examples in the API: where it begins, and what the provider sends back', async () => {
    provider.user = ana;
    const begun = await browser.get(exampleAddress('startProviderSignIn'));
    browser.keep(begun);
    expect(begun.status).toBe(302);
    const back = new URL(await throughProvider(begun.headers.get('location')!));
    const example = new URL(exampleAddress('finishProviderSignIn'), telar.address);
    expect(back.pathname).toBe(example.pathname);
    expect([...back.searchParams.keys()]).toEqual(expect.arrayContaining([...example.searchParams.keys()]));
    expect(await comeBack(back.href)).toBe('/territories');
  });

  it('follows the table each time, also where it gives nothing any more', async () => {
    await signInAs(ana);
    expect(await signInAs({ ...ana, groups: [] })).toBe('/sign-in?problem=provider-without-role');
    expect(await signInAs({ ...ana, sub: 'jefa', email: 'jefa@slep.example' })).toBe('/territorios?x=1#y');
    expect((await browser.query(api.showMe)).reader).toMatchObject({ role: 'administrator' });
    const { items } = await browser.query(api.listAudit, { query: { action: 'sign-in-refused' } });
    expect(items[0]).toMatchObject({ operation: 'finishProviderSignIn', name: 'ana@slep.example' });
  });

  it.each([
    ['of another domain', { email: 'ana@otra.example' }, 'provider-domain-refused'],
    ['with an address that nobody verified', { email_verified: false }, 'provider-domain-refused'],
    ['of a domain without a rule', { email: 'luz@uni.example' }, 'provider-without-role'],
  ])('refuses somebody %s', async (_who, claims, code) => {
    expect(await signInAs({ ...ana, sub: `x-${code}`, ...claims })).toBe(`/sign-in?problem=${code}`);
    expect((await browser.query(api.showMe)).reader).toBeNull();
  });

  it('knows an account that an administrator made under the address, and no second owner of it', async () => {
    const name = 'luis@uni.example';
    await createAccount(telar.telar, { name, role: 'researcher', territories: null, school: null });
    await signInAs({ sub: 'luis', email: name, email_verified: true });
    expect((await browser.query(api.showMe)).reader).toMatchObject({ name, role: 'researcher' });
    const other = await signInAs({ sub: 'another', email: name, email_verified: true });
    expect(other).toBe('/sign-in?problem=provider-without-role');
  });

  it('takes no answer of another browser, a second time, or with another state', async () => {
    provider.user = ana;
    const answered = await throughProvider(await begin());
    const failed = '/sign-in?problem=provider-sign-in-failed';
    const victim = new Visitor(telar.address);
    const stolen = await fetch(answered, { redirect: 'manual', headers: { cookie: victim.cookieHeader() } });
    expect(stolen.headers.get('location')).toBe(failed);
    expect(stolen.headers.getSetCookie().filter((line) => line.startsWith('telar-session'))).toEqual([]);

    const forged = new URL(answered);
    forged.searchParams.set('state', 'another');
    expect(await comeBack(forged.href)).toBe(failed);
    expect(await comeBack(answered)).toBe(failed);
  });

  it.each([
    'https://evil.example/x',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'http://telar.invalid//evil.example',
    'javascript:alert(1)',
  ])('leads nobody away to %s', async (returnTo) => {
    provider.user = ana;
    const page = await comeBack(await throughProvider(await begin(returnTo)));
    expect(new URL(page, telar.address).origin).toBe(telar.address);
  });
});
