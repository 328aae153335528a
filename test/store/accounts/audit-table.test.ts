import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccountStore } from '../../../server/store/accounts/account-store.ts';
import type { AccountStore, NewAuditEntry } from '../../../server/store/ports/accounts.ts';
import { newAccount } from '../../../server/use-cases/accounts/new-account.ts';

const at = '2026-03-01T12:00:00.000Z';

let folder: string;
let store: AccountStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-audit-'));
  store = openAccountStore(folder);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('the audit', () => {
  const entry = (day: number, more: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
    at: `2026-03-0${String(day)}T12:00:00.000Z`,
    account: 'ana',
    key: null,
    action: 'read',
    operation: 'showNetwork',
    target: 'network:1',
    status: 200,
    ...more,
  });
  const days = async () =>
    (await store.listAudit({ limit: 100 })).items.map((item) => Number(item.at.slice(8, 10)));

  it('comes the newest first, filtered, with the name that the account has now', async () => {
    const rights = { role: 'researcher', territories: null, school: null } as const;
    await store.insertAccount({ ...newAccount({ name: 'ANA', ...rights }, new Date(at)), id: 'ana' });
    await store.appendAudit([entry(1), entry(2, { action: 'write', target: null })], true);
    await store.appendAudit([entry(3, { account: 'operator', key: 'k' })], false);
    const { items } = await store.listAudit({ limit: 10 });
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      [3, null],
      [2, 'ANA'],
      [1, 'ANA'],
    ]);
    const of = async (filter: object) =>
      (await store.listAudit({ limit: 10, ...filter })).items.map(({ id }) => id);
    expect(await of({ account: 'operator' })).toEqual([3]);
    expect(await of({ action: 'write' })).toEqual([2]);
    expect(await of({ target: 'network:1' })).toEqual([3, 1]);
    expect(await of({ since: '2026-03-02' })).toEqual([3, 2]);
    expect(await of({ until: '2026-03-02' })).toEqual([2, 1]);
  });

  it('is neither changed nor shortened but from its oldest end, by whoever opens the file', async () => {
    await store.appendAudit([entry(1), entry(2), entry(3)], true);
    const database = new DatabaseSync(join(folder, 'accounts.sqlite'));
    expect(() => database.exec("UPDATE audit SET account = 'other' WHERE id = 2")).toThrow(/only appended/);
    expect(() => database.exec('DELETE FROM audit WHERE id = 2')).toThrow(/oldest end/);
    database.close();
    expect(await days()).toEqual([3, 2, 1]);
  });

  it('is shortened by age and by number', async () => {
    await store.appendAudit(
      [1, 2, 3, 4, 5].map((day) => entry(day)),
      true,
    );
    expect(await store.shortenAudit({ since: '2026-03-02T00:00:00.000Z', entries: 100 })).toBe(1);
    expect(await days()).toEqual([5, 4, 3, 2]);
    expect(await store.shortenAudit({ since: '2026-03-02T00:00:00.000Z', entries: 2 })).toBe(2);
    expect(await days()).toEqual([5, 4]);
    await store.appendAudit([entry(6)], true);
    expect((await store.listAudit({ limit: 1 })).items[0]!.id).toBe(6);
  });

  it('is shortened in parts', async () => {
    const many = Array.from({ length: 12_001 }, () => entry(1));
    await store.appendAudit(many, true);
    expect(await store.shortenAudit({ since: at, entries: 1 })).toBe(12_000);
    expect(await days()).toEqual([1]);
  });
});
