import type { Session } from '../../../contract/accounts.ts';
import type { StoredAccount, StoredSession } from '../../store/ports/accounts.ts';
import { hashOfToken } from '../surveys/survey-token.ts';
import type { AccountsTelar, SignInSettings } from './accounts-telar.ts';
import { newPublicId, newSecret } from './secrets.ts';

type SessionsTelar = Pick<AccountsTelar, 'accounts' | 'signIn' | 'now'>;

/** A browser: how it names itself, and the session that it had. */
export type Browser = { agent: string | null; cookie: string | null };

/** Whoever has just signed in, with what goes into the cookie. */
export type SignedIn = { account: StoredAccount; session: StoredSession; cookie: string };

const mostOfAgent = 200;

/** Begins a session in place of the browser's one before. */
export async function beginSession(
  { accounts, signIn, now }: SessionsTelar,
  account: StoredAccount,
  { agent, cookie }: Browser,
): Promise<SignedIn> {
  const secret = newSecret();
  const at = now();
  const session = {
    hash: hashOfToken(secret),
    id: newPublicId(),
    accountId: account.id,
    createdAt: at.toISOString(),
    lastUsedAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + signIn.lifetimeMs).toISOString(),
    agent: agent?.slice(0, mostOfAgent) ?? null,
  };
  if (cookie !== null) await endSessionOf(accounts, cookie);
  await accounts.insertSession(session);
  await accounts.changeAccount(account.id, { lastSignIn: at.toISOString().slice(0, 10) });
  return { account, session, cookie: secret };
}

async function endSessionOf(accounts: AccountsTelar['accounts'], cookie: string): Promise<void> {
  const before = await accounts.findSession(hashOfToken(cookie));
  if (before !== null) await accounts.endSession(before);
}

/** Whether a session may still be used. */
export function isAlive(session: StoredSession, { idleMs }: SignInSettings, now: Date): boolean {
  return now.toISOString() < session.expiresAt && now.getTime() < Date.parse(session.lastUsedAt) + idleMs;
}

/** The sessions of an account, the last used first. */
export async function listSessions(
  { accounts, signIn, now }: SessionsTelar,
  current: StoredSession | null,
  accountId: string,
): Promise<Session[]> {
  const sessions = await accounts.listSessions(accountId);
  return sessions
    .filter((session) => isAlive(session, signIn, now()))
    .map((session) => sessionView(session, current, signIn));
}

export function sessionView(
  { id, createdAt, lastUsedAt, expiresAt, agent }: StoredSession,
  current: StoredSession | null,
  { idleMs }: SignInSettings,
): Session {
  const idleUntil = new Date(Math.min(Date.parse(lastUsedAt) + idleMs, Date.parse(expiresAt))).toISOString();
  return { id, createdAt, lastUsedAt, idleUntil, expiresAt, agent, current: id === current?.id };
}
