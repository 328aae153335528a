import { codedProblem } from '../../../contract/problems.ts';

/** Failures that are forgiven at once, and how long further ones make wait: doubling, up to `longestMs`. */
type Rule = { free: number; firstWaitMs: number; longestMs: number };

const minute = 60_000;
const rules = {
  /** One name from one address: whoever forgot a password. */
  nameAtAddress: { free: 5, firstWaitMs: minute, longestMs: 15 * minute },
  /** One name from anywhere: many machines that guess. High, for it also keeps its owner out. */
  name: { free: 50, firstWaitMs: minute, longestMs: 15 * minute },
  /** One address with any name: a few passwords tried on everybody. A school has one address for all of its people. */
  address: { free: 30, firstWaitMs: minute, longestMs: 15 * minute },
} as const satisfies Record<string, Rule>;

/** A failure is forgotten after this time. */
const forgottenAfterMs = 60 * minute;
/** What is kept at most; the oldest goes first. */
const mostKept = 10_000;

type Failures = { count: number; lastAt: number };
export type Attempt = { name: string; address: string };

/**
 * Failed attempts to sign in, kept in memory: what a restart forgives, whoever guesses cannot bring about. Names that
 * no account has are counted like others.
 */
export class FailedSignIns {
  readonly #failures = new Map<string, Failures>();
  readonly #now: () => Date;
  constructor(now: () => Date) {
    this.#now = now;
  }

  /**
   * Counts an attempt as failed until it succeeds: many at once are no way around the limit.
   *
   * @throws TelarProblem `sign-in-too-many` with the minutes to wait
   */
  begin(attempt: Attempt): void {
    const now = this.#now().getTime();
    const until = Math.max(...keysOf(attempt).map(([key, rule]) => this.#waitUntil(key, rule)));
    if (until > now) throw codedProblem('sign-in-too-many', { minutes: Math.ceil((until - now) / minute) });
    for (const [key] of keysOf(attempt)) {
      const { count } = this.#failuresOf(key);
      this.#failures.delete(key);
      this.#failures.set(key, { count: count + 1, lastAt: now });
    }
    for (const oldest of this.#failures.keys()) {
      if (this.#failures.size <= mostKept) break;
      this.#failures.delete(oldest);
    }
  }

  /** The attempt was none to be counted. Whoever signs in also clears what they mistyped, not what others tried. */
  succeed(attempt: Attempt): void {
    const [[mistyped], ...others] = keysOf(attempt);
    this.#failures.delete(mistyped);
    for (const [key] of others) {
      const { count, lastAt } = this.#failuresOf(key);
      if (count > 1) this.#failures.set(key, { count: count - 1, lastAt });
      else this.#failures.delete(key);
    }
  }

  #failuresOf(key: string): Failures {
    const kept = this.#failures.get(key);
    const isOld = kept !== undefined && kept.lastAt + forgottenAfterMs <= this.#now().getTime();
    return kept === undefined || isOld ? { count: 0, lastAt: 0 } : kept;
  }

  #waitUntil(key: string, { free, firstWaitMs, longestMs }: Rule): number {
    const { count, lastAt } = this.#failuresOf(key);
    if (count < free) return 0;
    return lastAt + Math.min(longestMs, firstWaitMs * 2 ** (count - free));
  }
}

const keysOf = ({ name, address }: Attempt): [[string, Rule], [string, Rule], [string, Rule]] => [
  [JSON.stringify([name, address]), rules.nameAtAddress],
  [JSON.stringify([name]), rules.name],
  [JSON.stringify(['', address]), rules.address],
];
