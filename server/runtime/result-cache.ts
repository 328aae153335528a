import { LRUCache } from 'lru-cache';
import { codedProblem } from '../../contract/problems.ts';
import { Admission } from './admission.ts';
import { bytesOfInTurns } from './bytes-of.ts';

/** Bytes of answers that are kept unless another bound is given: the pictures of about fifty territories. */
const defaultMaxBytes = 96 * 2 ** 20;

export type CacheOptions = {
  /** Bytes of answers that are kept. */
  maxBytes?: number;
  /** Seconds after which an answer that is being computed is given up. */
  deadlineSeconds?: number;
  /** How many answers are computed at once; large ones, such as the picture of a country, by themselves. */
  admission?: { ordinary: Admission; large: Admission };
};

export type Computing = {
  /** Whether it is a part of work that was let in, and begun at once. */
  isPart?: boolean | undefined;
  /** Whether the answer takes much memory while it is computed. */
  isLarge?: boolean | undefined;
};

/** Seconds that somebody may be kept waiting for an answer, once it is begun. */
const defaultDeadlineSeconds = 300;

const defaultAdmission = () => ({
  ordinary: new Admission({ atOnce: 24, waiting: 1_000, waitMs: 20_000 }),
  large: new Admission({ atOnce: 2, waiting: 200, waitMs: 20_000 }),
});

type Running = { answer: Promise<unknown>; controller: AbortController; waiters: number };

/**
 * Answers by key, the least recently used dropped first when together they take more than so many bytes. A request for
 * an answer that is being computed joins it; a failed one is not kept. The key holds the version of the store, so that
 * no answer has to be dropped when facts change: nobody asks for it any more.
 */
export class ResultCache {
  readonly #kept: LRUCache<string, { answer: unknown }>;
  readonly #running = new Map<string, Running>();
  readonly #admission: NonNullable<CacheOptions['admission']>;
  readonly #deadlineSeconds: number;
  /** Signals that were given to computations: what they ask for is part of work that was let in. */
  readonly #given = new WeakSet<AbortSignal>();

  constructor({ maxBytes, deadlineSeconds, admission }: CacheOptions = {}) {
    this.#kept = new LRUCache({ maxSize: maxBytes ?? defaultMaxBytes });
    this.#admission = admission ?? defaultAdmission();
    this.#deadlineSeconds = deadlineSeconds ?? defaultDeadlineSeconds;
  }

  /** How many answers are computed, and how many wait for that. */
  get load(): { ordinary: Admission['state']; large: Admission['state'] } {
    return { ordinary: this.#admission.ordinary.state, large: this.#admission.large.state };
  }

  /**
   * @param compute is given a signal that aborts when everybody who waits for the answer has gone, or it takes too long;
   *   it passes it on to whatever else it asks of this cache, which is then part of the same work
   * @param signal of whoever waits; without one, nobody is let in or refused
   * @throws what `compute` throws; the signal's reason for a caller who has gone; TelarProblem `overloaded` when more is
   *   computed than can be in time, `too-large` when it took too long
   */
  async getOrCompute<Answer>(
    key: string,
    compute: (signal: AbortSignal) => Promise<Answer>,
    signal?: AbortSignal,
    computing: Computing = {},
  ): Promise<Answer> {
    signal?.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept.answer as Answer;
    const running = this.#running.get(key) ?? this.#start(key, this.#letIn(compute, signal, computing));
    running.waiters += 1;
    // The key names the story and its input: what is kept under it is what this `compute` gives.
    const answer = running.answer as Promise<Answer>;
    return signal === undefined ? answer : this.#untilGone(key, { running, answer, signal });
  }

  /** Bytes that the answers kept take together, about. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /** Does what no other request joins and nobody keeps, in its turn and in time. */
  alone<Answer>(
    compute: (signal: AbortSignal) => Promise<Answer>,
    signal: AbortSignal,
    computing: Computing = {},
  ): Promise<Answer> {
    return this.#letIn(compute, signal, computing)(signal);
  }

  /** Drops every answer, and joins none of those under way. */
  clear(): void {
    this.#kept.clear();
    this.#running.clear();
  }

  /** The same computation, begun when its turn comes, and given up when it takes too long. */
  #letIn<Answer>(
    compute: (signal: AbortSignal) => Promise<Answer>,
    waiting: AbortSignal | undefined,
    { isLarge = false, isPart = false }: Computing,
  ): (signal: AbortSignal) => Promise<Answer> {
    if (isPart || waiting === undefined || this.#given.has(waiting)) return compute;
    const admission = isLarge ? this.#admission.large : this.#admission.ordinary;
    return (signal) => admission.run(() => this.#inTime(compute, signal), signal);
  }

  async #inTime<Answer>(
    compute: (signal: AbortSignal) => Promise<Answer>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const late = new AbortController();
    const seconds = this.#deadlineSeconds;
    const timer = setTimeout(() => {
      late.abort(codedProblem('answer-took-too-long', { seconds }));
    }, seconds * 1000);
    const either = AbortSignal.any([signal, late.signal]);
    this.#given.add(either);
    try {
      return await compute(either);
    } catch (error) {
      late.signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #start(key: string, compute: (signal: AbortSignal) => Promise<unknown>): Running {
    const controller = new AbortController();
    this.#given.add(controller.signal);
    const running = { controller, waiters: 0, answer: compute(controller.signal) };
    this.#running.set(key, running);
    running.answer.then(
      (answer) => {
        // Counting the bytes of an answer takes about as long as writing it: whoever waits for it comes first.
        setImmediate(() => void this.#keep(key, running, answer));
      },
      () => this.#drop(key, running),
    );
    return running;
  }

  async #keep(key: string, running: Running, answer: unknown): Promise<void> {
    const size = await bytesOfInTurns(answer);
    if (this.#drop(key, running)) this.#kept.set(key, { answer }, { size });
  }

  #untilGone<Answer>(
    key: string,
    { running, answer, signal }: { running: Running; answer: Promise<Answer>; signal: AbortSignal },
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const leave = () => {
      running.waiters -= 1;
      if (running.waiters === 0) {
        this.#drop(key, running);
        running.controller.abort(signal.reason);
      }
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true });
    const stay = () => {
      signal.removeEventListener('abort', leave);
    };
    answer.then(resolve, reject).finally(stay);
    return promise;
  }

  /** @returns whether it was still the computation that others join */
  #drop(key: string, running: Running): boolean {
    return this.#running.get(key) === running && this.#running.delete(key);
  }
}
