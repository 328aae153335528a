import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccountStore } from '../../../server/store/accounts/account-store.ts';
import type { AccountStore, StoredAccount } from '../../../server/store/ports/accounts.ts';
import type { ArchivedRow } from '../../../server/store/ports/accounts-archive.ts';
import { collect } from '../everything.ts';

let folder: string;
let opened: AccountStore[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telar-archive-'));
  opened = [];
});
afterEach(async () => {
  for (const accounts of opened) await accounts.close();
  rmSync(folder, { recursive: true });
});

const open = (name: string) => {
  const accounts = openAccountStore(folderOf(name));
  opened.push(accounts);
  return accounts;
};
const folderOf = (name: string) => mkdtempSync(join(folder, `${name}-`));

const account = (id: string): StoredAccount => ({
  ...{ id, name: id, foldedName: id, role: 'planner', territories: ['region:05'], school: null },
  ...{ suspended: false, passwordHash: '$argon2id$x', subject: null, byTable: false },
  ...{ createdAt: '2026-03-01T00:00:00.000Z', lastSignIn: '2026-03-02' },
});
const key = {
  ...{ hash: 'h1', id: 'k1', accountId: 'ana', name: 'curl', prefix: 'telar_ab', role: 'planner' as const },
  ...{ territories: ['region:05'], school: null, scopes: ['read' as const], lastUsed: null, revokedAt: null },
  ...{ createdAt: '2026-03-01T00:00:00.000Z', expiresAt: '2026-06-01T00:00:00.000Z' },
};
const entry = (account: string) => ({
  ...{ at: '2026-03-02T00:00:00.000Z', account, key: null, action: 'sign-in' as const },
  ...{ operation: 'signIn', target: null, status: 201 },
});

async function filled(): Promise<AccountStore> {
  const accounts = open('a');
  await accounts.insertAccount(account('ana'));
  await accounts.insertKey(key);
  await accounts.insertSession({
    ...{ hash: 's1', id: 's1', accountId: 'ana', createdAt: key.createdAt, lastUsedAt: key.createdAt },
    ...{ expiresAt: key.expiresAt, agent: null },
  });
  await accounts.putCode({ hash: 'c1', accountId: 'ana', expiresAt: key.expiresAt });
  await accounts.appendAudit([entry('ana'), entry('nobody')], true);
  return accounts;
}

const rowsOf = (rows: ArchivedRow[]) =>
  (async function* () {
    yield* rows;
  })();

test('accounts, keys and audit come back as they were; sessions and codes do not', async () => {
  const from = await filled();
  const to = open('b');
  await to.replaceRows(from.streamRows());
  expect(await collect(to.streamRows())).toEqual(await collect(from.streamRows()));
  expect(await to.findAccount('ana')).toEqual(account('ana'));
  expect(await to.findKey('h1')).toEqual(key);
  expect((await to.listAudit({ limit: 10 })).items).toEqual((await from.listAudit({ limit: 10 })).items);
  expect(await to.findSession('s1')).toBeNull();
  expect(await to.findCode('c1')).toBeNull();
});

test('what was there is replaced, with its sessions, and the audit goes on', async () => {
  const to = open('b');
  await to.insertAccount(account('other'));
  await to.appendAudit([entry('other')], true);
  await to.replaceRows((await filled()).streamRows());
  expect(await to.accountIds()).toEqual(['ana']);
  await to.appendAudit([entry('operator')], true);
  expect((await to.listAudit({ limit: 10 })).items.map(({ account }) => account)).toEqual([
    ...['operator', 'nobody', 'ana'],
  ]);
});

test.each<[string, ArchivedRow]>([
  ['table', { table: 'session', row: { hash: 'x' } }],
  ['table with SQL', { table: 'account; DROP TABLE audit', row: { id: 'x' } }],
  ['column', { table: 'account', row: { id: 'x', 'name) VALUES (1); --': 'x' } }],
])('a row of an unknown %s is refused, and nothing is changed', async (_what, row) => {
  const accounts = await filled();
  const before = await collect(accounts.streamRows());
  await expect(accounts.replaceRows(rowsOf([row]))).rejects.toMatchObject({ code: 'archive-damaged' });
  expect(await collect(accounts.streamRows())).toEqual(before);
});
