import { openTablesFile, type TablesFile, type Timeouts } from '../embedded/tables-file.ts';

export const fileName = 'accounts.sqlite';
const schema = new URL('../../../graph-queries/schema/sqlite-accounts.sql', import.meta.url);
const schemaVersion = 1;

export type AccountsFile = TablesFile;

/** @throws TelarProblem `store-unavailable`, in one sentence */
export const openAccountsFile = (folder: string, timeouts: Timeouts): AccountsFile =>
  openTablesFile({ folder, fileName, schema, schemaVersion }, timeouts);
