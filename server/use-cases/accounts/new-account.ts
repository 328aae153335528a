import type { Account } from '../../../contract/accounts.ts';
import { type StoredAccount, waysOf } from '../../store/ports/accounts.ts';
import { foldedName } from './account-names.ts';
import { newPublicId } from './secrets.ts';
import type { Rights } from '../../store/ports/accounts.ts';

type Made = Rights & { name: string } & Partial<Pick<StoredAccount, 'passwordHash' | 'subject' | 'byTable'>>;

/** An account as it is first stored. Its id says nothing of whom it belongs to. */
export function newAccount({ name, ...made }: Made, now: Date): StoredAccount {
  return {
    id: newPublicId(),
    name: name.trim(),
    foldedName: foldedName(name),
    suspended: false,
    passwordHash: null,
    subject: null,
    byTable: false,
    createdAt: now.toISOString(),
    lastSignIn: null,
    ...made,
  };
}

/** An account as it is shown. */
export function accountView(account: StoredAccount): Account {
  const { id, name, role, territories, school, suspended, createdAt, lastSignIn } = account;
  const signsInWith = waysOf(account);
  return { id, name, role, territories, school, suspended, signsInWith, createdAt, lastSignIn };
}
