import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { GraphDataScience } from '../../../server/store/in-database.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { protectedStore } from '../../../server/use-cases/protection/protected-store.ts';
import { fewAnswers, networkId, oneStory } from '../../access/few-answers.ts';
import { draft, fromFile } from '../../store/records.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';

let telar: FixtureTelar;
beforeEach(async () => {
  telar = await fixtureTelar();
  const counts = { ties: 20, ratings: 8, members: 6 };
  await telar.store.commitRevision(draft({ counts }), fromFile('red.csv', fewAnswers(oneStory)));
});
afterEach(() => telar.close());

test('counts what is given: totals of a network are those of its parts', async () => {
  const store = protectedStore(telar.store, 3);
  const [detail, data] = [(await store.findNetwork(networkId))!, (await store.loadNetwork(networkId))!];
  const listed = (await store.listNetworks({ limit: 99 })).items.find(({ id }) => id === networkId)!;
  expect(detail.ties).toBe(data.ties.length);
  expect(listed.ties).toBe(data.ties.length);
  expect((await store.countTies({ networkId })).ties).toBe(data.ties.length);
  expect(detail.waves.map(({ ties }) => ties)).toEqual(
    ['2025', '2026'].map((wave) => data.ties.filter(({ waveId }) => waveId === wave).length),
  );
  const byLayer = Map.groupBy(data.ties, ({ layer }) => layer);
  expect(detail.layers).toEqual(
    [...byLayer]
      .map(([layer, ties]) => ({ layer, ties: ties.length }))
      .toSorted((a, b) => (a.layer < b.layer ? -1 : 1)),
  );
  const raw = (await telar.store.findNetwork(networkId))!;
  expect(raw.ties).toBeGreaterThan(detail.ties);
});

test('counts a tie that is held back in a wave and given on record as given', async () => {
  const onRecord = [0, 1, 2].map((at) =>
    newRecord('tie', {
      ...{ networkId, layer: 'trust', from: `school:${'abc'[at]!}`, to: `school:${'bcd'[at]!}` },
    }),
  );
  await telar.store.commitRevision(draft(), fromFile('registro.csv', onRecord));
  const store = protectedStore(telar.store, 3);
  const { waves } = (await store.findNetwork(networkId))!;
  const data = (await store.loadNetwork(networkId))!;
  expect(data.ties.filter(({ waveId }) => waveId === null)).toHaveLength(3);
  // Two of joint work, two of knowledge, three on record; of those that are held back one is also on record.
  expect(waves.find(({ waveId }) => waveId === '2026')!.ties).toBe(7);
});

test('names who is given alone, and fills pages as if nobody else were stored', async () => {
  const hidden = `${networkId}~x`;
  const open = protectedStore(telar.store, 1);
  expect(await open.findActor(hidden)).not.toBeNull();
  const store = protectedStore(telar.store, 3);
  expect(await store.findActor(hidden)).toBeNull();
  expect(await store.listActorsById([hidden, 'school:a'])).toMatchObject([{ id: 'school:a' }]);
  expect(await store.loadEgo({ id: hidden, depth: 1, layers: [], year: null, limit: 9 })).toBeNull();
  const idsOf = async (one: typeof store, limit: number) => {
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await one.searchActors({ limit, cursor });
      pages.push(page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return pages;
  };
  const all = (await idsOf(open, 500)).flat();
  const given = all.filter((id) => id !== hidden);
  for (const limit of [1, 2, 3, given.length]) {
    const pages = await idsOf(store, limit);
    expect(pages.flat()).toEqual(given);
    expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
    expect(pages).toHaveLength(Math.ceil(given.length / limit));
  }
});

test('tells no name that only an actor has who is hidden, not even as another spelling', async () => {
  const hidden = 'otra';
  expect(await protectedStore(telar.store, 1).listActorNames()).toContain(hidden);
  const store = protectedStore(telar.store, 3);
  const names = await store.listActorNames();
  expect(names).not.toContain(hidden);
  expect(names).toEqual((await telar.store.listActorNames()).filter((name) => name !== hidden));
});

test('reads a cut picture again, whole, only where a tie of who stands in it is held back', async () => {
  const limits: number[] = [];
  const counted: NetworkStore = {
    ...telar.store,
    loadEgo: (query) => {
      limits.push(query.limit);
      return telar.store.loadEgo(query);
    },
  };
  const store = protectedStore(counted, 3);
  const around = (id: string) => store.loadEgo({ id, depth: 1, layers: [], year: null, limit: 1 });
  expect((await around('school:demo-1'))!.truncated).toBe(true);
  expect(limits).toEqual([1]);
  expect((await around('school:a'))!.truncated).toBe(true);
  expect(limits).toEqual([1, 1, expect.any(Number)]);
  expect(limits.at(-1)).toBeGreaterThan(1_000);
});

/** Methods of the port that pass unchanged, by what they can tell. Whoever adds one decides where it belongs. */
const harmless = {
  'write, and tell what they wrote': [
    ...['commitRevision', 'eraseRecords', 'restoreStore', 'saveView', 'close', 'results'],
    ...['deleteView', 'touchView', 'deleteViewsUnusedSince', 'noteOwnerKeyMark'],
    'claimOwnerKeyMark',
  ],
  'copy the whole store, for its operator': [
    'readRevision',
    'streamStatements',
    'streamViews',
    'countErasures',
  ],
  'are what respondents themselves see, and who asked them': ['surveys'],
  'tell of the store and of no record': [
    ...[
      'engine',
      'status',
      'storeVersion',
      'inOneState',
      'countViews',
      'findOwnerKeyMark',
      'hasNaturalPersons',
    ],
  ],
  'tell of places, the register and lists of members': [
    ...['listTerritories', 'findTerritory', 'namesOfTerritories', 'listYears', 'listSchoolEvents'],
    ...['schoolsOfComunas', 'membershipsOf', 'membersOf', 'lastWaves'],
  ],
  'tell of what is published: events, contracts, evaluations of contracts and results': [
    ...['listNetworkEvents', 'listContracts', 'contractsOf', 'contractRecordsOf', 'resultsOf'],
  ],
  'are read for records of the register and of networks alone': ['streamRecords'],
  'tell what importers read of their files': ['listFindings'],
  'find what a link names': ['findView'],
  'are no part of the port': ['findRevision'],
};

test('lets no method of the port pass unchanged that is not known to be harmless', () => {
  const store: NetworkStore = { ...telar.store };
  const held = protectedStore(store, 3);
  const unchanged = (Object.keys(store) as (keyof NetworkStore)[]).filter(
    (name) => held[name] === store[name],
  );
  expect(unchanged.toSorted()).toEqual(
    Object.values(harmless)
      .flat()
      .filter((name) => name in store)
      .toSorted(),
  );
});

test('counts the records of a network without those that are held back', async () => {
  const store = protectedStore(telar.store, 3);
  const data = (await store.loadNetwork(networkId))!;
  const counted = async (type: string) =>
    (await store.countRecords(networkId))
      .filter((count) => count.type === type)
      .reduce((sum, { records }) => sum + records, 0);
  expect(await counted('tie')).toBe(data.ties.length);
  expect(await counted('rating')).toBe(data.ratings.length);
  expect(await counted('response')).toBe(data.responses.length);
  const raw = await telar.store.countRecords(networkId);
  const given = await store.countRecords(networkId);
  const heldBack = raw.filter((count) => !given.some((one) => JSON.stringify(one) === JSON.stringify(count)));
  expect(heldBack.map(({ type, waveId, part }) => `${type} ${waveId} ${part}`).toSorted()).toEqual([
    ...['rating 2026 confianza', 'rating 2026 liderazgo', 'tie 2026 tension', 'tie 2026 trust'],
  ]);
});

test('follows the store: another answer, and a layer is given; an undo, and it is held back again', async () => {
  const store = protectedStore(telar.store, 3);
  const isHeld = async () =>
    (await store.findNetwork(networkId))!.heldBack?.some(({ id }) => id === 'trust') ?? false;
  expect(await isHeld()).toBe(true);
  const third = fewAnswers(oneStory).flatMap((record) =>
    record.type === 'response' && record.waveId === '2026' && record.actorId === 'school:c'
      ? [{ ...record, responded: true }]
      : [],
  );
  const { number } = await store.commitRevision(draft(), fromFile('c.csv', third));
  expect(await isHeld()).toBe(false);
  await store.undoRevision(number);
  expect(await isHeld()).toBe(true);
});

test('keeps totals of imports to itself while they would give away what is held back', async () => {
  const countsIn = async (minimum: number) =>
    (await protectedStore(telar.store, minimum).listRevisions({ limit: 9 })).items.map(
      ({ counts }) => counts,
    );
  expect(await countsIn(3)).toContainEqual({ members: 6 });
  expect(await countsIn(1)).toContainEqual({ members: 6, ties: 20, ratings: 8 });
});

test('shows no importer what an import would replace where something is held back', async () => {
  const replaces = [{ type: 'tie', where: { networkId } }] as const;
  const goneIn = async (minimum: number) => {
    const { examples } = await protectedStore(telar.store, minimum).compareImport({ replaces }, [], 200);
    return examples.map(({ before }) => `${String(before?.['layer'])} ${String(before?.['waveId'])}`);
  };
  expect(await goneIn(1)).toContain('tension 2026');
  const given = await goneIn(3);
  expect(given).toContain('joint-work 2026');
  expect(given).toContain('tension 2025');
  expect(given.filter((one) => one === 'tension 2026' || one === 'trust 2026')).toEqual([]);
});

test('says to the database what to leave out, anew for each state of the store', async () => {
  const measured = { engine: 'x', storeVersion: 1, mentions: 0, layers: [], results: [] };
  const science: GraphDataScience = {
    version: () => Promise.resolve('2.13'),
    measure: async ({ heldBack }) => ({ ...measured, heldBack: (await heldBack?.()) ?? [] }),
  };
  const scope = { territory: 'country:cl', layers: null, year: 2025 };
  const work = { signal: new AbortController().signal, onProgress: () => undefined };
  const measure = (minimum: number) =>
    protectedStore({ ...telar.store, science }, minimum).science!.measure(scope, [{ id: 'coreness' }], work);
  const { heldBack } = await measure(3);
  const ofNetwork = heldBack.filter((held) => held.networkId === networkId);
  expect(ofNetwork.map(({ layer, waveId }) => `${layer} ${String(waveId)}`).toSorted()).toEqual([
    'tension 2026',
    'trust 2026',
  ]);
  expect((await measure(1)).heldBack).toEqual([]);
});

test('copies the whole store unchanged, and answers of others are as they were', async () => {
  const store = protectedStore(telar.store, 3);
  const keys: string[] = [];
  for await (const { key } of store.streamStatements(2)) keys.push(key);
  expect(keys.filter((key) => key.includes('"trust"') && key.includes('"2026"'))).not.toEqual([]);
  expect(await store.loadNetwork('network:demo')).toEqual(await telar.store.loadNetwork('network:demo'));
});
