import type { FirstAdministrator } from '../../../contract/accounts.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { hashPassword } from '../../runtime/passwords.ts';
import { hashOfToken } from '../surveys/survey-token.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { newAccount } from './new-account.ts';
import { checkPassword } from './password-rules.ts';
import { codeAsTyped, newCode } from './secrets.ts';
import { type Browser, beginSession, type SignedIn } from './sessions.ts';
import { recordRefusal } from './sign-in.ts';

/** Whom the code of the first administrator invites: nobody who has an account. */
const nobody = '';

/**
 * A code with which the first administrator can be created, in place of the one before; it is valid until the next
 * start. null: there is an administrator.
 */
export async function newFirstCode({ accounts }: Pick<AccountsTelar, 'accounts'>): Promise<string | null> {
  if ((await accounts.countAdministrators()) > 0) return null;
  const code = newCode();
  await accounts.putCode({ accountId: nobody, hash: hashOfToken(codeAsTyped(code)), expiresAt: null });
  return code;
}

/**
 * Creates the first administrator and signs in.
 *
 * @throws TelarProblem `first-code-wrong`, `first-administrator-exists`, `account-name-taken`, `password-…`
 */
export async function createFirstAdministrator(
  telar: AccountsTelar,
  { code, name, password }: FirstAdministrator,
  { address, browser }: { address: string; browser: Browser },
): Promise<SignedIn> {
  const { accounts, failures, now } = telar;
  const attempt = { name: nobody, address };
  failures.begin(attempt);
  const hash = hashOfToken(codeAsTyped(code));
  if ((await accounts.countAdministrators()) > 0) throw codedProblem('first-administrator-exists', {});
  if ((await accounts.findCode(hash))?.accountId !== nobody) {
    await recordRefusal(telar, null, 'createFirstAdministrator');
    throw codedProblem('first-code-wrong', {}, 'code');
  }
  failures.succeed(attempt);
  checkPassword(password, name);
  const rights = { role: 'administrator', territories: null, school: null } as const;
  const account = newAccount({ name, ...rights, passwordHash: await hashPassword(password) }, now());
  if ((await accounts.findByName(account.foldedName)) !== null)
    throw codedProblem('account-name-taken', { name: account.name }, 'name');
  if (!(await accounts.insertFirst(account))) throw codedProblem('first-administrator-exists', {});
  await accounts.takeCode(hash);
  return beginSession(telar, account, browser);
}
