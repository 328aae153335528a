import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../contract/accounts.ts';
import { openReader } from '../../../server/access/reader.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { pseudonymPrefix, pseudonymsOf } from '../../../server/use-cases/access/pseudonyms.ts';
import { readerStore } from '../../../server/use-cases/access/reader-store.ts';
import { storedFacts } from '../../../server/use-cases/access/stored-facts.ts';
import { readsOf } from '../../access/reads-of-a-store.ts';
import {
  ourSchools,
  ours,
  ownNetwork,
  planted,
  secretNetwork,
  storeTwoTerritories,
} from '../../access/two-territories.ts';

const key = new Uint8Array(32).fill(7);
const pseudonyms = pseudonymsOf(key);
const [self, ...others] = ourSchools as [string, ...string[]];

const opened: { folder: string; store: NetworkStore }[] = [];
async function open(isPlanted: boolean): Promise<NetworkStore> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-roles-'));
  const store = await openEmbeddedStore(folder);
  opened.push({ folder, store });
  await storeTwoTerritories(store, { isPlanted });
  return store;
}

function storeOf(store: NetworkStore, role: Role, answers: 'all' | 'own' = 'all'): NetworkStore {
  const limits =
    role === 'school' ? { territories: null, school: self } : { territories: [ours], school: null };
  const reader = { ...openReader, kind: 'account', id: role, role, ...limits } as const;
  return readerStore({ store, facts: storedFacts(store), pseudonyms, minimum: 3 }, reader, answers);
}

let full: NetworkStore;
let bare: NetworkStore;
beforeAll(async () => {
  [full, bare] = await Promise.all([open(true), open(false)]);
});
afterAll(async () => {
  for (const { folder, store } of opened) {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});

describe.each(['planner', 'researcher', 'school'] as const)('what a %s reads', (role) => {
  it('is the same whether another territory brought anything or not', async () => {
    const withSecret = await readsOf(storeOf(full, role));
    const without = await readsOf(storeOf(bare, role));
    for (const [name, read] of Object.entries(withSecret)) {
      expect(read, name).toBe(without[name]);
      for (const word of planted) expect(read.includes(word), `${name}: ${word}`).toBe(false);
    }
  });
});

/** What would name a school of ours, or find it. */
const telling = [...ourSchools, 'Escuela', '"rbd":8', 'comuna:13101', '317', '-33.4', 'taller', 'Taller'];

/** Reads of networks: the others are the register's. */
const ofNetworks = /^(network|load|events|size|records|networks|last waves|members|several|data of)/;

describe('a researcher', () => {
  it('is given networks under pseudonyms alone, in every read', async () => {
    const reads = Object.entries(await readsOf(storeOf(full, 'researcher'))).filter(([name]) =>
      ofNetworks.test(name),
    );
    expect(reads.length).toBeGreaterThan(20);
    for (const [name, read] of reads)
      for (const word of telling) expect(read.includes(word), `${name}: ${word}`).toBe(false);
  });

  it('is given the register by name, and in it no network', async () => {
    const store = storeOf(full, 'researcher');
    expect((await store.findActor(self))!.networks).toEqual([]);
    expect((await store.searchActors({ limit: 50 })).items.map(({ id }) => id)).toContain(self);
    expect((await store.loadTerritory({ id: ours, year: 2025, scope: 'all' }))!.ties).toEqual([]);
    expect((await store.loadEgo({ id: self, depth: 3, layers: [], year: null, limit: 99 }))!.ties).toEqual(
      [],
    );
    expect(await store.membershipsOf(ourSchools)).toEqual([]);
    expect((await store.listNetworks({ limit: 9, actorId: self })).items).toEqual([]);
  });

  it('finds an actor by its pseudonym, which is the same everywhere and after a restart', async () => {
    const store = storeOf(full, 'researcher');
    const id = pseudonyms(self);
    expect(id).toMatch(/^pseudonym:[0-9a-f]{16}$/);
    expect((await store.loadNetwork(ownNetwork))!.actors.map((actor) => actor.id)).toContain(id);
    const actor = (await store.findActor(id))!;
    expect(actor).toMatchObject({ id, name: id, kind: 'school', rbd: null, comunaId: null, years: [] });
    expect(actor.networks).toMatchObject([{ id: ownNetwork }]);
    expect((await store.listNetworks({ limit: 9, actorId: id })).items).toMatchObject([{ id: ownNetwork }]);
    expect(await store.listActorsById([id])).toMatchObject([{ id, name: id, enrolment: null }]);
    expect(pseudonymsOf(key)(self)).toBe(id);
    expect(pseudonymsOf(new Uint8Array(32))(self)).not.toBe(id);
    expect(id.startsWith(pseudonymPrefix)).toBe(true);
  });

  it('reads the same ties, so that every number is that of the network', async () => {
    const given = (await storeOf(full, 'researcher').loadNetwork(ownNetwork))!;
    const stored = (await full.loadNetwork(ownNetwork))!;
    const renamed = stored.ties.map(({ layer, waveId, from, to }) =>
      [layer, waveId, pseudonyms(from), pseudonyms(to)].join(' '),
    );
    expect(
      given.ties.map(({ layer, waveId, from, to }) => [layer, waveId, from, to].join(' ')).toSorted(),
    ).toEqual(renamed.toSorted());
  });
});

describe('a school', () => {
  it('is given what its networks are, and of whom it answered with nobody but itself', async () => {
    const network = (await storeOf(full, 'school').findNetwork(ownNetwork))!;
    expect(network.memberships.map(({ actorId }) => actorId)).toEqual([self]);
    expect(network.members).toBe(6);
    expect(await storeOf(full, 'school').findNetwork(secretNetwork)).toBeNull();
  });

  it('reads its own answers, and nothing that others said, also of it', async () => {
    const own = (await storeOf(full, 'school', 'own').loadNetwork(ownNetwork))!;
    expect(own.ties.length).toBeGreaterThan(0);
    expect(own.ties.every(({ reporter }) => reporter === self)).toBe(true);
    expect(own.responses.every(({ actorId }) => actorId === self)).toBe(true);
    expect(own.ratings.every(({ actorId }) => actorId === self)).toBe(true);
  });

  it('is given no numbers of a layer for which fewer than three others answered', async () => {
    const read = async (answered: readonly string[]) => {
      const folder = await mkdtemp(join(tmpdir(), 'telar-few-'));
      const store = await openEmbeddedStore(folder);
      opened.push({ folder, store });
      await storeTwoTerritories(store, { isPlanted: false, answered });
      return (await storeOf(store, 'school').loadNetwork(ownNetwork))!.ties;
    };
    expect(await read([self, ...others.slice(0, 2)])).toEqual([]);
    expect((await read([self, ...others.slice(0, 3)])).length).toBeGreaterThan(0);
  });
});
