import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api } from '../../contract/api.ts';
import { newFirstCode } from '../../server/use-cases/accounts/first-administrator.ts';
import { ourSchools, ours, storeTwoTerritories } from '../access/two-territories.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { Visitor } from './accounts/visitor.ts';

export const limitedRoles = ['planner', 'researcher', 'school'] as const;
export type Limited = (typeof limitedRoles)[number];
export type Readers = { telar: RunningTelar; as: Record<'administrator' | Limited, Visitor> };

/** One for all: pseudonyms differ from installation to installation. */
const ownerKey = new Uint8Array(32).fill(9);

const password = 'tejido lento de otoño';

/** A server with the two territories, an administrator, and a key for each role that is limited to ours. */
export async function startWithReaders({ isPlanted }: { isPlanted: boolean }): Promise<Readers> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-key-'));
  await writeFile(join(folder, 'owner.key'), ownerKey, { mode: 0o600 });
  const telar = await startTelar(folder);
  await rm(folder, { recursive: true });
  await storeTwoTerritories(telar.telar.store, { isPlanted });
  const administrator = new Visitor(telar.address);
  const code = (await newFirstCode(telar.telar))!;
  await administrator.query(api.createFirstAdministrator, { body: { name: 'ana.rojas', password, code } });
  const visitors = limitedRoles.map(async (role) => {
    const limits = role === 'school' ? { school: ourSchools[0] } : { territories: [ours] };
    const { account } = await administrator.query(api.createAccount, {
      body: { name: role, role, ...limits },
    });
    const scopes = role === 'planner' ? ['read', 'write'] : ['read'];
    const body = { name: role, account: account.id, scopes };
    const { secret } = await administrator.query(api.createKey, { body });
    return [role, new Visitor(telar.address, secret)] as const;
  });
  const limited = Object.fromEntries(await Promise.all(visitors)) as Record<Limited, Visitor>;
  return { telar, as: { administrator, ...limited } };
}
