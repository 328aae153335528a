import {
  keyDays,
  type NewKey,
  type Role,
  roles,
  type Scope,
  scopesOfRole,
} from '../../../contract/accounts.ts';
import { isLimitable, maySeeAll } from './rights.ts';

/** A key as it is filled in; `territories` `null`: all that its account has. */
export type KeyDraft = {
  name: string;
  role: Role;
  scopes: readonly Scope[];
  territories: readonly string[] | null;
  days: number;
};

/** Whose key it is, as far as it matters. */
type Owner = { readonly scopes: readonly Scope[]; readonly territories: readonly string[] | null };

/** Days to choose from; the last is the longest that there is. */
export const daysOffered: readonly number[] = [30, keyDays.default, 180, keyDays.most];

/** It reads, as much as its account, for as long as is usual. */
export const emptyKey = (role: Role): KeyDraft => ({
  name: '',
  role,
  scopes: ['read'],
  territories: null,
  days: keyDays.default,
});

/** Roles that a key of somebody may have: their own; administrators hand out all that no school has to be chosen for. */
export const rolesOffered = (role: Role): readonly Role[] =>
  role === 'administrator' ? roles.filter((each) => each !== 'school') : [role];

/** What a key of a role may do at most, for somebody who may do so much. */
export const scopesOffered = (role: Role, reader: Pick<Owner, 'scopes'>): readonly Scope[] =>
  reader.scopes.filter((scope) => scopesOfRole[role].includes(scope));

/** Whether a key may be left with all that its account sees; not where its role has to be of some territories. */
export const mayBeAll = ({ role }: Pick<KeyDraft, 'role'>, reader: Pick<Owner, 'territories'>): boolean =>
  maySeeAll(role) || reader.territories !== null;

/** Whether it can be sent: with a name, something to do, and somewhere to do it. */
export function isWhole(draft: KeyDraft, reader: Owner): boolean {
  const { name, scopes, territories } = newKeyOf(draft, reader);
  const somewhere = territories === undefined ? mayBeAll(draft, reader) : territories?.length !== 0;
  return name !== '' && scopes!.length > 0 && somewhere;
}

/** The key as the service is given it: of scopes only those that its role may have. */
export function newKeyOf(draft: KeyDraft, reader: Pick<Owner, 'scopes'>): NewKey {
  const { name, role, territories, days } = draft;
  const offered = scopesOffered(role, reader);
  return {
    ...{ name: name.trim(), role, days },
    scopes: draft.scopes.filter((scope) => offered.includes(scope)),
    ...(territories !== null && isLimitable(role) && { territories: [...territories] }),
  };
}
