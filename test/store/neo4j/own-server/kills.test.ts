import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createRandom } from '../../../../server/analysis/random.ts';
import { connect } from '../../../../server/store/neo4j/connection.ts';
import { describeWithNeo4j } from '../../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../../neo4j-server/empty-database.ts';
import {
  checkKills,
  checkRestores,
  type KilledServer,
  kills,
  killSeed,
  killsOfStore,
} from '../../killed/kill-at-random.ts';
import { stepKinds } from '../../killed/steps.ts';
import { openAt, type Place } from '../../killed/stores.ts';

/** Milliseconds: more than any lease lasts. */
const longAgoMs = 3_600_000;
/** One kill in so many takes the server along. */
const killsToServerKills = 5;

await describeWithNeo4j('a process killed on a real server', { own: true }, (own) => {
  const random = createRandom(killSeed);
  const killsHere = process.env['KILLS'] === undefined ? 2 : kills;
  const { uri, user, password } = own;
  const server = { uri, user, password };
  const killed: KilledServer = {
    kill: () => own.kill(),
    restart: () => own.restart(),
    // That the next process waits until then is tested with a restore that is killed (transfer.test.ts).
    async expireLease() {
      const connection = connect({ ...server, timeout: 120_000 });
      await connection.direct(`MATCH (store:Telar) SET store.seenAt = store.seenAt - ${String(longAgoMs)}`);
      await connection.close();
    },
  };
  let moment = 0;
  let withServer = 0;
  const broken: Record<string, number> = {};
  afterAll(() => {
    process.stderr.write(
      `Neo4j, seed ${String(killSeed)}, ${String(moment)} kills, ${String(withServer)} with the server, steps broken off: ${JSON.stringify(broken)}\n`,
    );
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
        withServer: moment++ % killsToServerKills === 1,
      }));
      withServer += moments.filter((each) => each.withServer).length;
      const found = await checkKills(await newPlace(), moments, killed);
      for (const [kind, count] of Object.entries(found)) broken[kind] = (broken[kind] ?? 0) + count;
    },
    600_000,
  );

  test('while it is restored, the store is empty or whole', async () => {
    const delays = Array.from({ length: Math.ceil(killsHere / 5) }, () => random.integer(1_500));
    const outcomes = await checkRestores(newPlace, delays, killed);
    process.stderr.write(`restored: ${JSON.stringify(outcomes)}\n`);
    expect(outcomes.empty + outcomes.whole).toBe(delays.length);
  }, 600_000);
});
