import type { AccountStore } from '../../store/ports/accounts.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { AuditLog } from './audit-log.ts';
import type { FailedSignIns } from './failed-sign-ins.ts';

/** When Telar answers whoever reaches it: always, never, or until it has an administrator. */
export type OpenMode = 'open' | 'closed' | 'until-administrator';

/** How sessions and open mode are set. */
export type SignInSettings = {
  openMode: OpenMode;
  /** Milliseconds after which a session ends that nobody uses, and any session. */
  idleMs: number;
  lifetimeMs: number;
  /** Name of the institution's own sign-in; null: none. */
  provider: string | null;
};

/** What the use cases of accounts are given. */
export type AccountsTelar = {
  readonly accounts: AccountStore;
  readonly audit: AuditLog;
  readonly failures: FailedSignIns;
  readonly signIn: SignInSettings;
  readonly now: () => Date;
  /** Which territories there are, and what lies in which. */
  readonly store: Pick<NetworkStore, 'findTerritory' | 'findActor' | 'storeVersion'>;
};
