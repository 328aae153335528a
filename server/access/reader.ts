import { type Role, type Scope, scopes } from '../../contract/accounts.ts';

/** Whoever asks for something: what they may see follows from this and from nothing else. */
export type Reader = {
  /** Of the account; a key has the id of the account that it was made for. */
  readonly id: string;
  readonly kind: 'open' | 'account' | 'key';
  readonly name: string;
  readonly role: Role;
  /** Ids of territories, with whatever lies in them; `null`: everywhere. */
  readonly territories: readonly string[] | null;
  /** The school of a reader of role `school`. */
  readonly school: string | null;
  readonly scopes: readonly Scope[];
};

/** Whoever reaches Telar where it is open: on the machine that it runs on, without accounts. */
export const openReader: Reader = {
  id: 'open',
  kind: 'open',
  name: 'open',
  role: 'administrator',
  territories: null,
  school: null,
  scopes,
};

/** Whether nothing is kept from a reader. */
export const seesEverything = ({ role, territories }: Reader): boolean =>
  role === 'administrator' && territories === null;
