import type { Account } from '../../../contract/accounts.ts';
import { foldedName } from './account-names.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { accountView } from './new-account.ts';
import { unknownAccount } from './unknown-account.ts';

/**
 * The account of a name or an id.
 *
 * @throws TelarProblem `unknown-id`
 */
export async function findAccount(
  { accounts }: Pick<AccountsTelar, 'accounts'>,
  nameOrId: string,
): Promise<Account> {
  const account = (await accounts.findByName(foldedName(nameOrId))) ?? (await accounts.findAccount(nameOrId));
  if (account === null) throw unknownAccount(nameOrId);
  return accountView(account);
}
