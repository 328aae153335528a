import type { NetworkStore } from '../store/network-store.ts';
import type { AnalysisPool } from '../jobs/analysis-pool.ts';
import type { Jobs } from './jobs.ts';
import type { Memory } from './memory.ts';

/** What use cases are given: made once where Telar starts, and in tests with a store of their own. */
export interface Dependencies {
  readonly store: NetworkStore;
  readonly analysis: AnalysisPool;
  /** Threads for long work, apart so that it never delays a picture. */
  readonly longAnalysis: AnalysisPool;
  readonly jobs: Jobs;
  /** Answers kept by dataset hash and parameters. */
  readonly memory: Memory;
  readonly now: () => Date;
  /** Key under which personal numbers of owners are hashed; made when Telar is first started. */
  readonly ownerKey: Uint8Array;
  close(): Promise<void>;
}
