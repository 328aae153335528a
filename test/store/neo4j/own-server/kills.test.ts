import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createRandom } from '../../../../server/analysis/random.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../../neo4j-server/empty-database.ts';
import { checkKills, checkRestores, kills, killSeed, killsOfStore } from '../../killed/kill-at-random.ts';
import { stepKinds } from '../../killed/steps.ts';
import { openAt, type Place } from '../../killed/stores.ts';

await describeWithNeo4j('a process killed on a real server', {}, ({ uri, user, password }) => {
  const random = createRandom(killSeed);
  // The next process waits until the lease of the killed one has run out: about a minute each.
  const killsHere = process.env['KILLS'] === undefined ? 2 : kills;
  const server = { uri, user, password };
  const broken: Record<string, number> = {};
  afterAll(() => {
    process.stderr.write(`Neo4j, seed ${String(killSeed)}, steps broken off: ${JSON.stringify(broken)}\n`);
  });

  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  async function newPlace(): Promise<Place> {
    await emptyDatabase({ ...server, timeout: 120_000 });
    const folder = await mkdtemp(join(tmpdir(), 'telar-killed-'));
    folders.push(folder);
    // The schema is there before the first process is killed.
    await (await openAt({ folder, server })).close();
    return { folder, server };
  }

  const stores = Array.from({ length: Math.ceil(killsHere / killsOfStore) }, (_, i) => i);

  test.each(stores)(
    'the store is that before or after a step (store %i)',
    async () => {
      const moments = Array.from({ length: Math.min(killsOfStore, killsHere) }, () => ({
        steps: random.integer(stepKinds.length),
        afterMs: random.integer(1_000),
      }));
      const found = await checkKills(await newPlace(), moments);
      for (const [kind, count] of Object.entries(found)) broken[kind] = (broken[kind] ?? 0) + count;
    },
    600_000,
  );

  test('while it is restored, the store is empty or whole', async () => {
    const delays = Array.from({ length: Math.ceil(killsHere / 5) }, () => random.integer(1_500));
    const outcomes = await checkRestores(newPlace, delays);
    process.stderr.write(`restored: ${JSON.stringify(outcomes)}\n`);
    expect(outcomes.empty + outcomes.whole).toBe(delays.length);
  }, 600_000);
});
