import { setTimeout as wait } from 'node:timers/promises';
import { TelarProblem } from '../../../contract/problems.ts';
import type { Begun } from '../../store/ports/prepared-results.ts';
import type { Dependencies } from '../dependencies.ts';
import { prepareAll } from './prepare-all.ts';
import type { BackgroundWork, PreparationState } from './preparation-state.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'jobs' | 'prepared'>;

export type PreparationTimes = {
  /** Milliseconds between two looks at the store: one cheap statement. */
  lookMs: number;
  /** Milliseconds after which a step is taken although others are busy, so that all come to an end. */
  mostWaitMs: number;
};

const defaultTimes: PreparationTimes = { lookMs: 2_000, mostWaitMs: 10_000 };

/** Milliseconds between two looks whether anybody waits. */
const idleMs = 20;

/** Milliseconds at the end in which a store that does not answer is waited for. */
const mostStopMs = 1_000;

/** A state of the store, and of what is kept: all may be dropped at any time. */
type Seen = { storeVersion: string; begun: Begun };

/** The store changed while it was prepared. */
class Superseded extends Error {}

/**
 * Works out in the background what will be wanted of stored networks: at the start, and whenever the store is in another
 * state, whoever changed it. It takes a step when nobody waits for an answer, a job or a thread, and on threads that stand
 * back for all others. What was worked out is kept, so that a pass that is cut short is gone on with by the next.
 */
export class Preparation implements BackgroundWork {
  readonly #telar: Telar;
  readonly #onFailure: (error: unknown) => void;
  readonly #times: PreparationTimes;
  readonly #ending = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #state: PreparationState = { state: 'off', networks: 0, ready: 0 };

  constructor(telar: Telar, onFailure: (error: unknown) => void, times: PreparationTimes = defaultTimes) {
    this.#telar = telar;
    this.#onFailure = onFailure;
    this.#times = times;
  }

  /** Begins, once; where nothing is kept, nothing is worked out either. */
  start(): void {
    if (this.#telar.prepared.isOn && this.#state.state === 'off')
      this.#running = this.#run().catch(() => undefined);
  }

  get state(): PreparationState {
    return this.#state;
  }

  /** Stops at once. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await Promise.race([this.#running, wait(mostStopMs, undefined, { ref: false })]);
  }

  async #run(): Promise<void> {
    this.#state = { ...this.#state, state: 'waiting' };
    let last: Seen | null = null;
    while (!this.#ending.signal.aborted) {
      const seen = await this.#nextState(last);
      if (await this.#prepare(seen)) last = seen;
    }
  }

  /** @returns whether the pass came to its end, well or not */
  async #prepare(seen: Seen): Promise<boolean> {
    this.#state = { ...this.#state, state: 'preparing' };
    try {
      await prepareAll(this.#telar, seen.storeVersion, {
        letOthers: () => this.#letOthers(seen),
        signal: this.#ending.signal,
        onProgress: (progress) => {
          this.#state = { state: 'preparing', ...progress };
        },
      });
      this.#state = { ...this.#state, state: 'ready' };
      return true;
    } catch (error) {
      if (error instanceof Superseded || isPassing(error) || this.#ending.signal.aborted) return false;
      this.#state = { ...this.#state, state: 'failed' };
      this.#onFailure(error);
      return true;
    }
  }

  /** Waits for another state than the last one, that lasts for one look: imports come several at a time. */
  async #nextState(last: Seen | null): Promise<Seen> {
    for (let before = last; ;) {
      await this.#pause(this.#times.lookMs);
      // A store that cannot be reached is looked at again.
      const seen = await this.#look().catch(() => null);
      if (seen === null || isSame(seen, last)) continue;
      if (last === null || isSame(seen, before)) return seen;
      before = seen;
    }
  }

  /** @throws Superseded */
  async #letOthers(seen: Seen): Promise<void> {
    const since = performance.now();
    // Also where nobody waits, others come first between two steps.
    do await this.#pause(isBusy(this.#telar) ? idleMs : 0);
    while (isBusy(this.#telar) && performance.now() - since < this.#times.mostWaitMs);
    if (!isSame(await this.#look(), seen)) throw new Superseded();
  }

  async #look(): Promise<Seen> {
    const { store, prepared } = this.#telar;
    return { storeVersion: await store.storeVersion(), begun: prepared.begin() };
  }

  #pause(ms: number): Promise<void> {
    return wait(ms, undefined, { signal: this.#ending.signal, ref: false });
  }
}

/** Whether the next look may find the store as it should be. */
const isPassing = (error: unknown): boolean =>
  error instanceof TelarProblem && (error.kind === 'store-unavailable' || error.kind === 'overloaded');

const isSame = (a: Seen, b: Seen | null): boolean =>
  a.storeVersion === b?.storeVersion && a.begun === b.begun;

/** Whether anybody waits for an answer, a job or a thread. */
function isBusy({ cache, jobs, pools }: Telar): boolean {
  const { ordinary, large } = cache.load;
  const { waiting = 0, running = 0 } = jobs.counts();
  const threads = Object.values(pools).reduce((sum, pool) => sum + pool.waiting, 0);
  return ordinary.running + large.running + waiting + running + threads > 0;
}
