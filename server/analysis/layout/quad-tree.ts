/**
 * Quadtree for repulsion between many points (Barnes & Hut 1986, doi:10.1038/324446a0): far-away points act together
 * from their centre of mass. The arrays are reused from step to step.
 *
 * Cost  O(n log n) to build; a query visits about log n cells
 */
export class QuadTree {
  private readonly capacity: number;
  /** Four children a cell, −1 where there is none. */
  private readonly child: Int32Array;
  private readonly mass: Float64Array;
  private readonly massX: Float64Array;
  private readonly massY: Float64Array;
  private readonly width: Float64Array;
  private readonly leftX: Float64Array;
  private readonly lowY: Float64Array;
  /** The only point of the cell, −1 when it has several or none. */
  private readonly point: Int32Array;
  private readonly stack: Int32Array;
  private cells = 0;
  forceX = 0;
  forceY = 0;

  constructor(points: number) {
    this.capacity = 8 * points + 64;
    this.child = new Int32Array(4 * this.capacity);
    this.mass = new Float64Array(this.capacity);
    this.massX = new Float64Array(this.capacity);
    this.massY = new Float64Array(this.capacity);
    this.width = new Float64Array(this.capacity);
    this.leftX = new Float64Array(this.capacity);
    this.lowY = new Float64Array(this.capacity);
    this.point = new Int32Array(this.capacity);
    this.stack = new Int32Array(4 * 64 + 4);
  }

  build(x: Float64Array, y: Float64Array, weight: Float64Array): void {
    let left = Infinity;
    let low = Infinity;
    let right = -Infinity;
    let high = -Infinity;
    for (let at = 0; at < x.length; at++) {
      left = Math.min(left, x[at]!);
      right = Math.max(right, x[at]!);
      low = Math.min(low, y[at]!);
      high = Math.max(high, y[at]!);
    }
    this.cells = 0;
    this.addCell(left, low, Math.max(right - left, high - low) + 1e-9);
    for (let at = 0; at < x.length; at++) this.insert(at, x, y, weight);
  }

  private addCell(left: number, low: number, width: number): number {
    const cell = this.cells++;
    this.child.fill(-1, 4 * cell, 4 * cell + 4);
    this.mass[cell] = this.massX[cell] = this.massY[cell] = 0;
    this.leftX[cell] = left;
    this.lowY[cell] = low;
    this.width[cell] = width;
    this.point[cell] = -1;
    return cell;
  }

  private insert(at: number, x: Float64Array, y: Float64Array, weight: Float64Array): void {
    let cell = 0;
    for (let depth = 0; ; depth++) {
      const isEmpty = this.mass[cell] === 0;
      const held = this.point[cell]!;
      this.addMass(cell, x[at]!, y[at]!, weight[at]!);
      if (isEmpty) {
        this.point[cell] = at;
        return;
      }
      // Points that all but coincide share a cell.
      if (depth >= 40 || this.cells + 2 >= this.capacity) {
        this.point[cell] = -1;
        return;
      }
      if (held >= 0) {
        this.point[cell] = -1;
        const inner = this.childFor(cell, x[held]!, y[held]!);
        this.addMass(inner, x[held]!, y[held]!, weight[held]!);
        this.point[inner] = held;
      }
      cell = this.childFor(cell, x[at]!, y[at]!);
    }
  }

  private addMass(cell: number, x: number, y: number, weight: number): void {
    this.mass[cell]! += weight;
    this.massX[cell]! += weight * x;
    this.massY[cell]! += weight * y;
  }

  private childFor(cell: number, x: number, y: number): number {
    const half = this.width[cell]! / 2;
    const east = x >= this.leftX[cell]! + half ? 1 : 0;
    const north = y >= this.lowY[cell]! + half ? 1 : 0;
    const slot = 4 * cell + 2 * north + east;
    if (this.child[slot]! < 0)
      this.child[slot] = this.addCell(this.leftX[cell]! + east * half, this.lowY[cell]! + north * half, half);
    return this.child[slot]!;
  }

  /** Sets `forceX`, `forceY` to Σ mass · (p − q)/|p − q|² over all other points q; cells under `theta` act together. */
  repel(at: number, x: number, y: number, theta: number): void {
    let forceX = 0;
    let forceY = 0;
    let depth = 0;
    this.stack[depth++] = 0;
    while (depth > 0) {
      const cell = this.stack[--depth]!;
      if (this.point[cell] === at) continue;
      const mass = this.mass[cell]!;
      const dx = x - this.massX[cell]! / mass;
      const dy = y - this.massY[cell]! / mass;
      const square = dx * dx + dy * dy;
      const width = this.width[cell]!;
      const isLeaf = this.point[cell]! >= 0 || !this.hasChildren(cell);
      if (isLeaf || width * width < theta * theta * square) {
        const pull = mass / Math.max(square, 1e-6);
        forceX += dx * pull;
        forceY += dy * pull;
        continue;
      }
      for (let slot = 4 * cell; slot < 4 * cell + 4; slot++)
        if (this.child[slot]! >= 0) this.stack[depth++] = this.child[slot]!;
    }
    this.forceX = forceX;
    this.forceY = forceY;
  }

  private hasChildren(cell: number): boolean {
    const slot = 4 * cell;
    return (
      this.child[slot]! >= 0 ||
      this.child[slot + 1]! >= 0 ||
      this.child[slot + 2]! >= 0 ||
      this.child[slot + 3]! >= 0
    );
  }
}
