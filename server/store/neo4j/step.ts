import type { Run } from './connection.ts';

/** One transaction of a change. */
export type Step = <T>(work: (run: Run) => Promise<T>) => Promise<T>;
