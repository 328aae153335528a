/**
 * What a task is to others who wait: `short` by itself; `part` of something larger, such as two networks of a territory;
 * `long`: more than some seconds.
 */
export type TaskRank = 'short' | 'part' | 'long';

const ranks: readonly TaskRank[] = ['short', 'part', 'long'];

/** Milliseconds after which a task that waits goes before others that came later. */
const waitedLongMs = 5_000;

type Waiting = { rank: TaskRank; since: number; begin: () => void };

/**
 * The order in which tasks are given to threads: short ones first, and long ones never take the last thread, so that
 * whoever wants little is answered soon whatever others want.
 */
export class TaskQueue {
  readonly #places: number;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #longRunning = 0;

  /** @param places tasks that run at once */
  constructor(places: number) {
    this.#places = places;
  }

  /** Tasks that wait. */
  get size(): number {
    return this.#waiting.length;
  }

  /**
   * Waits until it is the turn of a task.
   *
   * @returns to be called when the task has ended
   * @throws the signal's reason when it is aborted before
   */
  async enter(rank: TaskRank, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const waiting: Waiting = {
      ...{ rank, since: performance.now() },
      begin: () => {
        resolve(undefined);
      },
    };
    const leave = () => {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      reject(signal?.reason as Error);
    };
    this.#waiting.push(waiting);
    signal?.addEventListener('abort', leave, { once: true });
    this.#beginNext();
    await promise.finally(() => signal?.removeEventListener('abort', leave));
    return () => {
      this.#running -= 1;
      if (rank === 'long') this.#longRunning -= 1;
      this.#beginNext();
    };
  }

  #beginNext(): void {
    while (this.#running < this.#places) {
      const next = this.#choose();
      if (next === undefined) return;
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      this.#running += 1;
      if (next.rank === 'long') this.#longRunning += 1;
      next.begin();
    }
  }

  #choose(): Waiting | undefined {
    const mayBeLong = this.#longRunning < Math.max(1, this.#places - 1);
    const able = mayBeLong ? this.#waiting : this.#waiting.filter(({ rank }) => rank !== 'long');
    const [eldest] = able;
    if (eldest !== undefined && performance.now() - eldest.since > waitedLongMs) return eldest;
    for (const rank of ranks) {
      const first = able.find((waiting) => waiting.rank === rank);
      if (first !== undefined) return first;
    }
    return undefined;
  }
}
