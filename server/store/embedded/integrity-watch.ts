import { Piscina } from 'piscina';
import type { StoreFile } from './graph-thread-messages.ts';

/** Milliseconds for which the answer of a check stands. */
const checkedForMs = 600_000;

/** Whether pages of the file are damaged, found out in the background. */
export type IntegrityWatch = {
  /** What the last check found; starts another where that was long ago, or never. */
  isDamaged(): boolean;
  close(): Promise<void>;
};

/** Checks a file in a thread of its own when somebody wants to know, at most every ten minutes; nobody waits for it. */
export function integrityWatch(file: StoreFile): IntegrityWatch {
  let thread: Piscina<StoreFile, boolean> | null = null;
  let checkedAt = -Infinity;
  let damaged = false;
  const check = async () => {
    thread = new Piscina({
      filename: new URL('./integrity-worker.ts', import.meta.url).href,
      maxThreads: 1,
      niceIncrement: 10,
    });
    try {
      damaged = await thread.run(file);
    } finally {
      await thread.destroy();
      thread = null;
    }
  };
  return {
    isDamaged: () => {
      if (thread === null && performance.now() - checkedAt > checkedForMs) {
        checkedAt = performance.now();
        // A file that cannot be opened is reported by whoever reads it.
        check().catch(() => undefined);
      }
      return damaged;
    },
    close: async () => {
      checkedAt = Infinity;
      await thread?.destroy();
    },
  };
}
