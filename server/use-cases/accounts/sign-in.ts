import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { isPassword } from '../../runtime/passwords.ts';
import { foldedName } from './account-names.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { type Browser, beginSession, type SignedIn } from './sessions.ts';

type Input = { name: string; password: string; address: string; browser: Browser };

/**
 * Signs in with a password. Neither the answer nor its time says whether there is an account of that name.
 *
 * @throws TelarProblem `sign-in-failed`, `sign-in-too-many`, `account-suspended` (to whoever knows the password)
 */
export async function signIn(
  telar: AccountsTelar,
  { name, password, address, browser }: Input,
): Promise<SignedIn> {
  const attempt = { name: foldedName(name), address };
  telar.failures.begin(attempt);
  const account = await telar.accounts.findByName(attempt.name);
  try {
    const fits = await isPassword(account?.passwordHash ?? null, password);
    if (!fits || account === null) throw codedProblem('sign-in-failed', {});
    if (account.suspended) throw codedProblem('account-suspended', {});
  } catch (error) {
    if (error instanceof TelarProblem) await recordRefusal(telar, account, 'signIn');
    throw error;
  }
  telar.failures.succeed(attempt);
  return beginSession(telar, account, browser);
}

/** What was typed as a name is not kept: it may be a password in the wrong field. */
export const recordRefusal = (
  { audit }: Pick<AccountsTelar, 'audit'>,
  account: { id: string } | null,
  operation: string,
): Promise<void> =>
  audit.append({
    account: account?.id ?? 'nobody',
    key: null,
    action: 'sign-in-refused',
    operation,
    target: null,
    status: null,
  });
