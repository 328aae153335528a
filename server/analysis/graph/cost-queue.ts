/**
 * Binary heap of positions by cost, for shortest paths over costs. A position may be pushed again at a lower cost;
 * the older entry then comes out later and the reader skips it.
 */
export class CostQueue {
  private positions: Int32Array;
  private costs: Float64Array;
  private size = 0;

  constructor(capacity: number) {
    this.positions = new Int32Array(Math.max(16, capacity));
    this.costs = new Float64Array(this.positions.length);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Cost of the entry that comes out next. */
  get nextCost(): number {
    return this.costs[0]!;
  }

  push(position: number, cost: number): void {
    if (this.size === this.positions.length) this.grow();
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.costs[parent]! <= cost) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.positions[hole] = position;
    this.costs[hole] = cost;
  }

  pop(): number {
    const top = this.positions[0]!;
    const last = --this.size;
    const position = this.positions[last]!;
    const cost = this.costs[last]!;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      if (child + 1 < last && this.costs[child + 1]! < this.costs[child]!) child++;
      if (this.costs[child]! >= cost) break;
      this.move(child, hole);
      hole = child;
    }
    this.positions[hole] = position;
    this.costs[hole] = cost;
    return top;
  }

  private move(from: number, to: number): void {
    this.positions[to] = this.positions[from]!;
    this.costs[to] = this.costs[from]!;
  }

  private grow(): void {
    const positions = new Int32Array(2 * this.positions.length);
    const costs = new Float64Array(positions.length);
    positions.set(this.positions);
    costs.set(this.costs);
    this.positions = positions;
    this.costs = costs;
  }
}
