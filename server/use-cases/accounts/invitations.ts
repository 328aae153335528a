import type { AcceptInvitation, Invitation, InvitationDetails } from '../../../contract/accounts.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { StoredAccount, StoredCode } from '../../store/ports/accounts.ts';
import { hashOfToken } from '../surveys/survey-token.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { setPassword } from './change-password.ts';
import { checkPassword } from './password-rules.ts';
import { newSecret } from './secrets.ts';
import { type Browser, beginSession, type SignedIn } from './sessions.ts';

/** Milliseconds that an invitation is valid: a week, for schools have holidays. */
const validForMs = 7 * 86_400_000;

/** A new invitation of an account, in place of the one before. */
export async function invite(
  { accounts, now }: Pick<AccountsTelar, 'accounts' | 'now'>,
  { id: accountId }: Pick<StoredAccount, 'id'>,
): Promise<Invitation> {
  const token = newSecret();
  const expiresAt = new Date(now().getTime() + validForMs).toISOString();
  await accounts.putCode({ accountId, hash: hashOfToken(token), expiresAt });
  return { token, expiresAt };
}

/** @throws TelarProblem `invitation-gone` */
export async function showInvitation(telar: AccountsTelar, token: string): Promise<InvitationDetails> {
  const { account, expiresAt } = await findInvitation(telar, token);
  const { name, role, territories, school } = account;
  return { name, role, territories, school, expiresAt };
}

/**
 * Sets a password with an invitation and signs in; all sessions of before end.
 *
 * @throws TelarProblem `invitation-gone`, `account-suspended`, `password-…`, which leave it valid
 */
export async function acceptInvitation(
  telar: AccountsTelar,
  { token, password }: AcceptInvitation,
  browser: Browser,
): Promise<SignedIn> {
  const { accounts } = telar;
  const { account, code } = await findInvitation(telar, token);
  if (account.suspended) throw codedProblem('account-suspended', {});
  checkPassword(password, account.name);
  if ((await accounts.takeCode(code.hash)) === null) throw codedProblem('invitation-gone', {}, 'token');
  await setPassword(telar, account, password);
  return beginSession(telar, account, browser);
}

async function findInvitation(
  { accounts, now }: AccountsTelar,
  token: string,
): Promise<{ account: StoredAccount; code: StoredCode; expiresAt: string }> {
  const code = await accounts.findCode(hashOfToken(token));
  // The code of the first administrator has no end, and invites nobody.
  const expiresAt = code?.expiresAt ?? '';
  const account = code && now().toISOString() < expiresAt ? await accounts.findAccount(code.accountId) : null;
  if (code === null || account === null) throw codedProblem('invitation-gone', {}, 'token');
  return { account, code, expiresAt };
}
