import type { KernelMemory } from './kernel-memory.ts';

/**
 * Named stretches of bytes that go into WebAssembly memory together, and come back as a kernel left them: what goes on
 * from one call to the next, although the memory is another's between them.
 */
export class KernelBlock<Name extends string> {
  private readonly offset = new Map<Name, number>();
  private readonly bytes: Uint8Array<ArrayBuffer>;

  /** @param parts names and bytes; each begins on a whole number of 8 bytes */
  constructor(parts: Record<Name, number>) {
    let length = 0;
    for (const name of Object.keys(parts) as Name[]) {
      this.offset.set(name, length);
      length += Math.ceil(parts[name] / 8) * 8;
    }
    this.bytes = new Uint8Array(length);
  }

  /** A view of the bytes from the beginning of a part on. */
  bytesOf(name: Name, length: number): Uint8Array {
    return new Uint8Array(this.bytes.buffer, this.offset.get(name)!, length);
  }

  wordsOf(name: Name, length: number): Int32Array {
    return new Int32Array(this.bytes.buffer, this.offset.get(name)!, length);
  }

  numbersOf(name: Name, length: number): Float64Array {
    return new Float64Array(this.bytes.buffer, this.offset.get(name)!, length);
  }

  /** Lends the bytes to the memory while something works on them. @param work is passed where in memory each part is */
  lend<Result>(memory: KernelMemory, work: (addressOf: (name: Name) => number) => Result): Result {
    const { bytes, offset } = this;
    const start = memory.room(bytes.length);
    memory.bytesAt(start, bytes.length).set(bytes);
    const result = work((name) => start + offset.get(name)!);
    bytes.set(memory.bytesAt(start, bytes.length));
    return result;
  }
}
