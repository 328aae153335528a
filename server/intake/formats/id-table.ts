const FIRST_SLOTS = 1 << 12;
const FIRST_BYTES = 1 << 16;

/**
 * Gives each distinct id, as bytes, a position 0, 1, 2… without making a string of it until the end: an open-addressing
 * hash table (FNV-1a) over one growing store of bytes. Lookup O(length of the id).
 */
export class IdTable {
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #hashes = new Int32Array(FIRST_SLOTS);
  #starts = new Float64Array(FIRST_SLOTS);
  #bytes = new Uint8Array(FIRST_BYTES);
  #size = 0;
  #used = 0;

  get size(): number {
    return this.#size;
  }

  /** The position of the id in `bytes[start, end)`, new if it was not seen. */
  position(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const found = this.#slots[slot]!;
      if (found < 0) return this.#add(slot, hash, bytes, start, end);
      if (this.#hashes[found] === hash && this.#equals(found, bytes, start, end)) return found;
      slot = (slot + 1) & mask;
    }
  }

  /**
   * The ids by position, in UTF-8; each that is none is read in Windows-1252.
   *
   * @returns beside the ids, how many letters with accents made them be of each encoding
   */
  ids(): { ids: string[]; utf8: number; windows1252: number } {
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const windows1252 = new TextDecoder('windows-1252');
    const counts = { utf8: 0, windows1252: 0 };
    const ids = Array.from({ length: this.#size }, (_, position) => {
      const bytes = this.#bytes.subarray(this.#starts[position]!, this.#end(position));
      try {
        const id = utf8.decode(bytes);
        if (id.length < bytes.length) counts.utf8++;
        return id;
      } catch {
        counts.windows1252++;
        return windows1252.decode(bytes);
      }
    });
    return { ids, ...counts };
  }

  #end(position: number): number {
    return position + 1 < this.#size ? this.#starts[position + 1]! : this.#used;
  }

  #equals(position: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[position]!;
    if (this.#end(position) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (this.#bytes[from + at - start] !== bytes[at]) return false;
    return true;
  }

  #add(slot: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const position = this.#size++;
    this.#hashes[position] = hash;
    this.#starts[position] = this.#used;
    while (this.#used + end - start > this.#bytes.length) this.#bytes = grown(this.#bytes, Uint8Array);
    this.#bytes.set(bytes.subarray(start, end), this.#used);
    this.#used += end - start;
    this.#slots[slot] = position;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return position;
  }

  #rehash(): void {
    this.#hashes = grown(this.#hashes, Int32Array);
    this.#starts = grown(this.#starts, Float64Array);
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let position = 0; position < this.#size; position++) {
      const hash = this.#hashes[position]!;
      let slot = spread(hash) & mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = position;
    }
  }
}

/** The finaliser of MurmurHash3: ids that differ in their last digits land far apart. */
export function spread(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

type Numbers = Uint8Array | Int32Array | Float64Array | Int8Array;

/** The same numbers with room for twice as many. */
export function grown<A extends Numbers>(values: A, Kind: new (length: number) => A): A {
  const larger = new Kind(values.length * 2);
  // Both arrays are of the class that was passed in.
  larger.set(values as never);
  return larger;
}
