import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** A copy of what the command needs, as `npm ci` leaves it: packages installed, nothing built. */
async function installWithoutBuilding(folder: string, { compiler }: { compiler: boolean }): Promise<void> {
  for (const part of ['bin', 'scripts', 'server', 'contract', 'graph-queries', 'clients', 'package.json'])
    await cp(join(root, part), join(folder, part), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules')))
    if (compiler || name !== 'assemblyscript')
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  await cp(join(root, 'datasets/classics/kite'), join(folder, 'kite'), { recursive: true });
}

describe('a command right after npm ci', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-unbuilt-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const measure = (command: string) =>
    run(process.execPath, [
      command,
      'measure',
      join(folder, 'kite/Krackhardt_Kite_N10.paj'),
      '--metrics',
      'betweenness',
    ]);

  it('builds the kernels, once, also when it was linked', async () => {
    await installWithoutBuilding(folder, { compiler: true });
    await symlink(join(folder, 'bin/telar.mjs'), join(folder, 'linked-telar.mjs'));
    const first = await measure(join(folder, 'linked-telar.mjs'));
    const kernels = join(folder, 'dist/kernels/kernels.wasm');
    const built = await stat(kernels);
    expect(first.stderr).toContain('Building the analysis kernels');
    const second = await measure(join(folder, 'bin/telar.mjs'));
    expect(second.stderr).not.toContain('Building');
    expect((await stat(kernels)).mtimeMs).toBe(built.mtimeMs);
    expect(second.stdout).toBe(first.stdout);
  });

  it('says in one sentence what is slow and how to mend it where they cannot be built', async () => {
    await installWithoutBuilding(folder, { compiler: false });
    const { stdout, stderr } = await measure(join(folder, 'bin/telar.mjs'));
    expect(stderr).toMatch(/^telar: The analysis kernels are not built.*minutes.*npm ci.*$/m);
    expect(stdout.split('\n')).toHaveLength(12);
  });
});
