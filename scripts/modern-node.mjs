// Finds a Node that runs TypeScript as it is (22.18 or newer): this one, or the one that `npm ci` installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const installed = join(root, 'node_modules', '.bin', 'node');
const oldest = [22, 18];

const fits = (version) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
};

/** Path of a Node that is new enough, or null. */
export function modernNode() {
  if (fits(process.versions.node)) return process.execPath;
  if (!existsSync(installed)) return null;
  const asked = spawnSync(installed, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 && fits(asked.stdout.trim()) ? installed : null;
}

export const tooOld = `Telar needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}, and no newer one is installed with the project. Install a newer Node, then try again.`;

/** Runs `main` here, or this same file again on a Node that is new enough, passing signals and the exit code on. */
export async function runOnModernNode(file, main) {
  if (fits(process.versions.node)) {
    // What Node compiles is kept, so that the next start reads it; a folder that cannot be written is passed over.
    module.enableCompileCache(join(root, 'dist', 'compiled'));
    return main();
  }
  const node = modernNode();
  if (node === null) {
    console.error(tooOld);
    process.exitCode = 2;
    return undefined;
  }
  process.exitCode = await pass(node, [fileURLToPath(file), ...process.argv.slice(2)]);
  return undefined;
}

/** Runs a command as if it were this process: same terminal, signals passed on, exit code returned. */
export function pass(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    child.once('error', (error) => {
      console.error(error.message);
      resolve(2);
    });
    child.once('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward);
      resolve(code ?? 128 + (signal === null ? 0 : (constants.signals[signal] ?? 0)));
    });
  });
}
