import { providedKernels } from './provide-kernels.ts';

/** What the module exports; the meaning of each is said beside its source in `assembly/`. */
export type KernelFunctions = {
  betweennessBatch(plan: number, first: number, lanes: number, pairsOnce: number, wide: number): number;
  costBetweenness(plan: number, source: number, pairsOnce: number, wide: number): number;
  lengthsBetweennessBatch(
    lengths: number,
    first: number,
    lanes: number,
    pairsOnce: number,
    wide: number,
  ): number;
  arcsByLengths(lengths: number, first: number, lanes: number, wide: number): number;
  startDistances(plan: number, sources: number, lanes: number): void;
  continueDistances(plan: number, budget: number): number;
  drawPaths(plan: number, times: number): number;
  swapTies(plan: number, times: number): number;
  walkersRound(plan: number, damping: number): number;
  bestScore(near: number, actors: number, ends: number, least: number, start: number): number;
  contestRanks(plan: number, into: number, count: number): void;
  ordinarySplits(plan: number, into: number, count: number): void;
  shuffledSigns(plan: number, into: number, count: number): void;
};

/** What the kernels take from the engine, so that they give the bits that the plain algorithms give. */
const engine = { exp: Math.exp, log: Math.log, cos: Math.cos, pow: Math.pow };

const page = 65_536;
const mostPages = 65_536;
/** Kept for the next call when it is no larger than this; a national graph's memory goes back at once. */
const keptBytes = 64 * 2 ** 20;
let kept: KernelMemory | null = null;

/** Room in WebAssembly memory, handed out from low to high addresses and taken back all at once. */
export class KernelMemory {
  readonly module: WebAssembly.Module;
  readonly functions: KernelFunctions;
  private readonly memory: WebAssembly.Memory;
  private top = page;

  constructor(module: WebAssembly.Module) {
    this.module = module;
    this.memory = new WebAssembly.Memory({ initial: 16, maximum: mostPages, shared: true });
    const instance = new WebAssembly.Instance(module, { env: { memory: this.memory }, engine });
    // The exports are those of the compiled sources beside this file; a test calls each of them.
    this.functions = instance.exports as unknown as KernelFunctions;
  }

  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  clear(): void {
    this.top = page;
  }

  /** Address of `bytes` bytes, on a cache line; their content is whatever was there. A RangeError when memory is full. */
  room(bytes: number): number {
    const address = Math.ceil(this.top / 64) * 64;
    const top = address + Math.ceil(bytes);
    const missing = top - this.bytes;
    if (top > page * mostPages) throw new RangeError('the graph does not fit in WebAssembly memory');
    if (missing > 0) this.memory.grow(Math.ceil(missing / page));
    this.top = top;
    return address;
  }

  /** Address of `bytes` zeros. */
  zeros(bytes: number): number {
    const address = this.room(bytes);
    new Uint8Array(this.memory.buffer, address, bytes).fill(0);
    return address;
  }

  /** Address of a copy of whole numbers. */
  integers(values: ArrayLike<number>): number {
    const address = this.room(values.length * 4);
    new Int32Array(this.memory.buffer, address, values.length).set(values);
    return address;
  }

  /** Address of a copy of numbers followed by zeros, `length` in all. */
  numbers(values: Float64Array, length: number): number {
    const address = this.zeros(length * 8);
    this.numbersAt(address, values.length).set(values);
    return address;
  }

  integerAt(address: number): number {
    return new Int32Array(this.memory.buffer, address, 1)[0]!;
  }

  /** A view of `length` whole numbers; read it before the next `room`. */
  integersAt(address: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, address, length);
  }

  /** A view of `length` bytes; read it before the next `room`. */
  bytesAt(address: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, address, length);
  }

  /** A view of `length` numbers; read it before the next `room`. */
  numbersAt(address: number, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, address, length);
  }
}

/**
 * Runs work that needs the kernels, or gives `undefined` when this thread has none or the memory they need is not to
 * be had: the caller then takes the plain algorithm.
 */
export function withKernels<Result>(work: (memory: KernelMemory) => Result): Result | undefined {
  const module = providedKernels();
  if (!module) return undefined;
  const memory = kept?.module === module ? kept : new KernelMemory(module);
  kept = null;
  memory.clear();
  try {
    return work(memory);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    if (memory.bytes <= keptBytes) kept = memory;
  }
}
