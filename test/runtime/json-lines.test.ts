import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsonLines, writeJsonLines } from '../../server/runtime/json-lines.ts';

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
  expect([...jsonLines(path)]).toEqual(values);
  expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(5001);
});

it('reads the same again, also after a reading that broke off', async () => {
  const path = join(folder, 'again.ndjson');
  await writeJsonLines(path, [1, 2, 3]);
  const lines = jsonLines<number>(path);
  for (const line of lines) if (line === 2) break;
  expect([...lines, ...lines]).toEqual([1, 2, 3, 1, 2, 3]);
});

it('reads nothing from nothing', async () => {
  const path = join(folder, 'none.ndjson');
  await writeJsonLines(path, []);
  expect([...jsonLines(path)]).toEqual([]);
});
