/**
 * The kernels are WebAssembly, built by `scripts/build-kernels.mjs` from `assembly/`. Analysis reads no files, so whoever
 * starts a thread hands it the bytes; until then (and in the client's tests) the plain algorithms serve alone.
 */
let compiled: WebAssembly.Module | null = null;

/**
 * Compiles the kernels for this thread; later calls replace them.
 *
 * @throws WebAssembly.CompileError when the bytes are not a module this engine can run (SIMD and threads are needed)
 */
export function provideKernels(bytes: Uint8Array<ArrayBuffer>): void {
  compiled = new WebAssembly.Module(bytes);
}

/** Takes the kernels as another thread compiled them. */
export function shareKernels(module: WebAssembly.Module): void {
  compiled = module;
}

/** Back to the plain algorithms. */
export function withdrawKernels(): void {
  compiled = null;
}

/** The compiled kernels, or null when none were provided to this thread. */
export const providedKernels = (): WebAssembly.Module | null => compiled;
