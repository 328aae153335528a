import type { Reader } from '../access/reader.ts';
import type { JobDesk } from '../runtime/job-desk.ts';
import type { Pools } from '../runtime/pools.ts';
import type { ResultCache } from '../runtime/result-cache.ts';
import type { PreviewFolder } from '../runtime/preview-folder.ts';
import type { AccountStore } from '../store/ports/accounts.ts';
import type { PreparedResults } from '../store/ports/prepared-results.ts';
import type { RepeatLog } from '../store/ports/repeat-log.ts';
import type { NetworkStore } from '../store/network-store.ts';
import type { SignInSettings } from './accounts/accounts-telar.ts';
import type { AuditLog } from './accounts/audit-log.ts';
import type { FailedSignIns } from './accounts/failed-sign-ins.ts';
import type { BackgroundWork } from './preparing/preparation-state.ts';
import type { PreviewState } from './importing/preview-state.ts';

/** What use cases are given: made once where Telar starts, and in tests with a store of their own. */
export interface Dependencies {
  readonly store: NetworkStore;
  readonly pools: Pools;
  readonly jobs: JobDesk;
  /** Answers by the version of the store and the request. */
  readonly cache: ResultCache;
  /** What was worked out before, kept beyond the end of this process. */
  readonly prepared: PreparedResults;
  /** Works assessments out ahead, in the background; a service starts it. */
  readonly preparation: BackgroundWork;
  /** Uploads that wait to be committed. */
  readonly previews: PreviewFolder<PreviewState>;
  /** Requests that may be sent again, with what they were answered. */
  readonly repeats: RepeatLog;
  readonly now: () => Date;
  /** Key under which personal numbers of owners are hashed; made when Telar is first started. */
  readonly ownerKey: Uint8Array;
  /** Accounts with what signs them in, and the audit. */
  readonly accounts: AccountStore;
  readonly audit: AuditLog;
  readonly signIn: SignInSettings;
  readonly failures: FailedSignIns;
  /** Whoever is answered; not there: everything is given. */
  readonly reader?: Reader;
  close(): Promise<void>;
}
