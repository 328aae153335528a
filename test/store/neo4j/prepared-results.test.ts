import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Jobs } from '../../../server/runtime/jobs.ts';
import { closePools, createPools } from '../../../server/runtime/pools.ts';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { openPreparedResults } from '../../../server/store/prepared/prepared-results.ts';
import { listAssessments } from '../../../server/use-cases/assessing/list-assessments.ts';
import { Preparation } from '../../../server/use-cases/preparing/preparation.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

await describeWithNeo4j('what is worked out ahead over Neo4j', {}, (server) => {
  test('is found by the next process, and goes when another process erases what it was made of', async () => {
    await emptyDatabase(server);
    const patient = { ...server, timeout: 60_000 };
    const [store, other] = [await openNeo4jStore(patient), await openNeo4jStore(patient)];
    const folder = await mkdtemp(join(tmpdir(), 'telar-prepared-'));
    const prepared = openPreparedResults(folder, 2 ** 24, []);
    const pools = createPools(1);
    const jobs = new Jobs(() => new Date('2026-04-01T12:00:00Z'));
    const started = () => ({ store, pools, prepared, jobs, cache: new ResultCache() });
    const preparation = new Preparation(
      started(),
      (error) => {
        throw error;
      },
      { lookMs: 20, mostWaitMs: 60_000 },
    );
    const ready = (networks: number) =>
      vi.waitFor(() => expect(preparation.state).toEqual({ state: 'ready', networks, ready: networks }), {
        timeout: 60_000,
      });
    try {
      await store.commitRevision(draft(), fixture);
      const query = { territory: 'country:cl', state: 'flagged' };
      const wanted = await listAssessments(started(), query);
      await prepared.clear();
      preparation.start();
      await ready(2);
      const work = vi.spyOn(pools.interactive, 'run');
      const reads = vi.spyOn(store, 'loadNetworks');
      expect(await listAssessments(started(), query)).toEqual(wanted);
      expect(work).not.toHaveBeenCalled();
      expect(reads).not.toHaveBeenCalled();
      const { results } = prepared.size();
      await other.eraseRecords({ networkId: 'network:costa' });
      await ready(1);
      expect(prepared.size().results).toBeLessThan(results);
    } finally {
      await preparation.stop();
      await closePools(pools);
      await prepared.close();
      await store.close();
      await other.close();
      await rm(folder, { recursive: true });
    }
  });
});
