import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readJsonLines, writeJsonLines } from '../../server/runtime/json-lines.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-lines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('reads what it wrote, line breaks inside values and any length included', async () => {
  const path = join(folder, 'some.ndjson');
  const values = Array.from({ length: 5000 }, (_, at) => ({
    at,
    text: `ñ\n\u2028\r\n"${'x'.repeat(at % 50)}`,
  }));
  await writeJsonLines(path, values);
  expect(await readJsonLines(path)).toEqual(values);
  expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(5001);
});

it('reads nothing from nothing', async () => {
  const path = join(folder, 'none.ndjson');
  await writeJsonLines(path, []);
  expect(await readJsonLines(path)).toEqual([]);
});
