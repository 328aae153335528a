import { spread } from '../../../contract/hash-set.ts';

const FIRST_SLOTS = 1 << 12;
const FIRST_WORDS = 1 << 14;
/** Words of a record before its bytes: the position of the id, and its length. */
const HEAD = 2;

/** Where ids stand in bytes, and their hashes: of each the byte it begins at, and the one after its last. */
export type IdSpans = { starts: Int32Array; ends: Int32Array; hashes: Int32Array };

/**
 * Gives each distinct id, as bytes, a position 0, 1, 2… without making a string of it until the end: an open-addressing
 * hash table (FNV-1a) over one growing store of records. A slot holds hash and record side by side, and a record its id,
 * so that a look-up waits twice for memory however large the table. Lookup O(length of the id).
 */
export class IdTable {
  /** Two words a slot: hash, and where its record begins; −1: free. */
  #slots = new Int32Array(FIRST_SLOTS * 2).fill(-1);
  /** Records: position, bytes, and the bytes themselves up to a whole word. */
  #words = new Int32Array(FIRST_WORDS);
  #bytes = new Uint8Array(this.#words.buffer);
  #size = 0;
  #used = 0;
  #found = new Int32Array(0);

  get size(): number {
    return this.#size;
  }

  /** The position of the id in `bytes[start, end)`, new if it was not seen. */
  position(bytes: Uint8Array, start: number, end: number): number {
    return this.#positionOf(hashOf(bytes, start, end), bytes, start, end);
  }

  /** The same where the hash of the bytes is known. */
  hashedPosition(hash: number, bytes: Uint8Array, start: number, end: number): number {
    return this.#positionOf(hash, bytes, start, end);
  }

  /**
   * The positions of many ids into `positions`, in their order. Slots and records of all are fetched before the first
   * is compared: the processor then waits for several at a time.
   */
  positions(
    bytes: Uint8Array,
    { starts, ends, hashes }: IdSpans,
    count: number,
    positions: Int32Array,
  ): void {
    if (this.#found.length < count) this.#found = new Int32Array(count);
    const found = this.#found;
    const [slots, words] = [this.#slots, this.#words];
    const mask = slots.length / 2 - 1;
    for (let index = 0; index < count; index++) {
      const slot = (spread(hashes[index]!) & mask) * 2;
      found[index] = slots[slot] === hashes[index] ? slots[slot + 1]! : -1;
    }
    for (let index = 0; index < count; index++)
      positions[index] = found[index]! < 0 ? -1 : words[found[index]!]!;
    for (let index = 0; index < count; index++) {
      const [start, end] = [starts[index]!, ends[index]!];
      if (positions[index]! < 0 || !this.#equals(found[index]!, bytes, start, end))
        positions[index] = this.#positionOf(hashes[index]!, bytes, start, end);
    }
  }

  /**
   * The ids by position, in UTF-8; each that is none is read in Windows-1252. The table is empty after it: its memory is
   * free for what is made of the ids.
   *
   * @returns beside the ids, how many letters with accents made them be of each encoding
   */
  takeIds(): { ids: string[]; utf8: number; windows1252: number } {
    const counts = { utf8: 0, windows1252: 0 };
    const store = Buffer.from(this.#bytes.buffer);
    const ids: string[] = [];
    for (let record = 0; record < this.#used; record = this.#next(record)) {
      const start = (record + HEAD) * 4;
      const end = start + this.#words[record + 1]!;
      ids.push(
        isAscii(store, start, end)
          ? store.toString('latin1', start, end)
          : decoded(store.subarray(start, end), counts),
      );
    }
    this.#slots = new Int32Array(FIRST_SLOTS * 2).fill(-1);
    this.#words = new Int32Array(FIRST_WORDS);
    this.#bytes = new Uint8Array(this.#words.buffer);
    [this.#size, this.#used] = [0, 0];
    return { ids, ...counts };
  }

  #positionOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const record = slots[slot * 2 + 1]!;
      if (record < 0) return this.#add(slot, hash, bytes, start, end);
      if (slots[slot * 2] === hash && this.#equals(record, bytes, start, end)) return this.#words[record]!;
      slot = (slot + 1) & mask;
    }
  }

  /** The word after a record. */
  #next(record: number): number {
    return record + HEAD + ((this.#words[record + 1]! + 3) >>> 2);
  }

  #equals(record: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#words[record + 1] !== end - start) return false;
    const shift = (record + HEAD) * 4 - start;
    const own = this.#bytes;
    for (let at = start; at < end; at++) if (own[at + shift] !== bytes[at]) return false;
    return true;
  }

  #add(slot: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const record = this.#used;
    const after = record + HEAD + ((end - start + 3) >>> 2);
    while (after > this.#words.length) this.#words = grown(this.#words, Int32Array);
    if (this.#bytes.buffer !== this.#words.buffer) this.#bytes = new Uint8Array(this.#words.buffer);
    this.#words[record] = this.#size;
    this.#words[record + 1] = end - start;
    this.#bytes.set(bytes.subarray(start, end), (record + HEAD) * 4);
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = record;
    this.#used = after;
    if (++this.#size * 4 > this.#slots.length) this.#rehash();
    return this.#size - 1;
  }

  #rehash(): void {
    const slots = this.#slots;
    const larger = new Int32Array(slots.length * 2).fill(-1);
    const mask = larger.length / 2 - 1;
    for (let old = 0; old < slots.length; old += 2) {
      if (slots[old + 1]! < 0) continue;
      let slot = spread(slots[old]!) & mask;
      while (larger[slot * 2 + 1]! >= 0) slot = (slot + 1) & mask;
      larger[slot * 2] = slots[old]!;
      larger[slot * 2 + 1] = slots[old + 1]!;
    }
    this.#slots = larger;
  }
}

/** FNV-1a of the bytes, from `firstHash` on one `nextHash` a byte. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = firstHash;
  for (let at = start; at < end; at++) hash = nextHash(hash, bytes[at]!);
  return hash;
}

export const firstHash = 0x811c9dc5 | 0;
export const nextHash = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  let all = 0;
  for (let at = start; at < end; at++) all |= bytes[at]!;
  return all < 0x80;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** An id that is not of ASCII alone, counted by its encoding. */
function decoded(bytes: Uint8Array, counts: { utf8: number; windows1252: number }): string {
  try {
    const id = utf8.decode(bytes);
    counts.utf8++;
    return id;
  } catch {
    counts.windows1252++;
    return windows1252.decode(bytes);
  }
}

type Numbers = Uint8Array | Int32Array | Float64Array | Int8Array;

/** The same numbers with room for twice as many. */
export function grown<A extends Numbers>(values: A, Kind: new (length: number) => A): A {
  const larger = new Kind(values.length * 2);
  // Both arrays are of the class that was passed in.
  larger.set(values as never);
  return larger;
}
