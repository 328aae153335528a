import { accountsArchive } from './accounts-archive.ts';
import type { AccountStore } from '../ports/accounts.ts';
import { openAccountsFile } from './accounts-file.ts';
import { accountsTable } from './accounts-table.ts';
import { auditTable } from './audit-table.ts';
import { keysTable } from './keys-table.ts';
import { sessionsTable } from './sessions-table.ts';

/** Milliseconds that changing and reading wait for another process. */
const defaultTimeouts = { writeMs: 10_000, readMs: 5_000 };

/**
 * Accounts and the audit in `accounts.sqlite` of the data folder, whatever engine holds the networks.
 *
 * @throws TelarProblem `store-unavailable`
 */
export function openAccountStore(folder: string, timeouts = defaultTimeouts): AccountStore {
  const file = openAccountsFile(folder, timeouts);
  return {
    ...accountsTable(file),
    ...sessionsTable(file),
    ...keysTable(file),
    ...auditTable(file),
    ...accountsArchive(file),
    close: () => file.close(),
  };
}
