/** What long work reports to. */
export interface ProgressReporter {
  /** @param share of the work done, from 0 to 1. May throw to stop the work */
  progress(share: number): void;
}

export const nobodyWaits: ProgressReporter = { progress: () => undefined };
