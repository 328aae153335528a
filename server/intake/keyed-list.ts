import { hashOfText, spread } from '../../contract/hash-set.ts';

const firstSlots = 1 << 10;

/** What makes two items the same: equal items have equal hashes. */
export type Sameness<T> = { hashOf(item: T): number; isSame(one: T, other: T): boolean };

/** By a text that is made anew whenever it is needed. */
export const byText = <T>(textOf: (item: T) => string): Sameness<T> => ({
  hashOf: (item) => hashOfText(textOf(item)),
  isSame: (one, other) => textOf(one) === textOf(other),
});

/**
 * A list of which no two items have the same key, without a table of the keys: those of a million ties would take more
 * memory than the ties. An open-addressing hash table (FNV-1a); where two hashes are the same the key of the earlier
 * item is made again. Adding costs O(length of the key).
 */
export class KeyedList<T> {
  readonly items: T[] = [];
  readonly #sameness: Sameness<T>;
  #slots = new Int32Array(firstSlots).fill(-1);
  #hashes = new Int32Array(firstSlots);

  constructor(sameness: Sameness<T>) {
    this.#sameness = sameness;
  }

  /** The position of the item that has the same key; -1: there was none, and this one is now the last. */
  add(item: T): number {
    const hash = this.#sameness.hashOf(item);
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    for (let found; (found = this.#slots[slot]!) >= 0; slot = (slot + 1) & mask)
      if (this.#hashes[found] === hash && this.#sameness.isSame(this.items[found]!, item)) return found;
    this.#slots[slot] = this.items.length;
    this.#hashes[this.items.length] = hash;
    this.items.push(item);
    if (this.items.length * 2 > this.#slots.length) this.#grow();
    return -1;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    this.#hashes = new Int32Array(slots.length);
    this.#hashes.set(hashes);
    for (let position = 0; position < this.items.length; position++) {
      let slot = spread(hashes[position]!) & (slots.length - 1);
      while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = position;
    }
    this.#slots = slots;
  }
}
