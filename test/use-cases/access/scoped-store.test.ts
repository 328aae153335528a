import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { scopedStore } from '../../../server/use-cases/access/scoped-store.ts';
import { storedFacts } from '../../../server/use-cases/access/stored-facts.ts';
import { readsOf } from '../../access/reads-of-a-store.ts';
import {
  ours,
  ownNetwork,
  planted,
  secretNetwork,
  storeTwoTerritories,
  theirs,
  touchedSchool,
} from '../../access/two-territories.ts';

const folders: string[] = [];
const stores: NetworkStore[] = [];

async function open(isPlanted: boolean): Promise<NetworkStore> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-scopes-'));
  folders.push(folder);
  const store = await openEmbeddedStore(folder);
  stores.push(store);
  await storeTwoTerritories(store, { isPlanted });
  return store;
}

const scoped = (store: NetworkStore, territories: readonly string[] | null) =>
  scopedStore(store, {
    facts: storedFacts(store),
    scope: { territories, school: null },
    owner: { id: 'ana', opensOthers: true },
  });

let full: NetworkStore;
let bare: NetworkStore;
beforeAll(async () => {
  [full, bare] = await Promise.all([open(true), open(false)]);
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('the store of one territory', () => {
  it('answers to everything as if what another territory brought were not stored', async () => {
    const [withSecret, without] = [await readsOf(scoped(full, [ours])), await readsOf(scoped(bare, [ours]))];
    expect(Object.keys(withSecret).length).toBeGreaterThan(60);
    for (const [name, read] of Object.entries(withSecret)) expect(read, name).toBe(without[name]);
  });

  it('gives nothing that only the other territory brought, by name, id or number', async () => {
    for (const [name, read] of Object.entries(await readsOf(scoped(full, [ours]))))
      for (const word of planted) expect(read.includes(word), `${name}: ${word}`).toBe(false);
  });

  it('would be found out by these reads', async () => {
    const reads = Object.values(await readsOf(scoped(full, null))).join('\n');
    for (const word of planted) expect(reads).toContain(word);
  });

  it('gives its own network whole, and to the other territory theirs', async () => {
    const own = scoped(full, [ours]);
    expect((await own.loadNetwork(ownNetwork))!.ties.length).toBe(
      (await full.loadNetwork(ownNetwork))!.ties.length,
    );
    const other = scoped(full, [theirs]);
    expect(await other.loadNetwork(ownNetwork)).toBeNull();
    expect((await other.findNetwork(secretNetwork))!.name).toBe('Red Zafiro');
    expect((await scoped(full, ['region:13']).listNetworks({ limit: 9 })).items).toHaveLength(2);
  });

  it('keeps what somebody else added to a school apart from what the register says of it', async () => {
    expect((await full.findActor(touchedSchool))!.attributes).toEqual({ nota: 'amatista' });
    const own = scoped(full, [ours]);
    const school = (await own.findActor(touchedSchool))!;
    expect(school.attributes).toEqual({});
    expect(school.years).toHaveLength(1);
    const data = (await own.loadNetwork(ownNetwork))!;
    expect(data.actors.find(({ id }) => id === touchedSchool)!.attributes).toEqual({});
  });

  it('names another version of the store for another scope, so that no kept answer is shared', async () => {
    const versions = [scoped(full, [ours]), scoped(full, [theirs]), scoped(full, null), full].map((store) =>
      store.storeVersion(),
    );
    expect(new Set(await Promise.all(versions)).size).toBe(4);
  });
});
