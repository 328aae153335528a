import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openReader } from '../../../server/access/reader.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { pseudonymsOf } from '../../../server/use-cases/access/pseudonyms.ts';
import { readerStore } from '../../../server/use-cases/access/reader-store.ts';
import { storedFacts } from '../../../server/use-cases/access/stored-facts.ts';
import { readsOf } from '../../access/reads-of-a-store.ts';
import { ours, planted, storeTwoTerritories } from '../../access/two-territories.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';

const limits = {
  planner: { territories: [ours], school: null },
  researcher: { territories: [ours], school: null },
};

function storeOf(store: NetworkStore, role: keyof typeof limits): NetworkStore {
  const reader = { ...openReader, kind: 'account', id: role, role, ...limits[role] } as const;
  const pseudonyms = pseudonymsOf(new Uint8Array(32));
  return readerStore({ store, facts: storedFacts(store), pseudonyms, minimum: 3 }, reader, 'all');
}

await describeWithNeo4j('what each role reads over Neo4j', {}, (server) => {
  test('is what it reads of the embedded store, and nothing of another territory', async () => {
    await emptyDatabase(server);
    const folder = await mkdtemp(join(tmpdir(), 'telar-scopes-'));
    const [embedded, neo4j] = [await openEmbeddedStore(folder), await openNeo4jStore(server)];
    try {
      for (const store of [embedded, neo4j]) await storeTwoTerritories(store);
      for (const role of ['planner', 'researcher'] as const) {
        const [one, other] = [await readsOf(storeOf(embedded, role)), await readsOf(storeOf(neo4j, role))];
        for (const [name, read] of Object.entries(other)) {
          expect(read, `${role}, ${name}`).toBe(one[name]);
          for (const word of planted) expect(read.includes(word), `${role}, ${name}: ${word}`).toBe(false);
        }
      }
    } finally {
      await embedded.close();
      await neo4j.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
