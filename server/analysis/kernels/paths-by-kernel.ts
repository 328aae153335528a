import type { Rows } from '../graph/rows.ts';
import type { Random } from '../random.ts';
import type { KernelMemory } from './kernel-memory.ts';
import type { PathDraws } from './path-sampler.ts';

/** Bytes of a vertex's record by whether directions are followed, as a power of two. */
const shifts = { undirected: 4, directed: 5 } as const;
/** Place in a record of the arcs out, and of those in where they differ. */
const arcsOut = 4;
const arcsIn = 16;

/** Draws the same paths as `PathSampler`, in kernel memory. */
export class KernelPaths implements PathDraws {
  private readonly memory: KernelMemory;
  private readonly n: number;
  private readonly plan: number;
  private readonly sums: number;
  /** Address of the generator's state. */
  private readonly state: number;

  constructor(memory: KernelMemory, out: Rows, into: Rows) {
    const n = out.offset.length - 1;
    [this.memory, this.n] = [memory, n];
    const directed = out !== into;
    const shift = directed ? shifts.directed : shifts.undirected;
    const place = (rows: Rows) => [memory.integers(rows.offset), memory.integers(rows.neighbour)] as const;
    const ahead = place(out);
    const behind = directed ? place(into) : ahead;
    const records = memory.zeros(n << shift);
    const ends = [
      [...ahead, ...behind, arcsOut],
      [...behind, ...ahead, directed ? arcsIn : arcsOut],
    ].map((rows) =>
      // A queue, and a number for each level: the end itself, and one level more than there are vertices at most.
      memory.integers([...rows, memory.room(n * 4), memory.room((n + 2) * 4), 0, 0, 0, 0]),
    );
    const met = [memory.room(out.neighbour.length * 4), memory.room(out.neighbour.length * 4)];
    this.sums = memory.zeros(n * 8);
    this.state = memory.room(16);
    // In the order of `Plan` in assembly/paths.ts.
    this.plan = memory.integers([n, shift, records, ...ends, ...met, 0, this.sums, 0, 0, this.state]);
    this.writeArcs(records, shift, arcsOut, out);
    if (directed) this.writeArcs(records, shift, arcsIn, into);
  }

  draw(times: number, random: Random): boolean {
    const state = () => this.memory.integersAt(this.state, 4);
    state().set(random.state());
    const drawn = this.memory.functions.drawPaths(this.plan, times) !== 0;
    random.resume(state());
    return drawn;
  }

  through(): Float64Array {
    return this.memory.numbersAt(this.sums, this.n).slice();
  }

  clear(): void {
    this.memory.numbersAt(this.sums, this.n).fill(0);
  }

  private writeArcs(records: number, shift: number, place: number, { offset }: Rows): void {
    const words = this.memory.integersAt(records, (this.n << shift) >> 2);
    for (let v = 0; v < this.n; v++) words[((v << shift) + place) >> 2] = offset[v + 1]! - offset[v]!;
  }
}
