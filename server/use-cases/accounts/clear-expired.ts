import type { AccountsTelar } from './accounts-telar.ts';

/** Deletes sessions that have ended, and what of the audit is older, or more, than is kept. */
export async function clearExpired(
  { accounts, signIn, now }: Pick<AccountsTelar, 'accounts' | 'signIn' | 'now'>,
  { keepMs, entries }: { keepMs: number; entries: number },
): Promise<void> {
  const at = now().getTime();
  const before = (ms: number) => new Date(at - ms).toISOString();
  await accounts.clearSessions({ now: before(0), idleSince: before(signIn.idleMs) });
  await accounts.shortenAudit({ since: before(keepMs), entries });
}
