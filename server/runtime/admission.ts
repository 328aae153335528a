import { getHeapStatistics } from 'node:v8';
import { codedProblem } from '../../contract/problems.ts';

export type AdmissionLimits = {
  /** Works under way at once. */
  atOnce: number;
  /** Milliseconds that a work may wait before it is begun; more is refused, at once where it can be foreseen. */
  waitMs: number;
  /** Works that wait at most. */
  waiting: number;
};

/** Share of the runtime's memory from which nothing more is begun. */
const fullHeap = 0.8;

/** How much the last duration counts in the expected one. */
const weightOfLast = 0.2;

type Waiting = { since: number; begin: () => void };

/**
 * Lets so many works run at once and others wait their turn, as long as the turn comes in time: what would wait for
 * longer is refused before it takes memory.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  /** Milliseconds that a work takes, as far as it is known. */
  #expectedMs = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  /** Works under way, works that wait, and milliseconds that the first of them has waited. */
  get state(): { running: number; waiting: number; oldestMs: number } {
    const since = this.#waiting[0]?.since;
    return {
      ...{ running: this.#running, waiting: this.#waiting.length },
      oldestMs: since === undefined ? 0 : performance.now() - since,
    };
  }

  /**
   * Runs a work when its turn comes.
   *
   * @throws TelarProblem `overloaded`; the signal's reason when it is aborted before the work is begun; what the work throws
   */
  async run<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    await this.#enter(signal);
    const begun = performance.now();
    try {
      return await work();
    } finally {
      const taken = performance.now() - begun;
      this.#expectedMs += (taken - this.#expectedMs) * weightOfLast;
      this.#running -= 1;
      this.#beginNext();
    }
  }

  async #enter(signal: AbortSignal | undefined): Promise<void> {
    const { waiting, waitMs } = this.#limits;
    const mustWait = this.#running >= this.#limits.atOnce;
    if ((mustWait && this.#waiting.length >= waiting) || this.#expectedWaitMs() > waitMs || isHeapFull())
      throw this.#overloaded();
    if (!mustWait) {
      this.#running += 1;
      return;
    }
    await this.#waitForTurn(signal);
  }

  async #waitForTurn(signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const waiting: Waiting = {
      since: performance.now(),
      begin: () => {
        resolve(undefined);
      },
    };
    const leave = (reason: unknown) => {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      reject(reason as Error);
    };
    const onAbort = () => {
      leave(signal?.reason);
    };
    this.#waiting.push(waiting);
    signal?.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(() => {
      leave(this.#overloaded());
    }, this.#limits.waitMs);
    await promise.finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    });
  }

  #beginNext(): void {
    const next = this.#running < this.#limits.atOnce ? this.#waiting.shift() : undefined;
    if (next === undefined) return;
    this.#running += 1;
    next.begin();
  }

  /** Milliseconds until a work that came now would be begun. */
  #expectedWaitMs(): number {
    const { atOnce } = this.#limits;
    if (this.#running < atOnce) return 0;
    return ((this.#waiting.length + 1) * this.#expectedMs) / atOnce;
  }

  #overloaded(): Error {
    const seconds = Math.min(60, Math.max(1, Math.ceil(this.#expectedWaitMs() / 1000)));
    return codedProblem('overloaded', { seconds });
  }
}

function isHeapFull(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > limit * fullHeap;
}
