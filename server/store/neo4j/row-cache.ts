import { LRUCache } from 'lru-cache';
import type { Plain } from './connection.ts';
import type { StoreState } from './store-state.ts';

/** Values that are kept at most: some tens of megabytes. */
const mostValues = 600_000;
/** A part of all that is kept, above which an answer is read again rather than kept. */
const largestShare = 8;
/** Characters of parameters above which rows are not kept: whoever asks for thousands of ids asks for them once. */
const longestKey = 20_000;

type Kept = { readonly rows: readonly object[]; readonly readAt: number };

/**
 * Rows of queries in one state of the store, read once for whoever asks for them in that state. In the next state nobody
 * asks for them any more, and all go. Rows are known to be of the state when a look that began after they were read has
 * found the same: an answer of other rows is looked at when it ends.
 */
export class RowCache {
  #state = '';
  #seenAt = -Infinity;
  readonly #rows = new LRUCache<string, Kept>({ maxSize: mostValues });
  readonly #reading = new Map<string, Promise<readonly object[]>>();

  /**
   * @param noteRead called where the rows are not kept already, or not known to be of the state
   * @param read in the given state, and looked at again before any answer made of its rows is given
   */
  async getOrRead<Row extends object>(
    state: StoreState,
    name: string,
    parameters: Plain,
    noteRead: () => void,
    read: () => Promise<Row[]>,
  ): Promise<Row[]> {
    const key = nameOf(state) === this.#state ? keyOf(name, parameters) : null;
    const kept = key === null ? undefined : this.#rows.get(key);
    if (kept === undefined || kept.readAt > this.#seenAt) noteRead();
    // Whoever sorts or cuts a list does so with one of her own.
    if (kept !== undefined) return [...(kept.rows as readonly Row[])];
    if (key === null) return read();
    const underWay = this.#reading.get(key) as Promise<readonly Row[]> | undefined;
    if (underWay !== undefined) return [...(await underWay)];
    const within = this.#state;
    const reading = read();
    this.#reading.set(key, reading);
    try {
      const rows = await reading;
      if (this.#state === within) this.#keep(key, rows);
      return [...rows];
    } finally {
      if (this.#reading.get(key) === reading) this.#reading.delete(key);
    }
  }

  /**
   * Takes note of a look at the store: what it found is the state that rows are kept for.
   *
   * @param begun when, as `performance.now()` says it
   */
  noteLook(state: StoreState, begun: number): void {
    if (begun < this.#seenAt) return;
    this.#seenAt = begun;
    const found = nameOf(state);
    if (found === this.#state) return;
    this.#state = found;
    this.#rows.clear();
    this.#reading.clear();
  }

  #keep(key: string, rows: readonly object[]): void {
    const size = 1 + rows.length * (1 + Object.keys(rows[0] ?? {}).length);
    if (size > mostValues / largestShare) return;
    for (const row of rows) Object.freeze(row);
    this.#rows.set(key, { rows, readAt: performance.now() }, { size });
  }
}

const nameOf = ({ version, visibleRevisions }: StoreState): string =>
  `${String(version)} ${visibleRevisions.join()}`;

function keyOf(name: string, parameters: Plain): string | null {
  const key = name + JSON.stringify(parameters);
  return key.length > longestKey ? null : key;
}
