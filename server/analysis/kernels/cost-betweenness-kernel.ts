import type { BetweennessTask, SourceKernel } from './betweenness-kernel.ts';
import type { KernelMemory } from './kernel-memory.ts';

/** Longest arc that the buckets take. */
export const longestArc = 1_023;

/** One graph whose arcs have whole lengths, laid out in WebAssembly memory, to which sources are added one by one. */
export class CostBetweennessKernel implements SourceKernel {
  readonly vertices: number;
  private readonly memory: KernelMemory;
  private readonly plan: number;
  private readonly sums: number;
  private readonly wide: boolean;
  private readonly pairsOnce: boolean;

  /** @throws RangeError when the graph does not fit in WebAssembly memory, or its paths could be too long to count */
  constructor(memory: KernelMemory, { out, sourceWeight, targetWeight, pairsOnce }: BetweennessTask) {
    this.memory = memory;
    this.pairsOnce = pairsOnce;
    this.vertices = out.offset.length - 1;
    const n = this.vertices + (this.vertices & 1);
    this.wide = n > 65_536;
    const arcs = out.neighbour.length;
    const longest = out.length!.reduce((most, length) => Math.max(most, length), 1);
    if (longest * n > 2 ** 30) throw new RangeError('paths over 2^30 units long');
    const buckets = 2 ** Math.ceil(Math.log2(longest + 1));
    const offset = new Int32Array(n + 1).fill(arcs);
    offset.set(out.offset);
    this.sums = memory.zeros(n * 8);
    // In the order of `Plan` in assembly/costs.ts.
    this.plan = memory.integers([
      ...[n, memory.integers(offset), memory.integers(out.neighbour), memory.integers(out.length!)],
      ...[
        memory.room(n * 4),
        memory.room(n * 4),
        memory.room(buckets * 4),
        buckets,
        memory.room((arcs + 2) * 8),
      ],
      ...[memory.room((arcs + 1) * (this.wide ? 8 : 4)), memory.room(n * 8), memory.room(n * 16)],
      ...[memory.numbers(sourceWeight, n), memory.numbers(targetWeight, n), this.sums],
    ]);
  }

  add(first: number, before: number): boolean {
    const { costBetweenness } = this.memory.functions;
    for (let source = first; source < before; source++)
      if (!costBetweenness(this.plan, source, Number(this.pairsOnce), Number(this.wide))) return false;
    return true;
  }

  take(): Float64Array {
    const sums = this.memory.numbersAt(this.sums, this.vertices);
    const taken = sums.slice();
    sums.fill(0);
    return taken;
  }
}
