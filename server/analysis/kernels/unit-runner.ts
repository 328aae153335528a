import { BetweennessKernel, type BetweennessTask, lanes, type SourceKernel } from './betweenness-kernel.ts';
import { CostBetweennessKernel } from './cost-betweenness-kernel.ts';
import type { KernelMemory } from './kernel-memory.ts';
import { lengthsKernel } from './lengths-kernel.ts';

/** Some of the sources of a part: the batches strand, strand + strands, strand + 2 · strands, … */
export type Unit = { readonly part: number; readonly strand: number; readonly strands: number };

/** Measures units one after the other; the kernel of a part is kept for the next unit of it. */
export class UnitRunner {
  private readonly memory: KernelMemory;
  private readonly taskOf: (part: number) => BetweennessTask;
  private part = -1;
  private kernel: SourceKernel | undefined;

  constructor(memory: KernelMemory, taskOf: (part: number) => BetweennessTask) {
    this.memory = memory;
    this.taskOf = taskOf;
  }

  /**
   * The unit's sources batch by batch: yields their number after each, and returns their sums, one for each member of
   * the part; null when there are too many paths.
   */
  *run({ part, strand, strands }: Unit): Generator<number, Float64Array | null> {
    const kernel = this.kernelOf(part);
    for (let first = strand * lanes; first < kernel.vertices; first += strands * lanes) {
      const before = Math.min(kernel.vertices, first + lanes);
      if (!kernel.add(first, before)) return null;
      yield before - first;
    }
    return kernel.take();
  }

  private kernelOf(part: number): SourceKernel {
    if (this.kernel && this.part === part) return this.kernel;
    this.part = part;
    this.kernel = kernelFor(this.memory, this.taskOf(part));
    return this.kernel;
  }
}

/** The quickest kernel for a part: several sources at once, unless lengths are so different that they share little. */
function kernelFor(memory: KernelMemory, task: BetweennessTask): SourceKernel {
  memory.clear();
  if (!task.out.length) return new BetweennessKernel(memory, task);
  const severalAtOnce = lengthsKernel(memory, task);
  if (severalAtOnce) return severalAtOnce;
  memory.clear();
  return new CostBetweennessKernel(memory, task);
}
