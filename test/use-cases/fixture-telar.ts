import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourcedRecord } from '../../contract/records.ts';
import { Jobs } from '../../server/runtime/jobs.ts';
import { closePools, createPools } from '../../server/runtime/pools.ts';
import { ResultCache } from '../../server/runtime/result-cache.ts';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { openRepeatLog } from '../../server/store/repeats/repeat-log.ts';
import { openPreparedResults } from '../../server/store/prepared/prepared-results.ts';
import { clearedStore } from '../../server/use-cases/preparing/cleared-store.ts';
import { fixture } from '../store/fixture.ts';

const importedAt = '2026-01-02T03:04:05.000Z';

/**
 * What the use cases are given, over a real store that holds the fixture.
 *
 * @param preparedBytes of results that are kept; none is unless given
 */
export async function fixtureTelar(preparedBytes = 0) {
  const folder = await mkdtemp(join(tmpdir(), 'telar-use-cases-'));
  const prepared = openPreparedResults(folder, preparedBytes, []);
  const store = clearedStore(await openEmbeddedStore(folder), prepared);
  const pools = createPools(2);
  const repeats = openRepeatLog(folder);
  const now = () => new Date(importedAt);
  const commit = (title: string, records: readonly SourcedRecord[]) => {
    const draft = { title, source: 'test', hash: title, importedAt, importedBy: 'test' };
    return store.commitRevision({ ...draft, counts: {}, changes: {}, findings: [] }, records);
  };
  await commit('fixture', fixture);
  return {
    store,
    pools,
    jobs: new Jobs(now),
    cache: new ResultCache(),
    prepared,
    repeats,
    now,
    commit,
    close: async () => {
      await closePools(pools);
      await repeats.close();
      await prepared.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type FixtureTelar = Awaited<ReturnType<typeof fixtureTelar>>;
