import { readFileSync } from 'node:fs';
import { provideKernels } from '../analysis/kernels/provide-kernels.ts';

const built = new URL('../../dist/kernels/kernels.wasm', import.meta.url);

/**
 * Gives this thread the compiled kernels, once a thread, before it measures anything. Where they were not built
 * (`npm run` commands build them) the plain algorithms serve, slower and with the same answers.
 *
 * @returns whether the kernels are there
 */
export function loadKernels(): boolean {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = readFileSync(built);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  provideKernels(bytes);
  return true;
}
