import { setTimeout as wait } from 'node:timers/promises';
import type { AccountStore, NewAuditEntry } from '../../store/ports/accounts.ts';

/** Milliseconds that a read waits at most to be written down, and entries that wait at most. */
const flushEveryMs = 1_000;
const mostWaiting = 10_000;
/** Readings of the same thing by the same reader within this time are one entry. */
const sameReadingMs = 10 * 60_000;
const mostRemembered = 10_000;
/** Milliseconds that a change which has begun is waited for when Telar stops: far more than any takes that ends. */
const mostOfChangeMs = 60_000;

/**
 * What is written down of who did what. Reads are written a moment later, together, and cost a read nothing; writes
 * before they are acknowledged, those of the same moment together. Where the file cannot be written (a full disk) entries
 * wait for the next try, and what no longer fits is counted and reported.
 */
export class AuditLog {
  readonly #store: Pick<AccountStore, 'appendAudit'>;
  readonly #now: () => Date;
  readonly #report: (failure: { error: unknown; lost: number }) => void;
  #waiting: NewAuditEntry[] = [];
  #durable = false;
  #writing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #seen = new Map<string, number>();
  readonly #changes = new Set<Promise<undefined>>();

  constructor(
    store: Pick<AccountStore, 'appendAudit'>,
    now: () => Date,
    report: (failure: { error: unknown; lost: number }) => void,
  ) {
    this.#store = store;
    this.#now = now;
    this.#report = report;
  }

  /** Written down a moment later, and the same by the same account once in a while. */
  appendSoon(entry: Omit<NewAuditEntry, 'at'>): void {
    if (this.#isSeen(entry)) return;
    this.#add(entry);
    this.#timer ??= setTimeout(() => void this.flush(), flushEveryMs).unref();
  }

  /** Resolves when it is written down, or when that failed and was reported. */
  async append(entry: Omit<NewAuditEntry, 'at'>): Promise<void> {
    this.#add(entry);
    this.#durable = true;
    // What comes in the same moment is written together.
    await Promise.resolve();
    await this.flush();
  }

  /** Notes a change that has begun. @returns what is to be called when it is written down, or will never be */
  beginChange(): () => void {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#changes.add(promise);
    return () => {
      this.#changes.delete(promise);
      resolve(undefined);
    };
  }

  /** Resolves when the changes that have begun are written down, so that what was stored without an answer is, too. */
  async changesEnded(mostMs = mostOfChangeMs): Promise<void> {
    const limit = new AbortController();
    await Promise.race([Promise.all(this.#changes), wait(mostMs, undefined, limit)]);
    limit.abort();
  }

  /** Resolves when all that was added before is written down, or when that failed and was reported. */
  async flush(): Promise<void> {
    // What is being written began before some of what waits now.
    if (this.#writing !== null) await this.#writing;
    if (this.#waiting.length > 0) await (this.#writing ??= this.#writeDown());
  }

  async #writeDown(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const [entries, durable] = [this.#waiting, this.#durable];
    [this.#waiting, this.#durable] = [[], false];
    try {
      await this.#store.appendAudit(entries, durable);
    } catch (error) {
      const all = [...entries, ...this.#waiting];
      this.#waiting = all.slice(0, mostWaiting);
      this.#report({ error, lost: all.length - this.#waiting.length });
    } finally {
      this.#writing = null;
    }
  }

  #add(entry: Omit<NewAuditEntry, 'at'>): void {
    if (this.#waiting.length >= mostWaiting) this.#report({ error: null, lost: 1 });
    else this.#waiting.push({ at: this.#now().toISOString(), ...entry });
  }

  #isSeen({ account, key, action, operation, target }: Omit<NewAuditEntry, 'at'>): boolean {
    const reading = JSON.stringify([account, key, action, operation, target]);
    const now = this.#now().getTime();
    const before = this.#seen.get(reading);
    if (before !== undefined && before + sameReadingMs > now) return true;
    this.#seen.delete(reading);
    this.#seen.set(reading, now);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > mostRemembered) this.#seen.delete(oldest!);
    return false;
  }
}
