import { TelarProblem } from '../../../contract/problems.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { AccountsArchive } from '../../store/ports/accounts-archive.ts';
import type { StoreFile } from './store-file.ts';
import { partLines, partNames } from './store-parts.ts';

/** Where the parts of a backup go that are not of the store. */
export type BackupTarget = {
  readonly accounts: AccountsArchive;
  /** @returns name of the file with the former key; `null` when it was the same */
  replaceOwnerKey(key: Uint8Array): Promise<string | null>;
};

type Placed = { ownerKey?: Uint8Array; formerKey?: string };

/**
 * Puts owner key and accounts of a backup in their places, before its store: where the store turns out to hold something,
 * nothing has been touched.
 *
 * @throws TelarProblem `conflict`, code `accounts-not-empty`, when there are accounts that the backup does not know
 */
export async function restoreBackupParts(
  file: StoreFile,
  { store, target }: { store: NetworkStore; target: BackupTarget },
): Promise<Placed> {
  // The store itself refuses with the numbers of what it holds.
  if (await holdsSomething(store)) return {};
  await checkAccounts(file, target.accounts);
  const placed = await placeOwnerKey(file, target);
  await target.accounts.replaceRows(file.read(partNames.accounts, partLines.accountRow));
  return placed;
}

async function holdsSomething(store: NetworkStore): Promise<boolean> {
  if ((await store.listRevisions({ limit: 1 })).items.length > 0) return true;
  return (await hasAny(store.streamViews())) || hasAny(store.surveys.streamSurveys());
}

async function hasAny(values: AsyncIterable<unknown>): Promise<boolean> {
  for await (const _value of values) return true;
  return false;
}

/** Accounts of the backup itself may be there: a restore that was killed has left them. */
async function checkAccounts(file: StoreFile, accounts: AccountsArchive): Promise<void> {
  const present = new Set(await accounts.accountIds());
  if (present.size === 0) return;
  for await (const { table, row } of file.read(partNames.accounts, partLines.accountRow))
    if (table === 'account') present.delete(String(row['id']));
  if (present.size === 0) return;
  throw new TelarProblem(
    'conflict',
    `There are accounts here that are not in ${file.path}: ${String(present.size)}. Nothing was stored. Restore into a new TELAR_DATA.`,
    { code: 'accounts-not-empty' },
  );
}

async function placeOwnerKey(file: StoreFile, { replaceOwnerKey }: BackupTarget): Promise<Placed> {
  if (file.header.backup?.withOwnerKey !== true) return {};
  for await (const line of file.read(partNames.ownerKey, partLines.ownerKey)) {
    const ownerKey = Buffer.from(line.ownerKey, 'hex');
    const formerKey = await replaceOwnerKey(ownerKey);
    return { ownerKey, ...(formerKey === null ? {} : { formerKey }) };
  }
  return {};
}
