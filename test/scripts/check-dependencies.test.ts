import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
type Entry = Record<string, unknown>;
type Lock = { packages: Record<string, Entry> };
const ownLock = () => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telar-dependencies-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function check(lock: Lock, manifest: object = {}) {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-dependencies.mjs', folder], {
    ...{ cwd: root, encoding: 'utf8' },
  });
  return { status, faults: stderr.split('\n').filter(Boolean) };
}

const express = { 'node_modules/express': ownLock().packages['node_modules/express']! };
const changed = (change: Entry): Lock => ({
  packages: { 'node_modules/express': { ...express['node_modules/express'], ...change } },
});

test('the packages of this project are as the lock file says', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-dependencies.mjs'], {
    ...{ cwd: root, encoding: 'utf8' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(Number(/^(\d+) packages/.exec(stdout)?.[1])).toBe(Object.keys(ownLock().packages).length - 1);
});

test.each<[string, Entry, string]>([
  ['without its hash', { integrity: undefined }, 'node_modules/express has no SHA-512'],
  ['with a weak hash', { integrity: 'sha1-abc=' }, 'node_modules/express has no SHA-512'],
  ['from elsewhere', { resolved: 'git+ssh://x/y.git' }, 'node_modules/express comes from git+ssh://x/y.git'],
  ['with a script', { hasInstallScript: true }, 'node_modules/express runs a script when it is installed'],
  [
    'under a licence that binds all',
    { license: 'GPL-3.0-only' },
    'node_modules/express has the licence GPL-3.0-only',
  ],
  [
    'under all of several licences',
    { license: '(MIT AND SSPL-1.0)' },
    'node_modules/express has the licence (MIT AND SSPL-1.0)',
  ],
])('a package %s is a fault', (_what, change, fault) => {
  expect(check(changed(change))).toEqual({ status: 1, faults: [fault] });
});

test('one licence of several is enough, and tools have some more', () => {
  expect(check(changed({ license: '(GPL-3.0-only OR MIT)' })).status).toBe(0);
  expect(check(changed({ license: 'MPL-2.0', dev: true })).status).toBe(0);
  expect(check(changed({ license: 'MPL-2.0' })).status).toBe(1);
});

test('two versions of what reads strangers’ data, and a wish for any of several versions, are faults', () => {
  const other = { ...express['node_modules/express'], version: '4.0.0' };
  const twice = { packages: { ...express, 'node_modules/x/node_modules/express': other } };
  expect(check(twice).faults).toEqual([expect.stringMatching(/^express is there in several versions: /)]);
  expect(check({ packages: express }, { dependencies: { express: '^5.0.0' } }).faults).toEqual([
    'express is wanted as ^5.0.0, not as one version',
  ]);
});

test('what is installed is compared with the lock file', () => {
  mkdirSync(join(folder, 'node_modules'));
  const installed = changed({ integrity: `sha512-${'A'.repeat(86)}==` });
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(installed));
  expect(check({ packages: express }).faults).toEqual([
    'node_modules/express is installed as another one than the lock file says',
  ]);
});
