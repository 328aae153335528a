import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { fillStore } from '../use-cases/transfer/filled-store.ts';
import { ending, lineOf, runTelar, spawnTelar } from './run-telar.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telar-backup-'));
  await fill('data');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A data folder with a filled store and the key under which its persons stand. */
async function fill(data: string): Promise<void> {
  const store = await openEmbeddedStore(at(data));
  await fillStore(store);
  await store.close();
  writeFileSync(at(data, 'owner.key'), randomBytes(32), { mode: 0o600 });
}

const at = (...names: string[]) => join(folder, ...names);
const run = (data: string, ...args: string[]) => runTelar(args, { TELAR_DATA: at(data) });
const partsOf = (path: string) => {
  const { 'manifest.json': _manifest, ...parts } = unzipSync(readFileSync(path));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes)]));
};

test(
  'a backup is written while Telar serves, verified, and brings all back elsewhere',
  { timeout: 180_000 },
  async () => {
    const server = spawnTelar(['serve', '--empty'], { PORT: '0', TELAR_DATA: at('data') });
    const ended = ending(server);
    const address = (await lineOf(server, /^Telar: http/)).replace('Telar: ', '');
    const written = await run('data', 'backup', at('a.zip'));
    expect(written).toMatchObject({ code: 0 });
    expect(written.stdout).toMatch(/a\.zip\nWritten, read again and compared\. Store [0-9a-f]{16}/);
    expect(written.stdout).toMatch(/revisions +4 \(1 undone\).*owner key.*the key itself is in the file/s);
    expect(statSync(at('a.zip')).mode & 0o777).toBe(0o600);
    expect((await fetch(`${address}/api/v1/ready`)).status).toBe(200);
    server.kill('SIGTERM');
    await ended;

    const restored = await run('copy', 'restore', at('a.zip'));
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.stderr).not.toContain('another owner key');
    expect(readFileSync(at('copy', 'owner.key'))).toEqual(readFileSync(at('data', 'owner.key')));
    expect((await run('copy', 'backup', at('b.zip'))).code).toBe(0);
    const withoutAudit = ({ 'accounts.ndjson': _accounts, ...parts }: ReturnType<typeof partsOf>) => parts;
    expect(withoutAudit(partsOf(at('b.zip')))).toEqual(withoutAudit(partsOf(at('a.zip'))));
  },
);

test(
  'accounts and keys come back, on an installation that has none of its own',
  { timeout: 180_000 },
  async () => {
    const created = await run('data', 'accounts', 'create', 'ana', '--role', 'administrator');
    expect(created).toMatchObject({ code: 0 });
    const listed = (await run('data', 'accounts', 'list')).stdout;
    expect((await run('data', 'backup', at('accounts.zip'))).code).toBe(0);
    const restored = await run('with-accounts', 'restore', at('accounts.zip'));
    expect(restored.stderr).toContain('Everybody signs in again');
    expect((await run('with-accounts', 'accounts', 'list')).stdout).toBe(listed);
    expect((await run('with-accounts', 'audit')).stdout).toMatch(/telar restore/);

    await run('taken', 'accounts', 'create', 'eva', '--role', 'administrator');
    const key = readFileSync(at('taken', 'owner.key'));
    const refused = await run('taken', 'restore', at('accounts.zip'));
    expect(refused.stderr).toMatch(/accounts here that are not in .*accounts\.zip: 1/);
    expect(readFileSync(at('taken', 'owner.key'))).toEqual(key);
  },
);

test('the key can be left out, and then it is said where it is', { timeout: 180_000 }, async () => {
  const written = await run('data', 'backup', at('plain.zip'), '--without-key');
  expect(written.stdout).toMatch(/the key itself is not in the file: keep owner\.key of the data folder/);
  const key = readFileSync(at('data', 'owner.key'));
  const text = Object.values(partsOf(at('plain.zip'))).join('');
  for (const encoding of ['latin1', 'hex', 'base64'] as const)
    expect(text).not.toContain(key.toString(encoding));
  const restored = await run('keyless', 'restore', at('plain.zip'));
  expect(restored.stderr).toMatch(/another owner key.*owner\.key/s);
});

test(
  'one changed byte is found by --verify, and nothing is restored from it',
  { timeout: 180_000 },
  async () => {
    expect((await run('data', 'backup', at('whole.zip'))).code).toBe(0);
    expect((await run('none', 'backup', '--verify', at('whole.zip'))).stdout).toMatch(/As it was written\./);
    copyFileSync(at('whole.zip'), at('broken.zip'));
    const bytes = readFileSync(at('broken.zip'));
    const middle = bytes.indexOf('statements/000001.ndjson') + 200;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(at('broken.zip'), bytes);
    for (const args of [
      ['backup', '--verify', at('broken.zip')],
      ['restore', at('broken.zip')],
    ])
      expect(await run('none', ...args)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/broken\.zip is damaged: /) as string,
      });
  },
);

test('wrong use is refused in words, and an older file of the name stays', { timeout: 180_000 }, async () => {
  writeFileSync(at('older.zip'), 'older');
  expect(await run('nothing', 'backup', at('older.zip'))).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/holds nothing.*TELAR_DATA/) as string,
  });
  expect(readFileSync(at('older.zip'), 'utf8')).toBe('older');
  expect(await run('data', 'backup')).toMatchObject({ code: 2 });
  expect((await run('data', 'backup', at('x.zip'), '--verify', at('y.zip'))).stderr).toMatch(/--verify with/);
  expect((await run('data', 'backup', at('no', 'such', 'folder.zip'))).stderr).toMatch(/cannot be written/);
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test(
  'a key that was in use here is kept beside the one of the backup; a store that holds something keeps its own',
  { timeout: 180_000 },
  async () => {
    expect((await run('data', 'backup', at('again.zip'))).code).toBe(0);
    expect((await run('fresh', 'revisions')).code).toBe(0);
    const former = readFileSync(at('fresh', 'owner.key'));
    const restored = await run('fresh', 'restore', at('again.zip'));
    const name = /kept as (owner\.key\.[0-9a-f]{16})/.exec(restored.stderr)?.[1] ?? '';
    expect(readFileSync(at('fresh', name))).toEqual(former);
    expect(statSync(at('fresh', name)).mode & 0o777).toBe(0o600);

    await fill('other');
    const refused = await run('other', 'restore', at('again.zip'));
    expect(refused.stderr).toMatch(/not empty: it holds 4 revisions/);
    expect(readFileSync(at('other', 'owner.key'))).not.toEqual(readFileSync(at('data', 'owner.key')));
  },
);
