import { cursorsOf } from '../cursor.ts';
import type { AccountStore } from '../ports/accounts.ts';
import { columnsOf, insertOf, keyOf } from './account-rows.ts';
import type { AccountsFile } from './accounts-file.ts';

type Keys = Pick<
  AccountStore,
  'insertKey' | 'findKey' | 'findKeyById' | 'listKeys' | 'keysOf' | 'touchKey' | 'revokeKey'
>;

const cursors = cursorsOf('keys', ['string', 'string']);

export function keysTable(file: AccountsFile): Keys {
  const find = (column: 'hash' | 'id', value: string) => {
    const row = file.first(`SELECT * FROM access_key WHERE ${column} = $value`, { value });
    return row && keyOf(row);
  };
  return {
    insertKey: async (key) => {
      const row = columnsOf(key);
      await file.change(() => file.run(insertOf('access_key', row), row));
    },
    findKey: async (hash) => find('hash', hash),
    findKeyById: async (id) => find('id', id),
    listKeys: async ({ accountId = null, limit, cursor }) => {
      const [createdAt, id] = cursors.after(cursor) ?? [null, null];
      const sql = `SELECT * FROM access_key WHERE ($accountId IS NULL OR accountId = $accountId)
        AND ($createdAt IS NULL OR (createdAt, id) < ($createdAt, $id)) ORDER BY createdAt DESC, id DESC LIMIT $most`;
      const values = { accountId, createdAt: createdAt ?? null, id: id ?? null, most: limit + 1 };
      const rows = file.all(sql, values).map(keyOf);
      return cursors.page(
        rows,
        limit,
        (key) => [key.createdAt, key.id],
        (key) => key,
      );
    },
    keysOf: async (accountId) =>
      file
        .all('SELECT * FROM access_key WHERE accountId = $accountId AND revokedAt IS NULL', { accountId })
        .map(keyOf),
    touchKey: async (hash, day) => {
      const sql = 'UPDATE access_key SET lastUsed = $day WHERE hash = $hash';
      await file.changeSoon(() => file.run(sql, { hash, day }));
    },
    revokeKey: async (id, at) => {
      const sql = 'UPDATE access_key SET revokedAt = coalesce(revokedAt, $at) WHERE id = $id';
      return (await file.change(() => file.run(sql, { id, at }))) > 0;
    },
  };
}
