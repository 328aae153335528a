import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAccountStore } from '../../../server/store/accounts/account-store.ts';
import type { AccountStore } from '../../../server/store/ports/accounts.ts';
import { AuditLog } from '../../../server/use-cases/accounts/audit-log.ts';
import { changePassword } from '../../../server/use-cases/accounts/change-password.ts';
import { FailedSignIns } from '../../../server/use-cases/accounts/failed-sign-ins.ts';
import {
  createFirstAdministrator,
  newFirstCode,
} from '../../../server/use-cases/accounts/first-administrator.ts';
import { signIn } from '../../../server/use-cases/accounts/sign-in.ts';

const [first, second] = ['tejido lento de otoño', 'barco verde con lentes'];
const place = { address: '127.0.0.1', browser: { agent: null, cookie: null } };

let folder: string;
let accounts: AccountStore;
let time = Date.parse('2026-03-01T12:00:00Z');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-passwords-'));
  accounts = openAccountStore(folder);
});
afterAll(async () => {
  await accounts.close();
  await rm(folder, { recursive: true });
});

it('a password stays valid for years, and one of before may be taken again', async () => {
  const now = () => new Date(time);
  const audit = new AuditLog(accounts, now, ({ error }) => {
    throw error;
  });
  const lasting = { openMode: 'closed', idleMs: 1, lifetimeMs: 1, provider: null } as const;
  // Of the store of networks nothing is read here.
  const store = { findTerritory: never, findActor: never, storeVersion: never };
  const telar = { accounts, audit, now, failures: new FailedSignIns(now), signIn: lasting, store };
  const code = (await newFirstCode(telar))!;
  await createFirstAdministrator(telar, { code, name: 'ana', password: first }, place);
  for (const [current, password] of [
    [first, second],
    [second, first],
  ] as const) {
    time += 10 * 365 * 86_400_000;
    const { account } = await signIn(telar, { name: 'ana', password: current, ...place });
    await changePassword(telar, account, { current, password, ...place });
  }
  await expect(signIn(telar, { name: 'ana', password: second, ...place })).rejects.toMatchObject({
    code: 'sign-in-failed',
  });
  expect((await signIn(telar, { name: 'ana', password: first, ...place })).account.name).toBe('ana');
});

const never = () => Promise.reject(new Error('It was read.'));
