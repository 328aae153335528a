import type { ChangePassword } from '../../../contract/accounts.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { hashPassword, isPassword } from '../../runtime/passwords.ts';
import type { StoredAccount } from '../../store/ports/accounts.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { checkPassword } from './password-rules.ts';
import { type Browser, beginSession, type SignedIn } from './sessions.ts';

/**
 * Changes a password and begins a new session; all others of the account end. One who signs in through the institution
 * has none to change.
 *
 * @throws TelarProblem `sign-in-failed` when the present password is another, `sign-in-too-many`, `password-…`
 */
export async function changePassword(
  telar: AccountsTelar,
  account: StoredAccount,
  { current, password, address, browser }: ChangePassword & { address: string; browser: Browser },
): Promise<SignedIn> {
  const { failures } = telar;
  const attempt = { name: account.foldedName, address };
  failures.begin(attempt);
  if (!(await isPassword(account.passwordHash, current))) throw codedProblem('sign-in-failed', {}, 'current');
  failures.succeed(attempt);
  await setPassword(telar, account, password);
  return beginSession(telar, account, browser);
}

/**
 * Sets a password without asking for the one before; all sessions of the account end.
 *
 * @throws TelarProblem `password-…`
 */
export async function setPassword(
  { accounts }: Pick<AccountsTelar, 'accounts'>,
  { id, name }: { id: string; name: string },
  password: string,
): Promise<void> {
  checkPassword(password, name);
  await accounts.changeAccount(id, { passwordHash: await hashPassword(password) });
  await accounts.endSessions(id);
}
