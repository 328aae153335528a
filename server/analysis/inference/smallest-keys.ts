/** The `capacity` smallest of the keys that are offered, in order; of equal keys the one offered first. */
export class SmallestKeys {
  /** A key that is not under it is not taken. */
  bound = -Infinity;
  private keys = new Float64Array(16);
  private names = new Uint16Array(16);
  private size = 0;
  private capacity = 0;

  clear(capacity: number): void {
    this.size = 0;
    this.capacity = capacity;
    this.bound = capacity === 0 ? -Infinity : Infinity;
    if (capacity <= this.keys.length) return;
    this.keys = new Float64Array(2 * capacity);
    this.names = new Uint16Array(2 * capacity);
  }

  offer(key: number, name: number): void {
    if (!(key < this.bound)) return;
    const { keys, names } = this;
    let at = this.size === this.capacity ? this.size - 1 : this.size++;
    for (; at > 0 && keys[at - 1]! > key; at--) {
      keys[at] = keys[at - 1]!;
      names[at] = names[at - 1]!;
    }
    keys[at] = key;
    names[at] = name;
    if (this.size === this.capacity) this.bound = keys[this.size - 1]!;
  }

  /** Writes the names, smallest key first, from a place on; returns the place after them. */
  write(into: Uint16Array, from: number): number {
    for (let k = 0; k < this.size; k++) into[from + k] = this.names[k]!;
    return from + this.capacity;
  }
}
