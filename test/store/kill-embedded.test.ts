import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createRandom } from '../../server/analysis/random.ts';
import { checkKills, checkRestores, kills, killSeed, killsOfStore } from './killed/kill-at-random.ts';
import { stepKinds } from './killed/steps.ts';

const random = createRandom(killSeed);
const broken: Record<string, number> = {};
afterAll(() => {
  process.stderr.write(
    `embedded store, seed ${String(killSeed)}, steps broken off: ${JSON.stringify(broken)}\n`,
  );
});

const places: string[] = [];
afterAll(async () => {
  for (const folder of places) await rm(folder, { recursive: true, force: true });
});
async function newPlace(): Promise<{ folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-killed-'));
  places.push(folder);
  return { folder };
}

const stores = Array.from({ length: Math.ceil(kills / killsOfStore) }, (_, i) => i);

test.each(stores)(
  'killed at any moment, the store is that before or after a step (store %i)',
  async () => {
    const moments = Array.from({ length: killsOfStore }, () => ({
      steps: random.integer(stepKinds.length),
      afterMs: random.integer(250),
    }));
    const found = await checkKills(await newPlace(), moments);
    for (const [kind, count] of Object.entries(found)) broken[kind] = (broken[kind] ?? 0) + count;
  },
  300_000,
);

test('killed while it is restored, the store is empty or whole', async () => {
  const delays = Array.from({ length: Math.ceil(kills / 5) }, () => random.integer(250));
  const outcomes = await checkRestores(newPlace, delays);
  process.stderr.write(`restored: ${JSON.stringify(outcomes)}\n`);
  expect(outcomes.empty + outcomes.whole).toBe(delays.length);
}, 300_000);
