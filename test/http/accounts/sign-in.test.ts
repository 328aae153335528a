import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../../contract/api.ts';
import { newFirstCode } from '../../../server/use-cases/accounts/first-administrator.ts';
import { startTelar } from '../../running-telar.ts';
import { type AccountsTelar, passwords, startWithAccounts } from './accounts-telar.ts';

let telar: AccountsTelar;
beforeAll(async () => {
  telar = await startWithAccounts(null);
});
afterAll(() => telar.stop());

const signIn = (name: string, password = passwords.second) => ({ body: { name, password } });

describe('signing in', () => {
  it('knows the name in capital letters, and gives a new session each time', async () => {
    const { browser } = await telar.person('Rosa.Díaz');
    const before = browser.cookieHeader();
    await browser.query(api.signIn, signIn('ROSA.DÍAZ'));
    expect(browser.cookieHeader()).not.toBe(before);
    const { items } = await browser.query(api.listSessions);
    expect(items.map(({ current }) => current)).toEqual([true]);
    const old = await fetch(`${telar.address}${apiRoot}/sessions`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
  });

  it('keeps its secret from scripts and other sites', async () => {
    await telar.person('celia');
    const response = await telar.visitor().send(api.signIn, signIn('celia'));
    const [line] = response.headers.getSetCookie();
    expect(line).toMatch(/^telar-session-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('says the same of a wrong password and of a name that nobody has', async () => {
    await telar.person('pedro');
    const wrong = await telar.visitor().send(api.signIn, signIn('pedro', 'not the password'));
    const unknown = await telar.visitor().send(api.signIn, signIn('nadie', 'not the password'));
    const body = async (response: Response) => {
      const { instance: _id, ...rest } = (await response.json()) as Record<string, unknown>;
      return [response.status, rest];
    };
    expect(await body(wrong)).toEqual(await body(unknown));
    expect(wrong.status).toBe(401);
  });

  it('takes as long for a name that nobody has', async () => {
    await telar.person('lento');
    const time = async (name: string) => {
      const begun = performance.now();
      await telar.visitor().send(api.signIn, signIn(name, 'not the password'));
      return performance.now() - begun;
    };
    await time('warm');
    const [known, unknown] = [[] as number[], [] as number[]];
    for (let at = 0; at < 4; at++) {
      known.push(await time('lento'));
      unknown.push(await time(`nadie-${String(at)}`));
    }
    // Without a hash to compare with it takes a few milliseconds in place of some twenty.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it('makes whoever guesses wait, by name and address, and lets others in', async () => {
    await telar.person('blanca');
    await telar.person('vecina');
    const visitor = telar.visitor();
    for (let guess = 0; guess < 5; guess++)
      expect(await visitor.refused(api.signIn, signIn('blanca', `guess ${String(guess)}`))).toBe(
        '401 sign-in-failed',
      );
    const refused = await visitor.send(api.signIn, signIn('blanca'));
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'sign-in-too-many', values: { minutes: 1 } });
    await visitor.query(api.signIn, signIn('vecina'));
  });

  it('counts many guesses that come at once', async () => {
    await telar.person('rapida');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => telar.visitor().refused(api.signIn, signIn('rapida', 'guess'))),
    );
    expect(answers.filter((answer) => answer === '401 sign-in-failed').length).toBeLessThanOrEqual(5);
  });

  it('ends a session when somebody signs out, and only that one', async () => {
    const { browser } = await telar.person('olga');
    const other = telar.visitor();
    await other.query(api.signIn, signIn('olga'));
    const { items } = await browser.query(api.listSessions);
    expect(items).toHaveLength(2);
    await browser.query(api.signOut);
    expect(browser.cookies.size).toBe(0);
    expect(await browser.refused(api.listSessions)).toBe('401 not-signed-in');
    const [left] = (await other.query(api.listSessions)).items;
    await other.query(api.endSession, { id: left!.id });
    expect((await other.query(api.showMe)).reader).toBeNull();
  });

  it("ends no session of another's", async () => {
    const { browser } = await telar.person('una');
    const { browser: stranger } = await telar.person('otra');
    const [own] = (await browser.query(api.listSessions)).items;
    expect(await stranger.refused(api.endSession, { id: own!.id })).toBe('404 unknown-id');
    expect((await browser.query(api.listSessions)).items).toHaveLength(1);
  });
});

describe('passwords', () => {
  const rules = [
    ['corta', 'password-too-short'],
    ['contraseña1234', 'password-common'],
    ['qwertyuiop12345', 'password-common'],
    ['aaaaaaaaaaaaaa', 'password-common'],
    ['nueva.persona y algo', 'password-holds-name'],
  ] as const;

  it.each(rules)('refuses %s, and the invitation stays valid', async (password, code) => {
    const name = 'nueva.persona';
    const body = { name, role: 'researcher' };
    const { account, invitation } = await telar.administrator.query(api.createAccount, { body });
    const accept = (given: string) => ({ body: { token: invitation.token, password: given } });
    expect(await telar.visitor().refused(api.acceptInvitation, accept(password))).toBe(`400 ${code}`);
    await telar.visitor().query(api.acceptInvitation, accept(passwords.first));
    await telar.administrator.query(api.deleteAccount, { id: account.id });
  });

  it('shows whom an invitation is for, and takes it once, and only the last one', async () => {
    const body = { name: 'invitada', role: 'school', school: undefined };
    expect(await telar.administrator.refused(api.createAccount, { body })).toBe('400 school-without-id');
    const created = await telar.administrator.query(api.createAccount, {
      body: { name: 'invitada', role: 'researcher' },
    });
    const again = await telar.administrator.query(api.inviteAccount, { id: created.account.id });
    const visitor = telar.visitor();
    const accept = ({ token }: { token: string }) => ({ body: { token, password: passwords.first } });
    expect(await visitor.refused(api.acceptInvitation, accept(created.invitation))).toBe(
      '404 invitation-gone',
    );
    const shown = await visitor.query(api.showInvitation, { body: { token: again.token } });
    expect(shown).toMatchObject({ name: 'invitada', role: 'researcher' });
    await visitor.query(api.acceptInvitation, accept(again));
    expect(await telar.visitor().refused(api.acceptInvitation, accept(again))).toBe('404 invitation-gone');
  });

  it('are changed by whoever knows the one before, and end the other sessions', async () => {
    const { browser } = await telar.person('marta');
    const other = telar.visitor();
    await other.query(api.signIn, signIn('marta'));
    const password = 'otra cosa muy distinta';
    expect(await browser.refused(api.changePassword, { body: { current: 'wrong', password } })).toBe(
      '401 sign-in-failed',
    );
    await browser.query(api.changePassword, { body: { current: passwords.second, password } });
    expect((await browser.query(api.showMe)).reader).toMatchObject({ name: 'marta' });
    expect((await other.query(api.showMe)).reader).toBeNull();
    expect(await other.refused(api.signIn, signIn('marta'))).toBe('401 sign-in-failed');
    await other.query(api.signIn, signIn('marta', password));
  });

  it('stand in no file and in no answer', async () => {
    const { browser } = await telar.person('discreta');
    const texts = [
      JSON.stringify(await telar.administrator.query(api.listAccounts)),
      JSON.stringify(await browser.query(api.showMe)),
      JSON.stringify(await telar.administrator.query(api.listAudit)),
    ];
    expect(texts.join()).not.toMatch(/argon2|hash/i);
  });
});

describe('behind a proxy that speaks https', () => {
  it('marks the cookie for this host and https alone', async () => {
    const secure = await startTelar(null, { TELAR_PUBLIC_URL: 'https://telar.example.cl', TELAR_OPEN: '0' });
    try {
      const code = await newFirstCode(secure.telar);
      const body = JSON.stringify({ code, name: 'jefa', password: passwords.first });
      const sent = request(`${secure.address}${apiRoot}/accounts/first`, {
        method: 'POST',
        headers: { host: 'telar.example.cl', 'content-type': 'application/json' },
      });
      sent.end(body);
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      response.resume();
      expect(response.statusCode).toBe(201);
      expect(response.headers['set-cookie']).toEqual([
        expect.stringMatching(/^__Host-telar-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
      ]);
    } finally {
      await secure.stop();
    }
  });
});
