import type { AccountStore } from '../ports/accounts.ts';
import { codeOf, columnsOf, insertOf, sessionOf } from './account-rows.ts';
import type { AccountsFile } from './accounts-file.ts';

type Sessions = Pick<
  AccountStore,
  | 'insertSession'
  | 'findSession'
  | 'listSessions'
  | 'touchSession'
  | 'endSession'
  | 'endSessions'
  | 'clearSessions'
  | 'putCode'
  | 'findCode'
  | 'takeCode'
>;

/** Sessions that an account has at once: whoever signs in again and again ends those that were used longest ago. */
const mostSessions = 50;
const endOldest = `DELETE FROM session WHERE accountId = $accountId AND hash NOT IN (
  SELECT hash FROM session WHERE accountId = $accountId ORDER BY lastUsedAt DESC, createdAt DESC LIMIT $most)`;

/** Sessions, and the codes that begin them. */
export function sessionsTable(file: AccountsFile): Sessions {
  return {
    insertSession: async (session) => {
      const row = columnsOf(session);
      await file.change(() => {
        file.run(insertOf('session', row), row);
        file.run(endOldest, { accountId: session.accountId, most: mostSessions });
      });
    },
    findSession: async (hash) => {
      const row = file.first('SELECT * FROM session WHERE hash = $hash', { hash });
      return row && sessionOf(row);
    },
    listSessions: async (accountId) =>
      file
        .all('SELECT * FROM session WHERE accountId = $accountId ORDER BY lastUsedAt DESC, id', { accountId })
        .map(sessionOf),
    touchSession: async (hash, lastUsedAt) => {
      const sql = 'UPDATE session SET lastUsedAt = $lastUsedAt WHERE hash = $hash';
      await file.changeSoon(() => file.run(sql, { hash, lastUsedAt }));
    },
    // Whoever has a session has more than is needed here.
    endSession: async ({ id, accountId }) => {
      const sql = 'DELETE FROM session WHERE id = $id AND accountId = $accountId';
      return (await file.change(() => file.run(sql, { id, accountId }))) > 0;
    },
    endSessions: async (accountId, except = '') => {
      const sql = 'DELETE FROM session WHERE accountId = $accountId AND id <> $except';
      await file.change(() => file.run(sql, { accountId, except }));
    },
    clearSessions: async (before) => {
      const sql = 'DELETE FROM session WHERE expiresAt <= $now OR lastUsedAt <= $idleSince';
      await file.changeSoon(() => file.run(sql, before));
    },
    putCode: async (code) => {
      const row = columnsOf(code);
      const sql = insertOf('one_time_code', row).replace('INSERT', 'INSERT OR REPLACE');
      await file.change(() => file.run(sql, row));
    },
    findCode: async (hash) => {
      const row = file.first('SELECT * FROM one_time_code WHERE hash = $hash', { hash });
      return row && codeOf(row);
    },
    takeCode: async (hash) => {
      const taken = await file.change(() =>
        file.first('DELETE FROM one_time_code WHERE hash = $hash RETURNING *', { hash }),
      );
      return taken && codeOf(taken);
    },
  };
}
