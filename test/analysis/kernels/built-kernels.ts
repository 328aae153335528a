import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadKernels } from '../../../server/runtime/kernel-bytes.ts';

/** Builds the kernels where they are missing or old, and provides them to this thread. */
export function provideBuiltKernels(): void {
  const script = fileURLToPath(new URL('../../../scripts/build-kernels.mjs', import.meta.url));
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
  if (!loadKernels()) throw new Error('The kernels were built and are not there.');
}
