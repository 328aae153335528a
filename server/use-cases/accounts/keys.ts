import { type CreatedKey, type Key, type NewKey, scopesOfRole } from '../../../contract/accounts.ts';
import type { Page } from '../../../contract/paging.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { Reader } from '../../access/reader.ts';
import type { PageRequest } from '../../store/ports/page-request.ts';
import type { Rights, StoredAccount, StoredKey } from '../../store/ports/accounts.ts';
import { hashOfToken } from '../surveys/survey-token.ts';
import type { AccountsTelar } from './accounts-telar.ts';
import { unknownAccount } from './unknown-account.ts';
import { checkRights, widerIn } from './rights.ts';
import { keyMark, newPublicId, newSecret } from './secrets.ts';

type KeysTelar = Pick<AccountsTelar, 'accounts' | 'store' | 'now'>;
type Maker = Pick<Reader, 'id' | 'role'>;

/** Keys of an account that have not been revoked. */
const mostKeys = 100;
const dayMs = 86_400_000;
/** Characters of the secret that are kept to recognise it by: 36 of 256 bits. */
const shownOfSecret = 6;

/**
 * Makes a key. It may do what its account may, or less, for good: what is not said is as the account has it now.
 *
 * @param maker whoever makes it; for another account only an administrator may
 * @throws TelarProblem `key-wider`, `keys-too-many`, `unknown-id`, and what `checkRights` throws
 */
export async function createKey(telar: KeysTelar, maker: Maker, input: NewKey): Promise<CreatedKey> {
  const account = await accountFor(telar, maker, input.account);
  if ((await telar.accounts.keysOf(account.id)).length >= mostKeys)
    throw codedProblem('keys-too-many', { most: mostKeys });
  const rights = rightsOf(input, account);
  await checkRights(telar, rights);
  const wider = (await widerIn(telar, rights, account)) ?? widerScope(input, rights);
  if (wider !== null) throw codedProblem('key-wider', { what: wider }, wider);
  const secret = `${keyMark}${newSecret()}`;
  const at = telar.now();
  const key: StoredKey = {
    ...rights,
    hash: hashOfToken(secret),
    id: newPublicId(),
    accountId: account.id,
    name: input.name,
    prefix: secret.slice(0, keyMark.length + shownOfSecret),
    scopes: input.scopes,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + input.days * dayMs).toISOString(),
    lastUsed: null,
    revokedAt: null,
  };
  await telar.accounts.insertKey(key);
  return { key: keyView(key, account, at), secret };
}

async function accountFor(
  { accounts }: Pick<AccountsTelar, 'accounts'>,
  maker: Maker,
  id: string = maker.id,
): Promise<StoredAccount> {
  if (id !== maker.id && maker.role !== 'administrator') throw codedProblem('key-wider', { what: 'account' });
  const account = await accounts.findAccount(id);
  if (account === null) throw unknownAccount(id);
  return account;
}

/** Limits that go with another role are not taken over from the account. */
function rightsOf({ role, territories }: NewKey, account: StoredAccount): Rights {
  const isSame = role === undefined || role === account.role;
  return {
    role: role ?? account.role,
    territories: territories ?? (isSame ? account.territories : null),
    school: isSame ? account.school : null,
  };
}

const widerScope = ({ scopes }: NewKey, { role }: Rights): 'scopes' | null =>
  scopes.every((scope) => scopesOfRole[role].includes(scope)) ? null : 'scopes';

/** The newest first: one's own, or all to an administrator. */
export async function listKeys(
  { accounts, now }: Pick<AccountsTelar, 'accounts' | 'now'>,
  reader: Maker,
  query: PageRequest,
): Promise<Page<Key>> {
  const accountId = reader.role === 'administrator' ? undefined : reader.id;
  const page = await accounts.listKeys({ ...query, accountId });
  const ids = new Set(page.items.map((key) => key.accountId));
  const owners = new Map<string, StoredAccount | null>();
  for (const id of ids) owners.set(id, await accounts.findAccount(id));
  return { ...page, items: page.items.map((key) => keyView(key, owners.get(key.accountId) ?? null, now())) };
}

/** @returns false when there is none, or it is another account's and the reader is no administrator */
export async function revokeKey(
  { accounts, now }: Pick<AccountsTelar, 'accounts' | 'now'>,
  reader: Maker,
  id: string,
): Promise<boolean> {
  const key = await accounts.findKeyById(id);
  if (key === null || (key.accountId !== reader.id && reader.role !== 'administrator')) return false;
  return accounts.revokeKey(id, now().toISOString());
}

function keyView(
  { id, name, prefix, accountId, role, territories, school, scopes, createdAt, lastUsed, ...key }: StoredKey,
  owner: StoredAccount | null,
  now: Date,
): Key {
  const account = { id: accountId, name: owner?.name ?? accountId };
  const rights = { role, territories, school, scopes };
  const { expiresAt } = key;
  return {
    id,
    name,
    prefix,
    account,
    ...rights,
    createdAt,
    expiresAt,
    lastUsed,
    state: stateOf(key, owner, now),
  };
}

function stateOf(
  { revokedAt, expiresAt }: Pick<StoredKey, 'revokedAt' | 'expiresAt'>,
  owner: StoredAccount | null,
  now: Date,
): Key['state'] {
  if (revokedAt !== null) return 'revoked';
  if (now.toISOString() >= expiresAt) return 'expired';
  return owner?.suspended === false ? 'valid' : 'suspended';
}
