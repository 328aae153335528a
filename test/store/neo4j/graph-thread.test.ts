import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphThread } from '../../../server/store/neo4j/graph-thread.ts';
import { openNeo4jStore, type Neo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { DatabaseFailure } from '../../../server/store/neo4j/options.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { actor, draft, fromFile, schoolYear, territory, tie } from '../records.ts';

const schools = Array.from({ length: 1_200 }, (_, i) => `school:${String(10_000 + i)}`);
const place = { comunaId: 'comuna:1', state: 'working', dependency: 'municipal-daem' } as const;
const schoolOf = (id: string) => [
  actor({ id, kind: 'school', name: id, rbd: Number(id.slice('school:'.length)), ...place }),
  schoolYear({ schoolId: id, year: 2024, name: id, ...place }),
];
const country = fromFile('pais.csv', [
  territory({ id: 'country:x', kind: 'country', name: 'País' }),
  territory({ id: 'region:1', kind: 'region', name: 'Región', parentId: 'country:x' }),
  territory({ id: 'comuna:1', kind: 'comuna', name: 'Comuna', parentId: 'region:1' }),
  ...schools.flatMap(schoolOf),
  ...schools.slice(1).map((to, i) => tie({ layer: 'knowledge', from: schools[i]!, to })),
]);

await describeWithNeo4j('large territories over Neo4j, read in a thread', {}, (server) => {
  let store: Neo4jStore;
  beforeAll(async () => {
    await emptyDatabase(server);
    store = await openNeo4jStore({ ...server, timeout: 60_000 });
    await store.commitRevision(draft(), country);
  });
  afterAll(() => store.close());
  const load = (id: string) => store.loadTerritory({ id, year: 2024, scope: 'all' });

  test('have the same actors and ties, in the same order, as when they are read at once', async () => {
    const [whole, region, comuna] = await Promise.all(['country:x', 'region:1', 'comuna:1'].map(load));
    expect(whole?.ties).toHaveLength(schools.length - 1);
    expect(whole?.years.length).toBeGreaterThanOrEqual(schools.length);
    expect(region).toEqual(comuna);
    expect(whole).toEqual(comuna);
    expect(await load('region:none')).toBeNull();
  });

  test('show an import as soon as it is stored, also within the answer of another moment', async () => {
    const before = (await load('country:x'))!.actors.length;
    const taken: number[] = [];
    const answer = await store.inOneState(async () => {
      taken.push((await load('country:x'))!.actors.length);
      if (taken.length === 1)
        await store.commitRevision(draft(), fromFile('nueva.csv', schoolOf('school:1')));
      return (await load('country:x'))!.actors.length;
    });
    // The answer was begun again: it is of one state.
    expect(taken).toEqual([before, before + 1]);
    expect(answer).toBe(before + 1);
    expect((await load('country:x'))!.actors).toHaveLength(before + 1);
  });

  test('are given up when the store is closed', async () => {
    const other = await openNeo4jStore(server);
    const read = other.loadTerritory({ id: 'country:x', year: 2024, scope: 'all' });
    const ended = expect(read).rejects.toMatchObject({ kind: 'store-unavailable' });
    await other.close();
    await ended;
  });
});

test('say why, here and in the log, when the server cannot be reached', async () => {
  const failures: DatabaseFailure[] = [];
  const state = { visibleRevisions: [1], version: 1, registerYears: [] };
  const answers = {
    inOneState: <T>(work: (isSame: () => Promise<boolean>) => Promise<T>) =>
      work(() => Promise.resolve(true)),
    stateToRead: () => Promise.resolve(state),
  };
  const address = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: '', retryTime: 1 };
  const options = { ...address, onFailure: (failure: DatabaseFailure) => failures.push(failure) };
  const connection = { seen: () => Promise.resolve([]) };
  const thread = graphThread(() => Promise.resolve(null), answers, { connection, options });
  try {
    const read = thread.packTerritory({ id: 'country:x', year: 2024, scope: 'all' });
    await expect(read).rejects.toMatchObject({
      kind: 'store-unavailable',
      message: expect.stringMatching(/cannot be reached/) as string,
    });
    expect(failures.map(({ sentence }) => sentence).join()).toMatch(/cannot be reached: nothing listens/);
  } finally {
    await thread.close();
  }
});
