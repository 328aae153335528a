// Makes a clone ready to run: packages as the lock file says, the analysis kernels, and the built explorer. Each step is skipped when its
// inputs have not changed since. Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKernels } from './build-kernels.mjs';
import { modernNode, pass, root, runOnModernNode, tooOld } from './modern-node.mjs';

/** Installs what the lock file names, when it has changed or nothing is installed. Throws a sentence when that fails. */
export async function prepare({ client = true } = {}) {
  await installPackages();
  const node = modernNode();
  if (node === null) throw new Error(tooOld);
  buildKernels(node);
  if (client) await buildClient(node);
  return node;
}

async function installPackages() {
  const stamp = join(root, 'node_modules', '.telar-lock');
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  report('Installing packages (once, and when they change)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await pass(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'], {
    cwd: root,
    // npm talks on stderr, so that stdout stays what a command printed.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error('The packages could not be installed: see what npm said above.');
  writeFileSync(stamp, wanted);
}

async function buildClient(node) {
  // The outline of the country is handed out with the explorer's own files.
  const sources = ['client', 'contract', 'datasets/outline'].flatMap((folder) => filesIn(join(root, folder)));
  const tools = ['vite.config.ts', 'scripts/licence-notices.ts', 'package-lock.json', 'LICENSE'];
  const wanted = hashOf([...sources, ...tools.map((name) => join(root, name))]);
  const stamp = join(root, 'dist', 'client.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  report('Building the explorer…');
  const built = spawnSync(
    node,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (built.status !== 0) throw new Error('The explorer could not be built: see above.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const report = (text) => process.stderr.write(`${text}\n`);

/** Prepares, then runs `main` on a Node that is new enough; a failure is one sentence and exit code 2. */
export async function prepared(file, options, main) {
  try {
    await prepare(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
    return;
  }
  await runOnModernNode(file, main);
}

if (process.argv[1] === join(root, 'scripts', 'prepare.mjs'))
  await prepared(import.meta.url, {}, () => undefined);
