const firstSlots = 1 << 10;

/** Whole numbers of 32 bits, hashes above all, in an open-addressing table: some ten bytes each. */
export class HashSet {
  /** 0: free. */
  #slots = new Int32Array(firstSlots);
  #size = 0;

  /** False where it was there already; 0 and 1 are the same to it. */
  add(hash: number): boolean {
    const at = this.#placeOf(hash);
    if (this.#slots[at] !== 0) return false;
    this.#slots[at] = hash === 0 ? 1 : hash;
    if (++this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  has(hash: number): boolean {
    return this.#slots[this.#placeOf(hash)] !== 0;
  }

  /** Where it is, or would be. */
  #placeOf(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const value = hash === 0 ? 1 : hash;
    let at = spread(value) & mask;
    while (slots[at] !== 0 && slots[at] !== value) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const smaller = this.#slots;
    this.#slots = new Int32Array(smaller.length * 2);
    for (const hash of smaller) if (hash !== 0) this.#slots[this.#placeOf(hash)] = hash;
  }
}

/** FNV-1a over the code units of a text, going on from what was hashed before it. */
export function hashOfText(text: string, before = 0x811c9dc5): number {
  let hash = before | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: texts that differ in their last digits land far apart. */
export function spread(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
