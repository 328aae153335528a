import type { AccountStore, StoredKey } from '../../../server/store/ports/accounts.ts';

/** What a step does to accounts. */
export const accountStepKinds = ['account', 'session', 'key', 'suspend', 'revoke', 'audit'] as const;

const at = '2026-03-01T12:00:00.000Z';
const later = '2036-03-01T12:00:00.000Z';

/** A step of round `round` of a fixed series. */
export async function takeAccountStep(
  accounts: AccountStore,
  kind: (typeof accountStepKinds)[number],
  round: number,
): Promise<void> {
  const id = `account-${String(round)}`;
  switch (kind) {
    case 'account':
      await accounts.insertAccount({
        id,
        name: `Persona ${String(round)}`,
        foldedName: `persona-${String(round)}`,
        role: round === 0 ? 'administrator' : 'researcher',
        territories: null,
        school: null,
        suspended: false,
        passwordHash: `hash of ${id}`,
        subject: null,
        byTable: false,
        createdAt: at,
        lastSignIn: null,
      });
      break;
    case 'session': {
      const session = { accountId: id, createdAt: at, lastUsedAt: at, expiresAt: later, agent: null };
      await accounts.insertSession({ ...session, hash: `session of ${id}`, id: `session-${String(round)}` });
      break;
    }
    case 'key':
      await accounts.insertKey(keyOf(id, round));
      break;
    case 'suspend':
      await accounts.changeAccount(id, { suspended: round % 2 === 1 });
      break;
    case 'revoke':
      await accounts.revokeKey(`key-${String(round - 1)}`, at);
      break;
    case 'audit':
      await accounts.appendAudit([entryOf(id, 'first'), entryOf(id, 'second')], true);
  }
}

const keyOf = (accountId: string, round: number): StoredKey => ({
  hash: `key of ${accountId}`,
  id: `key-${String(round)}`,
  accountId,
  name: 'informe',
  prefix: 'telar_abc',
  role: 'researcher',
  territories: ['slep:1303'],
  school: null,
  scopes: ['read'],
  createdAt: at,
  expiresAt: later,
  lastUsed: null,
  revokedAt: null,
});

const entryOf = (account: string, target: string) =>
  ({ at, account, key: null, action: 'write', operation: 'undoRevision', target, status: 200 }) as const;

/** Everybody who may sign in, with all that they sign in with, and the audit. */
export async function accountsStateOf(accounts: AccountStore): Promise<unknown> {
  const everybody = [];
  for (let cursor: string | undefined; ;) {
    const page = await accounts.listAccounts({ limit: 500, cursor });
    for (const account of page.items)
      everybody.push({
        ...account,
        sessions: await accounts.listSessions(account.id),
        keys: (await accounts.listKeys({ accountId: account.id, limit: 500 })).items,
        audit: (await accounts.listAudit({ account: account.id, limit: 500 })).items,
      });
    if (page.nextCursor === null) return everybody;
    cursor = page.nextCursor;
  }
}
