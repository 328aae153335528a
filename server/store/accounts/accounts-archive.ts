import { TelarProblem } from '../../../contract/problems.ts';
import type { AccountsArchive, ArchivedRow } from '../ports/accounts-archive.ts';
import { insertOf } from './account-rows.ts';
import type { AccountsFile } from './accounts-file.ts';

/** What a backup holds, in the order in which it is written and read. */
const archived = ['account', 'access_key', 'audit'];
/** What a backup must not bring back to life. */
const shortLived = ['session', 'one_time_code'];

/** Rows of the audit that are read at once. */
const pageRows = 5_000;

type Row = ArchivedRow['row'];

/** Accounts as a whole: for backups, and nothing else. */
export function accountsArchive(file: AccountsFile): AccountsArchive {
  return {
    async *streamRows() {
      // Both before anybody else has a turn, so that no key is without its account.
      const rows = archived.slice(0, 2).map((table) => [table, rowsOf(file, table)] as const);
      for (const [table, found] of rows) for (const row of found) yield { table, row };
      for await (const row of auditRows(file)) yield { table: 'audit', row };
    },
    accountIds: () =>
      Promise.resolve(file.all('SELECT id FROM account ORDER BY id').map(({ id }) => String(id))),
    replaceRows: async (rows) => {
      const all: ArchivedRow[] = [];
      for await (const row of rows) all.push(checked(file, row));
      await file.change(() => {
        for (const table of [...archived, ...shortLived]) file.run(`DELETE FROM ${table}`);
        for (const { table, row } of all) file.run(insertOf(table, row), row);
      });
    },
  };
}

// Columns of these tables are text, whole numbers or nothing.
const rowsOf = (file: AccountsFile, table: string): Row[] =>
  file.all(`SELECT * FROM ${table} ORDER BY rowid`) as Row[];

async function* auditRows(file: AccountsFile): AsyncGenerator<Row> {
  const sql = 'SELECT * FROM audit WHERE id > $after ORDER BY id LIMIT $limit';
  for (let after = 0; ;) {
    const page = file.all(sql, { after, limit: pageRows }) as Row[];
    yield* page;
    if (page.length < pageRows) return;
    after = Number(page.at(-1)?.['id']);
  }
}

/** @throws TelarProblem `refused-import` at what is no row of these tables: its names go into a statement */
function checked(file: AccountsFile, archivedRow: ArchivedRow): ArchivedRow {
  const { table, row } = archivedRow;
  const columns = archived.includes(table)
    ? file.all('SELECT name FROM pragma_table_info($table)', { table }).map(({ name }) => String(name))
    : [];
  const names = Object.keys(row);
  if (names.length > 0 && names.every((name) => columns.includes(name))) return archivedRow;
  throw new TelarProblem(
    'refused-import',
    `The backup holds a row of accounts that this Telar does not know (table ${table}). Nothing was stored. Restore it with the Telar that wrote it, or a newer one.`,
    { code: 'archive-damaged' },
  );
}
