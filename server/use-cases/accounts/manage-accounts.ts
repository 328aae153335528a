import type {
  Account,
  ChangeAccount,
  CreatedAccount,
  Invitation,
  NewAccount,
  Role,
} from '../../../contract/accounts.ts';
import type { Page } from '../../../contract/paging.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { PageRequest } from '../../store/ports/page-request.ts';
import type { StoredAccount } from '../../store/ports/accounts.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { invite } from './invitations.ts';
import { accountView, newAccount } from './new-account.ts';
import { checkRights, widerIn } from './rights.ts';

type ManagingTelar = Pick<AccountsTelar, 'accounts' | 'store' | 'now'>;

export async function listAccounts(
  { accounts }: Pick<AccountsTelar, 'accounts'>,
  query: PageRequest,
): Promise<Page<Account>> {
  const page = await accounts.listAccounts(query);
  return { ...page, items: page.items.map(accountView) };
}

/**
 * Stores an account that nobody can sign in to yet, with an invitation to set its password.
 *
 * @throws TelarProblem `account-name-taken`, and what `checkRights` throws
 */
export async function createAccount(telar: ManagingTelar, input: NewAccount): Promise<CreatedAccount> {
  await checkRights(telar, input);
  const account = newAccount(input, telar.now());
  if (!(await telar.accounts.insertAccount(account)))
    throw codedProblem('account-name-taken', { name: account.name }, 'name');
  return { account: accountView(account), invitation: await invite(telar, account) };
}

/**
 * Changes what an account may see, at once also for its sessions. Keys that would be wider are revoked; whoever is
 * suspended is signed out.
 *
 * @returns null when there is none
 * @throws TelarProblem `last-administrator`, and what `checkRights` throws
 */
export async function changeAccount(
  telar: ManagingTelar,
  id: string,
  change: ChangeAccount,
): Promise<Account | null> {
  const { accounts, now } = telar;
  const before = await accounts.findAccount(id);
  if (before === null) return null;
  const wanted = { ...inRole(before, change.role ?? before.role), ...given(change) };
  await checkRights(telar, wanted);
  const { role, territories, school, suspended } = wanted;
  const after = await accounts.changeAccount(id, { role, territories, school, suspended });
  if (after === 'last') throw codedProblem('last-administrator', {});
  if (after === null) return null;
  for (const key of await accounts.keysOf(id))
    if ((await widerIn(telar, key, after)) !== null) await accounts.revokeKey(key.id, now().toISOString());
  if (after.suspended) await accounts.endSessions(id);
  return accountView(after);
}

/** What a request gives; a field that is absent changes nothing. */
const given = (change: ChangeAccount): Partial<StoredAccount> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** Whoever gets another role leaves behind the limits that it does not have. */
function inRole(account: StoredAccount, role: Role): StoredAccount {
  const isLimited = role === 'planner' || role === 'researcher';
  const { territories, school } = account;
  return {
    ...account,
    territories: isLimited ? territories : null,
    school: role === 'school' ? school : null,
  };
}

/** @throws TelarProblem `last-administrator` */
export async function deleteAccount(
  { accounts }: Pick<AccountsTelar, 'accounts'>,
  id: string,
): Promise<boolean> {
  const deleted = await accounts.deleteAccount(id);
  if (deleted === 'last') throw codedProblem('last-administrator', {});
  return deleted;
}

/** @returns null when there is no such account */
export async function inviteAgain(
  telar: Pick<AccountsTelar, 'accounts' | 'now'>,
  id: string,
): Promise<Invitation | null> {
  const account = await telar.accounts.findAccount(id);
  return account && invite(telar, account);
}
