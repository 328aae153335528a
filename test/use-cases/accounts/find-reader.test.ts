import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccountStore } from '../../../server/store/accounts/account-store.ts';
import type { AccountStore, StoredAccount } from '../../../server/store/ports/accounts.ts';
import type { OpenMode } from '../../../server/use-cases/accounts/accounts-telar.ts';
import { clearExpired } from '../../../server/use-cases/accounts/clear-expired.ts';
import { type Credentials, findReader } from '../../../server/use-cases/accounts/find-reader.ts';
import { createKey } from '../../../server/use-cases/accounts/keys.ts';
import { newAccount } from '../../../server/use-cases/accounts/new-account.ts';
import { beginSession, listSessions } from '../../../server/use-cases/accounts/sessions.ts';

const minute = 60_000;
const hour = 60 * minute;

let folder: string;
let accounts: AccountStore;
let time: number;
let openMode: OpenMode;
let ana: StoredAccount;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-readers-'));
  accounts = openAccountStore(folder);
  time = Date.parse('2026-03-01T12:00:00Z');
  openMode = 'until-administrator';
  ana = newAccount({ name: 'ana', role: 'researcher', territories: null, school: null }, new Date(time));
  await accounts.insertAccount(ana);
});
afterEach(async () => {
  await accounts.close();
  await rm(folder, { recursive: true });
});

/** What the use cases are given, at the present hour. */
const telar = () => ({
  accounts,
  now: () => new Date(time),
  signIn: { openMode, idleMs: hour, lifetimeMs: 8 * hour, provider: null },
});
const browser = { agent: 'Firefox', cookie: null };
const readerOf = async (shown: Partial<Credentials>) =>
  (await findReader(telar(), { cookie: null, key: null, ...shown })).reader;

describe('a session', () => {
  it('ends when nobody uses it, and lasts while somebody does', async () => {
    const { cookie } = await beginSession(telar(), ana, browser);
    for (let used = 0; used < 5; used++) {
      time += 50 * minute;
      expect(await readerOf({ cookie })).toMatchObject({ kind: 'account', id: ana.id });
    }
    time += hour;
    expect((await readerOf({ cookie }))?.kind).not.toBe('account');
  });

  it('ends in any case', async () => {
    const { cookie } = await beginSession(telar(), ana, browser);
    for (let used = 0; used < 15; used++) {
      expect(await readerOf({ cookie })).toMatchObject({ kind: 'account' });
      time += 31 * minute;
    }
    time += 20 * minute;
    expect((await readerOf({ cookie }))?.kind).not.toBe('account');
  });

  it('is noted to be in use once a minute', async () => {
    const { cookie, session } = await beginSession(telar(), ana, browser);
    const lastUsed = async () => (await accounts.findSession(session.hash))!.lastUsedAt;
    time += 59_000;
    await readerOf({ cookie });
    expect(await lastUsed()).toBe(session.lastUsedAt);
    time += 1_000;
    await readerOf({ cookie });
    await expect.poll(lastUsed).toBe(new Date(time).toISOString());
  });

  it('takes the place of the one that the browser had', async () => {
    const { cookie } = await beginSession(telar(), ana, browser);
    await beginSession(telar(), ana, { ...browser, cookie });
    expect(await listSessions(telar(), null, ana.id)).toHaveLength(1);
    expect((await accounts.findAccount(ana.id))!.lastSignIn).toBe('2026-03-01');
  });

  it('is deleted when it has ended', async () => {
    await beginSession(telar(), ana, browser);
    time += hour;
    await clearExpired(telar(), { keepMs: hour, entries: 10 });
    expect(await accounts.listSessions(ana.id)).toEqual([]);
  });
});

describe('a key', () => {
  const store = {
    findTerritory: () => Promise.resolve(null),
    findActor: () => Promise.resolve(null),
    storeVersion: () => Promise.resolve('1'),
  };
  const made = (days: number) =>
    createKey({ ...telar(), store }, ana, { name: 'informe', scopes: ['read'], days });

  it('is one of a hundred at most', async () => {
    for (let at = 0; at < 100; at++) await made(1);
    await expect(made(1)).rejects.toMatchObject({ code: 'keys-too-many' });
    const [first] = (await accounts.listKeys({ limit: 1 })).items;
    await accounts.revokeKey(first!.id, new Date(time).toISOString());
    await made(1);
  });

  it('ends on its day, and says when it was last used by day', async () => {
    const { secret, key } = await made(2);
    time += 47 * hour;
    expect(await readerOf({ key: secret })).toMatchObject({ kind: 'key', id: ana.id, scopes: ['read'] });
    await expect.poll(async () => (await accounts.findKeyById(key.id))!.lastUsed).toBe('2026-03-03');
    time += hour;
    await expect(readerOf({ key: secret })).rejects.toMatchObject({ code: 'key-not-valid' });
  });
});

describe('nobody', () => {
  it('is the open reader until there is an administrator', async () => {
    expect((await readerOf({}))?.kind).toBe('open');
    const rights = { role: 'administrator', territories: null, school: null } as const;
    const administrator = newAccount({ name: 'jefa', ...rights }, new Date(time));
    await accounts.insertAccount(administrator);
    expect(await readerOf({})).toBeNull();
    expect((await readerOf({ cookie: 'not a session' }))?.kind).toBeUndefined();
  });

  it.each([
    ['open', 'open'],
    ['closed', undefined],
  ] as const)('where Telar is set to be %s', async (mode, kind) => {
    openMode = mode;
    expect((await readerOf({}))?.kind).toBe(kind);
  });
});
