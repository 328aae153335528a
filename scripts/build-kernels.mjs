// Compiles the AssemblyScript sources of the kernels into dist/kernels/kernels.wasm, when they or the compiler's
// version have changed since. Plain JavaScript without dependencies: it runs on any Node that can run npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modernNode, root } from './modern-node.mjs';

const sourceFolder = join(root, 'server', 'analysis', 'kernels', 'assembly');
const compiler = join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
const outFolder = join(root, 'dist', 'kernels');
const options = [
  ...['--runtime', 'stub', '-O3', '--noAssert', '--enable', 'simd,bulk-memory,threads'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
];

/** Files whose exported functions the analysis calls; the others are imported by these. */
const entries = [
  'betweenness.ts',
  'contests.ts',
  'costs.ts',
  'distances.ts',
  'lengths.ts',
  'ordinary-splits.ts',
  'paths.ts',
  'signs.ts',
  'splits.ts',
  'swaps.ts',
  'walkers.ts',
];

/** @param node path of the Node that runs the compiler */
export function buildKernels(node) {
  const sources = readdirSync(sourceFolder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const wanted = hashOf([
    ...sources.map((name) => join(sourceFolder, name)),
    join(root, 'scripts', 'build-kernels.mjs'),
    join(root, 'node_modules', 'assemblyscript', 'package.json'),
  ]);
  const stamp = join(outFolder, 'kernels.stamp');
  const built = join(outFolder, 'kernels.wasm');
  if (existsSync(stamp) && existsSync(built) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Building the analysis kernels…\n');
  mkdirSync(outFolder, { recursive: true });
  // Built beside and renamed, so that nobody ever reads half a file.
  const fresh = join(outFolder, `kernels.${process.pid}.wasm`);
  const files = entries.map((name) => join('server', 'analysis', 'kernels', 'assembly', name));
  const ended = spawnSync(node, [compiler, ...files, '--outFile', fresh, ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (ended.status !== 0) throw new Error('The analysis kernels could not be built: see above.');
  renameSync(fresh, built);
  writeFileSync(stamp, wanted);
}

/**
 * Builds the kernels where a command is run without `npm start` before (`npm ci` and then `telar …`, or a linked
 * `telar`). Where that can't be done the same numbers come from the plain algorithms.
 *
 * @returns null, or a sentence for the user: what is slow, and how to mend it
 */
export function ensureKernels(node) {
  try {
    buildKernels(node);
    return null;
  } catch (error) {
    if (existsSync(join(outFolder, 'kernels.wasm'))) return null;
    const reason = existsSync(compiler)
      ? error.message
      : 'Their compiler is not installed: run npm ci, without --omit=dev, in the folder of Telar.';
    return `The analysis kernels are not built, so betweenness and distances of large networks take minutes instead of seconds (the numbers are the same). ${reason}`;
  }
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

if (process.argv[1] === join(root, 'scripts', 'build-kernels.mjs'))
  buildKernels(modernNode() ?? process.execPath);
