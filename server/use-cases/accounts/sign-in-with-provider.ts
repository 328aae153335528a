import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import type { StoredAccount } from '../../store/ports/accounts.ts';
import { foldedName } from './account-names.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { changeAccount } from './manage-accounts.ts';
import { newAccount } from './new-account.ts';
import { type ProviderUser, rightsByTable, type RoleRule } from './provider-roles.ts';
import { checkRights } from './rights.ts';
import { type Browser, beginSession, type SignedIn } from './sessions.ts';
import { recordRefusal } from './sign-in.ts';

/** Who may sign in through the institution, and as what. */
export type ProviderRules = { domains: readonly string[]; roles: readonly RoleRule[] };

/**
 * Signs in whoever the institution's provider vouches for: as the account that belongs to them there; else as the one
 * that an administrator has made under their verified address; else, where the table of roles has one for them, as a new
 * account. What an account has from the table follows the table each time.
 *
 * @throws TelarProblem `provider-domain-refused`, `provider-without-role`, `account-suspended`
 */
export async function signInWithProvider(
  telar: AccountsTelar,
  rules: ProviderRules,
  user: ProviderUser,
  browser: Browser,
): Promise<SignedIn> {
  const subject = JSON.stringify([user.issuer, user.subject]);
  const known = await telar.accounts.findBySubject(subject);
  try {
    if (rules.domains.length > 0 && !rules.domains.includes(user.domain ?? ''))
      throw codedProblem('provider-domain-refused', {});
    const account =
      (known && (await byTable(telar, rules, user, known))) ??
      (await linked(telar, user, subject)) ??
      (await made(telar, rules, user, subject));
    if (account.suspended) throw codedProblem('account-suspended', {});
    return await beginSession(telar, account, browser);
  } catch (error) {
    if (error instanceof TelarProblem) await recordRefusal(telar, known, 'finishProviderSignIn');
    throw error;
  }
}

/** An account that the table has made has what the table gives now. The last administrator stays one. */
async function byTable(
  telar: AccountsTelar,
  { roles }: ProviderRules,
  user: ProviderUser,
  account: StoredAccount,
): Promise<StoredAccount> {
  if (!account.byTable) return account;
  const rights = rightsByTable(roles, user);
  if (rights === null) throw codedProblem('provider-without-role', {});
  try {
    await changeAccount(telar, account.id, rights);
  } catch (error) {
    if (!(error instanceof TelarProblem && error.code === 'last-administrator')) throw error;
  }
  return (await telar.accounts.findAccount(account.id)) ?? account;
}

/** An account that an administrator has made under the address, and that nobody has signed in to through the provider. */
async function linked(
  { accounts }: AccountsTelar,
  { email }: ProviderUser,
  subject: string,
): Promise<StoredAccount | null> {
  const account = email === null ? null : await accounts.findByName(foldedName(email));
  if (account === null) return null;
  // The address may have been handed on to somebody else.
  if (account.subject !== null) throw codedProblem('provider-without-role', {});
  const after = await accounts.changeAccount(account.id, { subject });
  return after === 'last' ? account : after;
}

async function made(
  telar: AccountsTelar,
  { roles }: ProviderRules,
  user: ProviderUser,
  subject: string,
): Promise<StoredAccount> {
  const rights = rightsByTable(roles, user);
  if (rights === null) throw codedProblem('provider-without-role', {});
  await checkRights(telar, rights);
  const name = user.email ?? `${user.subject}@${new URL(user.issuer).hostname}`;
  const account = newAccount({ name, ...rights, subject, byTable: true }, telar.now());
  if (!(await telar.accounts.insertAccount(account)))
    throw codedProblem('account-name-taken', { name: account.name });
  return account;
}
