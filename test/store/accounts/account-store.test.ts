import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccountStore } from '../../../server/store/accounts/account-store.ts';
import type { AccountStore, StoredAccount, StoredKey } from '../../../server/store/ports/accounts.ts';

const at = '2026-03-01T12:00:00.000Z';

let folder: string;
let store: AccountStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-accounts-'));
  store = openAccountStore(folder);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const account = (id: string, more: Partial<StoredAccount> = {}): StoredAccount => ({
  id,
  name: id.toUpperCase(),
  foldedName: id,
  role: 'researcher',
  territories: null,
  school: null,
  suspended: false,
  passwordHash: null,
  subject: null,
  byTable: false,
  createdAt: at,
  lastSignIn: null,
  ...more,
});
const administrator = (id: string) => account(id, { role: 'administrator' });
const key = (id: string, more: Partial<StoredKey> = {}): StoredKey => ({
  hash: `hash-${id}`,
  id,
  accountId: 'ana',
  name: 'informe',
  prefix: 'telar_abc',
  role: 'planner',
  territories: ['slep:1303', 'comuna:13401'],
  school: null,
  scopes: ['read', 'write'],
  createdAt: at,
  expiresAt: at,
  lastUsed: null,
  revokedAt: null,
  ...more,
});
const session = (hash: string, more = {}) => ({
  hash,
  id: `id-${hash}`,
  accountId: 'ana',
  createdAt: at,
  lastUsedAt: at,
  expiresAt: '2026-03-02T00:00:00.000Z',
  agent: null,
  ...more,
});

it('gives back what was stored, after closing, too', async () => {
  const stored = account('ana', { territories: ['slep:1303'], passwordHash: 'x', byTable: true });
  await store.insertAccount(stored);
  await store.insertKey(key('k'));
  await store.insertSession(session('s'));
  await store.close();
  store = openAccountStore(folder);
  expect(await store.findAccount('ana')).toEqual(stored);
  expect(await store.findByName('ana')).toEqual(stored);
  expect(await store.findKey('hash-k')).toEqual(key('k'));
  expect(await store.findSession('s')).toEqual(session('s'));
  expect(await store.findAccount('nobody')).toBeNull();
});

it('can be read by nobody else on the machine', async () => {
  for (const name of ['accounts.sqlite', 'accounts.sqlite-wal'])
    expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
});

describe('accounts', () => {
  it('have one name and one subject each', async () => {
    expect(await store.insertAccount(account('ana', { subject: 's' }))).toBe(true);
    expect(await store.insertAccount(account('otra', { foldedName: 'ana' }))).toBe(false);
    expect(await store.insertAccount(account('otra', { subject: 's' }))).toBe(false);
  });

  it('have one first administrator, also when two come at once', async () => {
    const made = await Promise.all(['una', 'otra'].map((id) => store.insertFirst(administrator(id))));
    expect(made.toSorted()).toEqual([false, true]);
    expect(await store.countAdministrators()).toBe(1);
  });

  it('keep the last administrator, also when both are suspended at once', async () => {
    for (const id of ['una', 'otra']) await store.insertAccount(administrator(id));
    const answers = await Promise.all(
      ['una', 'otra'].map((id) => store.changeAccount(id, { suspended: true })),
    );
    expect(answers.filter((answer) => answer === 'last')).toHaveLength(1);
    const left = (await store.findAccount('una'))!.suspended ? 'otra' : 'una';
    expect(await store.deleteAccount(left)).toBe('last');
    expect(await store.changeAccount(left, { role: 'planner' })).toBe('last');
    expect(await store.countAdministrators()).toBe(1);
  });

  it('come by name, page by page', async () => {
    for (const id of ['ruth', 'ana', 'luz']) await store.insertAccount(account(id));
    const first = await store.listAccounts({ limit: 2 });
    const second = await store.listAccounts({ limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['ana', 'luz', 'ruth']);
    expect(second.nextCursor).toBeNull();
    await expect(store.listKeys({ limit: 2, cursor: first.nextCursor! })).rejects.toMatchObject({
      code: 'cursor-of-other-list',
    });
  });

  it('go with all that signs them in', async () => {
    await store.insertAccount(account('ana'));
    await store.insertKey(key('k'));
    await store.insertSession(session('s'));
    await store.putCode({ hash: 'c', accountId: 'ana', expiresAt: null });
    expect(await store.deleteAccount('ana')).toBe(true);
    expect([await store.findKey('hash-k'), await store.findSession('s'), await store.findCode('c')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(await store.deleteAccount('ana')).toBe(false);
  });
});

describe('codes and sessions', () => {
  it('take a code once, whoever comes first', async () => {
    await store.putCode({ hash: 'c', accountId: 'ana', expiresAt: at });
    const taken = await Promise.all([store.takeCode('c'), store.takeCode('c')]);
    expect(taken.filter((code) => code !== null)).toEqual([{ hash: 'c', accountId: 'ana', expiresAt: at }]);
  });

  it('put a new code in the place of the one before', async () => {
    await store.putCode({ hash: 'old', accountId: 'ana', expiresAt: at });
    await store.putCode({ hash: 'new', accountId: 'ana', expiresAt: at });
    expect(await store.findCode('old')).toBeNull();
    expect(await store.findCode('new')).not.toBeNull();
  });

  it('clear sessions that have expired or rest', async () => {
    await store.insertSession(session('alive', { lastUsedAt: '2026-03-01T13:00:00.000Z' }));
    await store.insertSession(session('resting'));
    await store.insertSession(session('over', { expiresAt: at, lastUsedAt: '2026-03-01T13:00:00.000Z' }));
    await store.clearSessions({ now: '2026-03-01T13:00:00.000Z', idleSince: '2026-03-01T12:30:00.000Z' });
    expect((await store.listSessions('ana')).map(({ hash }) => hash)).toEqual(['alive']);
  });

  it('are fifty of an account at most', async () => {
    for (let minute = 0; minute < 55; minute++)
      await store.insertSession(
        session(`s${String(minute)}`, {
          lastUsedAt: new Date(Date.parse(at) + minute * 60_000).toISOString(),
        }),
      );
    const left = (await store.listSessions('ana')).map(({ hash }) => hash);
    expect([left.length, left[0], left.at(-1)]).toEqual([50, 's54', 's5']);
  });

  it('end all sessions of an account but one', async () => {
    for (const hash of ['a', 'b']) await store.insertSession(session(hash));
    await store.insertSession(session('c', { accountId: 'luz' }));
    await store.endSessions('ana', 'id-b');
    expect((await store.listSessions('ana')).map(({ hash }) => hash)).toEqual(['b']);
    expect(await store.endSession({ accountId: 'ana', id: 'id-c' })).toBe(false);
    expect(await store.findSession('c')).not.toBeNull();
  });
});

describe('keys', () => {
  it('come the newest first, of one account or of all', async () => {
    await store.insertKey(key('a', { createdAt: '2026-03-01T00:00:00.000Z' }));
    await store.insertKey(key('b', { createdAt: '2026-03-02T00:00:00.000Z', accountId: 'luz' }));
    await store.insertKey(key('c', { createdAt: '2026-03-03T00:00:00.000Z' }));
    const first = await store.listKeys({ limit: 2 });
    const second = await store.listKeys({ limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect((await store.listKeys({ limit: 9, accountId: 'ana' })).items.map(({ id }) => id)).toEqual([
      'c',
      'a',
    ]);
  });

  it('stay revoked from the first time on', async () => {
    await store.insertKey(key('a'));
    expect(await store.revokeKey('a', '2026-03-01T01:00:00.000Z')).toBe(true);
    await store.revokeKey('a', '2026-03-09T01:00:00.000Z');
    expect((await store.findKeyById('a'))!.revokedAt).toBe('2026-03-01T01:00:00.000Z');
    expect(await store.keysOf('ana')).toEqual([]);
    expect(await store.revokeKey('none', at)).toBe(false);
  });
});

it('leaves no secret in the file that was deleted', async () => {
  await store.insertSession(session('a-hash-that-goes'));
  await store.endSessions('ana');
  await store.close();
  const bytes = await readFile(join(folder, 'accounts.sqlite'));
  expect(bytes.includes('a-hash-that-goes')).toBe(false);
  store = openAccountStore(folder);
});
