import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findOwnerKey, makeOwnerKey } from '../../server/runtime/owner-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is made once, readable by its owner alone, and is the same for all who make it at once', async () => {
  expect(await findOwnerKey(folder)).toBeNull();
  const [one, ...others] = await Promise.all(Array.from({ length: 20 }, () => makeOwnerKey(folder)));
  expect(one).toHaveLength(32);
  for (const other of others) expect(other).toEqual(one);
  expect(await findOwnerKey(folder)).toEqual(one);
  expect(await readdir(folder)).toEqual(['owner.key']);
  expect((await stat(join(folder, 'owner.key'))).mode & 0o777).toBe(0o600);
});

it('is refused when it is damaged, and never replaced', async () => {
  await writeFile(join(folder, 'owner.key'), 'short');
  await expect(findOwnerKey(folder)).rejects.toThrow(/damaged: it holds 5 bytes/);
});
