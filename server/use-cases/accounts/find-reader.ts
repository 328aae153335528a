import { scopesOfRole } from '../../../contract/accounts.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { openReader, type Reader } from '../../access/reader.ts';
import type { StoredAccount, StoredKey, StoredSession } from '../../store/ports/accounts.ts';
import { hashOfToken } from '../surveys/survey-token.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { isAlive } from './sessions.ts';

/** Who sent a request, and what they showed. */
export type Identity = {
  /** null: nobody has signed in, and it is needed. */
  reader: Reader | null;
  session: StoredSession | null;
  keyId: string | null;
};

/** What a request may show. */
export type Credentials = { cookie: string | null; key: string | null };

type ReaderTelar = Pick<AccountsTelar, 'accounts' | 'signIn' | 'now'>;

/** Milliseconds after which a session is noted to be in use again. */
const touchEveryMs = 60_000;

/**
 * Who sent a request: by its key, else by its session, else whoever reaches an open service.
 *
 * @throws TelarProblem `key-not-valid`, also where the service is open: whoever shows a key means to be that reader
 */
export async function findReader(telar: ReaderTelar, { cookie, key }: Credentials): Promise<Identity> {
  if (key !== null) return readerOfKey(telar, key);
  const identity = cookie === null ? null : await readerOfSession(telar, cookie);
  return identity ?? { reader: (await isOpen(telar)) ? openReader : null, session: null, keyId: null };
}

/** Whether whoever reaches the service may use it. */
export async function isOpen({
  accounts,
  signIn,
}: Pick<ReaderTelar, 'accounts' | 'signIn'>): Promise<boolean> {
  if (signIn.openMode !== 'until-administrator') return signIn.openMode === 'open';
  return (await accounts.countAdministrators()) === 0;
}

async function readerOfKey({ accounts, now }: ReaderTelar, secret: string): Promise<Identity> {
  const key = await accounts.findKey(hashOfToken(secret));
  const account = key && (await accounts.findAccount(key.accountId));
  const isValid =
    account?.suspended === false && key?.revokedAt === null && now().toISOString() < key.expiresAt;
  if (!key || !account || !isValid) throw codedProblem('key-not-valid', {});
  const day = now().toISOString().slice(0, 10);
  // It only says that the key is in use; what fails here fails again tomorrow.
  if (key.lastUsed !== day) accounts.touchKey(key.hash, day).catch(() => undefined);
  return { reader: keyReader(key, account), session: null, keyId: key.id };
}

async function readerOfSession(
  { accounts, signIn, now }: ReaderTelar,
  cookie: string,
): Promise<Identity | null> {
  const session = await accounts.findSession(hashOfToken(cookie));
  if (session === null || !isAlive(session, signIn, now())) return null;
  const account = await accounts.findAccount(session.accountId);
  if (account === null || account.suspended) return null;
  const at = now();
  if (at.getTime() - Date.parse(session.lastUsedAt) >= touchEveryMs)
    accounts.touchSession(session.hash, at.toISOString()).catch(() => undefined);
  return { reader: accountReader(account), session, keyId: null };
}

export function accountReader({ id, name, role, territories, school }: StoredAccount): Reader {
  return { id, kind: 'account', name, role, territories, school, scopes: scopesOfRole[role] };
}

function keyReader({ role, territories, school, scopes }: StoredKey, { id, name }: StoredAccount): Reader {
  const allowed = scopes.filter((scope) => scopesOfRole[role].includes(scope));
  return { id, kind: 'key', name, role, territories, school, scopes: allowed };
}
