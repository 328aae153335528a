import { cursorsOf } from '../cursor.ts';
import type { AccountStore, StoredAccount } from '../ports/accounts.ts';
import { accountOf, columnsOf, insertOf } from './account-rows.ts';
import type { AccountsFile } from './accounts-file.ts';

type Accounts = Pick<
  AccountStore,
  | 'countAdministrators'
  | 'findAccount'
  | 'findByName'
  | 'findBySubject'
  | 'listAccounts'
  | 'insertAccount'
  | 'insertFirst'
  | 'changeAccount'
  | 'deleteAccount'
>;

const cursors = cursorsOf('accounts', ['string']);
const administrators = "SELECT count(*) AS n FROM account WHERE role = 'administrator' AND suspended = 0";

export function accountsTable(file: AccountsFile): Accounts {
  const find = (id: string) => found(file, 'SELECT * FROM account WHERE id = $id', { id });
  const count = () => Number(file.first(administrators)?.['n']);
  const insert = (account: StoredAccount): boolean => {
    const row = columnsOf(account);
    return file.run(`${insertOf('account', row)} ON CONFLICT DO NOTHING`, row) > 0;
  };
  return {
    countAdministrators: async () => count(),
    findAccount: async (id) => find(id),
    findByName: async (foldedName) =>
      found(file, 'SELECT * FROM account WHERE foldedName = $foldedName', { foldedName }),
    findBySubject: async (subject) =>
      found(file, 'SELECT * FROM account WHERE subject = $subject', { subject }),
    listAccounts: async ({ limit, cursor }) => {
      const after = String(cursors.after(cursor)?.[0] ?? '');
      const sql = 'SELECT * FROM account WHERE foldedName > $after ORDER BY foldedName LIMIT $most';
      const rows = file.all(sql, { after, most: limit + 1 }).map(accountOf);
      return cursors.page(
        rows,
        limit,
        ({ foldedName }) => [foldedName],
        (account) => account,
      );
    },
    insertAccount: (account) => file.change(() => insert(account)),
    insertFirst: (account) => file.change(() => count() === 0 && insert(account)),
    changeAccount: (id, change) =>
      file.change(() => {
        const before = find(id);
        if (before === null) return null;
        const after = { ...before, ...change };
        if (isAdministering(before) && !isAdministering(after) && count() === 1) return 'last';
        const row = columnsOf(change);
        const sets = Object.keys(row).map((name) => `${name} = $${name}`);
        if (sets.length > 0) file.run(`UPDATE account SET ${sets.join(', ')} WHERE id = $id`, { ...row, id });
        return after;
      }),
    deleteAccount: (id) =>
      file.change(() => {
        const before = find(id);
        if (before === null) return false;
        if (isAdministering(before) && count() === 1) return 'last';
        for (const table of ['session', 'access_key', 'one_time_code'])
          file.run(`DELETE FROM ${table} WHERE accountId = $id`, { id });
        return file.run('DELETE FROM account WHERE id = $id', { id }) > 0;
      }),
  };
}

const isAdministering = ({ role, suspended }: StoredAccount): boolean =>
  role === 'administrator' && !suspended;

function found(file: AccountsFile, sql: string, values: Record<string, string>): StoredAccount | null {
  const row = file.first(sql, values);
  return row && accountOf(row);
}
