import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { actor, draft, fromFile, schoolYear, territory, tie } from '../records.ts';

const schools = Array.from({ length: 2_500 }, (_, i) => `school:${String(10_000 + i)}`);
const place = { comunaId: 'comuna:1', state: 'working', dependency: 'municipal-daem' } as const;
const country = fromFile('pais.csv', [
  territory({ id: 'country:x', kind: 'country', name: 'País' }),
  territory({ id: 'region:1', kind: 'region', name: 'Región', parentId: 'country:x' }),
  territory({ id: 'comuna:1', kind: 'comuna', name: 'Comuna', parentId: 'region:1' }),
  ...schools.flatMap((id, i) => [
    actor({ id, kind: 'school', name: id, rbd: 10_000 + i, ...place }),
    schoolYear({ schoolId: id, year: 2024, name: id, ...place }),
  ]),
  ...schools.slice(1).map((to, i) => tie({ layer: 'knowledge', from: schools[i]!, to })),
]);

describe('large territories, read in a thread', () => {
  let folder: string;
  let store: NetworkStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-thread-'));
    store = await openEmbeddedStore(folder);
    await store.commitRevision(draft(), country);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const load = (id: string) => store.loadTerritory({ id, year: 2024, scope: 'all' });

  test('have the same actors and ties, in the same order, as when they are read at once', async () => {
    const [whole, region, comuna] = await Promise.all(['country:x', 'region:1', 'comuna:1'].map(load));
    expect(whole?.actors).toHaveLength(2_500);
    expect(whole?.ties).toHaveLength(2_499);
    expect(whole?.years).toHaveLength(2_500);
    expect(region).toEqual(comuna);
    expect(whole).toEqual(comuna);
    expect(await load('region:none')).toBeNull();
  });

  test('are described as small ones are, apart from their names', async () => {
    const [whole, region] = await Promise.all(['country:x', 'region:1'].map((id) => store.findTerritory(id)));
    expect(whole).toMatchObject({ id: 'country:x', comunas: [{ id: 'comuna:1' }] });
    expect(whole?.years).toEqual(region?.years);
    expect(whole?.years.map(({ schools }) => schools)).toEqual([2_500]);
    expect(await store.findTerritory('region:none')).toBeNull();
  });

  test('are found school by school, from the first to the last', async () => {
    for (const rbd of ['10000', '12000', '12499'])
      expect((await store.searchActors({ q: rbd, limit: 5 })).items.map(({ id }) => id)).toEqual([
        `school:${rbd}`,
      ]);
  });

  test('are counted as they are loaded', async () => {
    const count = (territoryId: string) => store.countTies({ territoryId, year: 2024, scope: 'all' });
    expect(await count('country:x')).toEqual({ actors: 2_500, ties: 2_499 });
    expect(await count('comuna:1')).toEqual({ actors: 2_500, ties: 2_499 });
    expect(await count('region:none')).toEqual({ actors: 0, ties: 0 });
  });

  test('show an import as soon as it is stored', async () => {
    await load('country:x');
    const more = [
      actor({ id: 'school:1', kind: 'school', name: 'Nueva', rbd: 1, ...place }),
      schoolYear({ schoolId: 'school:1', year: 2024, name: 'Nueva', ...place }),
    ];
    await store.commitRevision(draft(), fromFile('nueva.csv', more));
    expect((await load('country:x'))?.actors).toHaveLength(2_501);
  });

  test('leave the event loop to others meanwhile', async () => {
    await load('country:x');
    let ticks = 0;
    const tick = setInterval(() => (ticks += 1), 1);
    // Another one than before, which is kept.
    await store.loadTerritory({ id: 'country:x', year: 2024, scope: 'public' });
    clearInterval(tick);
    expect(ticks).toBeGreaterThan(3);
  });

  test('are given up when the store is closed', async () => {
    const asked = load('country:x');
    const ended = expect(asked).rejects.toMatchObject({ kind: 'store-unavailable' });
    await store.close();
    await ended;
    store = await openEmbeddedStore(folder);
  });
});
