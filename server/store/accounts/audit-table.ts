import { cursorsOf } from '../cursor.ts';
import type { AccountStore, NewAuditEntry } from '../ports/accounts.ts';
import { auditEntryOf, insertOf } from './account-rows.ts';
import type { Values } from '../embedded/tables-file.ts';
import type { AccountsFile } from './accounts-file.ts';

type Audit = Pick<AccountStore, 'appendAudit' | 'listAudit' | 'shortenAudit'>;

const cursors = cursorsOf('audit', ['number']);

/** Entries that one transaction deletes at most: others wait meanwhile. */
const deletedAtOnce = 5_000;

const select = `SELECT audit.*, account.name FROM audit LEFT JOIN account ON account.id = audit.account
  WHERE ($before IS NULL OR audit.id < $before) AND ($account IS NULL OR audit.account = $account)
  AND ($action IS NULL OR action = $action) AND ($target IS NULL OR target = $target)
  AND ($since IS NULL OR at >= $since) AND ($until IS NULL OR at < $until)
  ORDER BY audit.id DESC LIMIT $most`;

export function auditTable(file: AccountsFile): Audit {
  const append = (entries: readonly NewAuditEntry[]) => () => {
    for (const { key, ...entry } of entries) {
      const row: Values = { ...entry, keyId: key };
      file.run(insertOf('audit', row), row);
    }
  };
  return {
    appendAudit: (entries, durable) =>
      durable ? file.change(append(entries)) : file.changeSoon(append(entries)),
    listAudit: async ({ limit, cursor, account, action, target, since, until }) => {
      const rows = file.all(select, {
        before: cursors.after(cursor)?.[0] ?? null,
        account: account ?? null,
        action: action ?? null,
        target: target ?? null,
        since: since ?? null,
        until: until === undefined ? null : dayAfter(until),
        most: limit + 1,
      });
      return cursors.page(
        rows.map(auditEntryOf),
        limit,
        ({ id }) => [id],
        (entry) => entry,
      );
    },
    shortenAudit: async ({ since, entries }) => {
      const upTo = file.first(
        `SELECT max(coalesce((SELECT max(id) FROM audit WHERE at < $since), 0),
          coalesce((SELECT id FROM audit ORDER BY id DESC LIMIT 1 OFFSET $entries), 0)) AS id`,
        { since, entries },
      );
      const sql = 'DELETE FROM audit WHERE id <= min($upTo, (SELECT min(id) FROM audit) + $most - 1)';
      const values = { upTo: upTo?.['id'] ?? 0, most: deletedAtOnce };
      let deleted = 0;
      for (let last = 1; last > 0; deleted += last) last = await file.changeSoon(() => file.run(sql, values));
      return deleted;
    },
  };
}

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString();
};
