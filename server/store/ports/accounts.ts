import type { Account, AuditEntry, AuditFilter, Role, Scope } from '../../../contract/accounts.ts';
import type { Page } from '../../../contract/paging.ts';
import type { AccountsArchive } from './accounts-archive.ts';
import type { PageRequest } from './page-request.ts';

/** What a reader may see; `territories` null: everywhere. */
export type Rights = { role: Role; territories: string[] | null; school: string | null };

export type StoredAccount = Rights & {
  id: string;
  name: string;
  /** The name as it is looked up by. One account has it. */
  foldedName: string;
  suspended: boolean;
  /** argon2id, in PHC form; null: no password. */
  passwordHash: string | null;
  /** Issuer and subject of the institution's own sign-in; null: not used. */
  subject: string | null;
  /** Whether its rights are those of the table of roles. */
  byTable: boolean;
  createdAt: string;
  /** Day. */
  lastSignIn: string | null;
};

export type StoredSession = {
  /** SHA-256 of the cookie, in hexadecimal. */
  hash: string;
  id: string;
  accountId: string;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  agent: string | null;
};

export type StoredKey = Rights & {
  /** SHA-256 of the secret, in hexadecimal. */
  hash: string;
  id: string;
  accountId: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  createdAt: string;
  expiresAt: string;
  /** Day. */
  lastUsed: string | null;
  revokedAt: string | null;
};

/** A secret that is used once: `accountId` is whom it invites, empty for the first administrator. */
export type StoredCode = { hash: string; accountId: string; expiresAt: string | null };

export type NewAuditEntry = Omit<AuditEntry, 'id' | 'name'>;

type ChangedAccount = Partial<Omit<StoredAccount, 'id' | 'createdAt'>>;

/**
 * Accounts with what signs them in, and the audit; on both engines in a file of their own in the data folder. What a
 * method has acknowledged survives a crash, but for `touch…`, which a power cut may take back.
 *
 * @throws TelarProblem `store-unavailable`
 */
export interface AccountStore extends AccountsArchive {
  /** Accounts that may administer and are not suspended. */
  countAdministrators(): Promise<number>;
  findAccount(id: string): Promise<StoredAccount | null>;
  findByName(foldedName: string): Promise<StoredAccount | null>;
  findBySubject(subject: string): Promise<StoredAccount | null>;
  /** By name. */
  listAccounts(query: PageRequest): Promise<Page<StoredAccount>>;
  /** @returns false, and changes nothing, when the name is taken */
  insertAccount(account: StoredAccount): Promise<boolean>;
  /** The first administrator, while there is none. @returns whether it was stored */
  insertFirst(account: StoredAccount): Promise<boolean>;
  /**
   * Refuses to take away the last administrator.
   *
   * @returns the account as it is now; null when there is none; `last` when it is the last administrator
   */
  changeAccount(id: string, change: ChangedAccount): Promise<StoredAccount | null | 'last'>;
  /** With its sessions, keys and invitation. */
  deleteAccount(id: string): Promise<boolean | 'last'>;

  insertSession(session: StoredSession): Promise<void>;
  findSession(hash: string): Promise<StoredSession | null>;
  /** Of an account, the last used first. */
  listSessions(accountId: string): Promise<StoredSession[]>;
  touchSession(hash: string, lastUsedAt: string): Promise<void>;
  endSession(of: { accountId: string; id: string }): Promise<boolean>;
  /** All of an account, but for one. */
  endSessions(accountId: string, except?: string): Promise<void>;
  /** Deletes sessions that have expired, or that nobody has used since `idleSince`. */
  clearSessions(before: { now: string; idleSince: string }): Promise<void>;

  insertKey(key: StoredKey): Promise<void>;
  findKey(hash: string): Promise<StoredKey | null>;
  findKeyById(id: string): Promise<StoredKey | null>;
  /** The newest first; of all accounts unless one is given. */
  listKeys(query: PageRequest & { accountId?: string | undefined }): Promise<Page<StoredKey>>;
  /** Of an account, those that have not been revoked. */
  keysOf(accountId: string): Promise<StoredKey[]>;
  touchKey(hash: string, day: string): Promise<void>;
  /** @returns false when there is no such key; one that is revoked stays as it is */
  revokeKey(id: string, at: string): Promise<boolean>;

  /** In place of the one before. */
  putCode(code: StoredCode): Promise<void>;
  findCode(hash: string): Promise<StoredCode | null>;
  /** Takes a code away. @returns it, to whoever comes first */
  takeCode(hash: string): Promise<StoredCode | null>;

  /** All or none. @param durable whether it survives a power cut, and not only a killed process */
  appendAudit(entries: readonly NewAuditEntry[], durable: boolean): Promise<void>;
  /** The newest first. */
  listAudit(query: AuditFilter & PageRequest): Promise<Page<AuditEntry>>;
  /** Deletes what is older than a time, and the oldest beyond a number. @returns how many */
  shortenAudit(to: { since: string; entries: number }): Promise<number>;

  close(): Promise<void>;
}

/** How an account signs in. */
export const waysOf = ({ passwordHash, subject }: StoredAccount): Account['signsInWith'] => [
  ...(passwordHash === null ? [] : (['password'] as const)),
  ...(subject === null ? [] : (['provider'] as const)),
];
