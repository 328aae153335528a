import { LRUCache } from 'lru-cache';
import { bytesOf } from './bytes-of.ts';

/** Bytes of answers that are kept unless another bound is given: the pictures of about fifty territories. */
const defaultMaxBytes = 96 * 2 ** 20;

type Running = { answer: Promise<unknown>; controller: AbortController; waiters: number };

/**
 * Answers by key, the least recently used dropped first when together they take more than so many bytes. A request for
 * an answer that is being computed joins it; a failed one is not kept. The key holds the version of the store, so that
 * no answer has to be dropped when facts change: nobody asks for it any more.
 */
export class ResultCache {
  readonly #kept: LRUCache<string, { answer: unknown }>;
  readonly #running = new Map<string, Running>();

  constructor(maxBytes = defaultMaxBytes) {
    this.#kept = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ answer }) => bytesOf(answer) });
  }

  /**
   * @param compute is given a signal that aborts when everybody who waits for the answer has gone
   * @throws what `compute` throws; the signal's reason for a caller who has gone
   */
  async getOrCompute<Answer>(
    key: string,
    compute: (signal: AbortSignal) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept.answer as Answer;
    const running = this.#running.get(key) ?? this.#start(key, compute);
    running.waiters += 1;
    // The key names the story and its input: what is kept under it is what this `compute` gives.
    const answer = running.answer as Promise<Answer>;
    return signal === undefined ? answer : this.#untilGone(key, { running, answer, signal });
  }

  /** Drops every answer, and joins none of those under way. */
  clear(): void {
    this.#kept.clear();
    this.#running.clear();
  }

  #start(key: string, compute: (signal: AbortSignal) => Promise<unknown>): Running {
    const controller = new AbortController();
    const running = { controller, waiters: 0, answer: compute(controller.signal) };
    this.#running.set(key, running);
    running.answer.then(
      (answer) => {
        // Counting the bytes of an answer takes about as long as writing it: whoever waits for it comes first.
        setImmediate(() => {
          if (this.#drop(key, running)) this.#kept.set(key, { answer });
        });
      },
      () => this.#drop(key, running),
    );
    return running;
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
