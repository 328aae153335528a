import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { JobRequest, type WrittenResult } from '../../../contract/jobs.ts';
import type { ServerMeasurement, ServerValues, WriteBack } from '../../../server/store/in-database.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { startJob } from '../../../server/use-cases/measuring/start-job.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const request = (more: object) =>
  JobRequest.parse({ territory: 'country:cl', metrics: ['betweenness'], ...more });

const ofServer = (result: ServerValues): ServerMeasurement => ({
  ...{ engine: 'gds 2.13', heldBack: [], storeVersion: 1, mentions: result.m, layers: [] },
  results: [result],
});

describe('startJob', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());

  beforeEach(() => {
    telar.cache.clear();
  });

  /** The store of the fixture, with some of what it answers changed. */
  const storeWith = (more: Partial<NetworkStore>): NetworkStore =>
    // The store is an object with methods: what is not changed is found along the prototype.
    Object.assign(Object.create(telar.store) as NetworkStore, more);

  const ended = async (id: string) => {
    await vi.waitFor(() => {
      expect(['waiting', 'running']).not.toContain(telar.jobs.find(id)?.state);
    }, 20_000);
    return telar.jobs.find(id)!;
  };

  it('measures off the request, under a name that equal work shares', async () => {
    const job = await startJob(telar, request({ metrics: ['degree'] }));
    const again = await startJob(telar, request({ metrics: ['degree'] }));
    expect(again.id).toBe(job.id);
    expect((await startJob(telar, request({ metrics: ['degree'], seed: 2 }))).id).not.toBe(job.id);
    const done = await ended(job.id);
    expect(done.state).toBe('done');
    expect(done.result?.actors.length).toBeGreaterThan(3);
  });

  it('writes nothing when it was cancelled while the database measured', async () => {
    const measured = Promise.withResolvers<ServerMeasurement>();
    const writeResults = vi.fn<WriteBack['writeResults']>(() => Promise.resolve([]));
    const store = storeWith({
      science: { version: () => Promise.resolve('2.13'), measure: () => measured.promise },
      results: {
        writeResults,
        listResults: () => Promise.resolve([]),
        removeResults: () => Promise.resolve(0),
      },
    });
    const wish = request({ engine: 'graph-data-science', writeBack: true });
    const { id } = await startJob({ ...telar, store }, wish);
    expect(telar.jobs.cancel(id)?.state).toBe('cancelled');
    measured.resolve(ofServer({ n: 1, m: 0, negative: 0, values: [{ id: 'school:1', value: 1 }] }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(writeResults).not.toHaveBeenCalled();
    expect(telar.jobs.find(id)).toMatchObject({ state: 'cancelled', written: [] });
  });

  it('that wrote back joins the same job while its results stand, and writes again when they were removed', async () => {
    let stored: WrittenResult[] = [];
    const writeResults = vi.fn<WriteBack['writeResults']>((results) => {
      stored = results.map(({ passport, writtenAt }, at) => ({
        ...{ id: `${passport.metric}.${String(at)}`, metric: passport.metric, passport, writtenAt },
        ...{ written: 1, undefined: 0, staleSince: null },
      }));
      return Promise.resolve(stored);
    });
    const removeResults = () => Promise.resolve(0);
    const results = { writeResults, removeResults, listResults: () => Promise.resolve(stored) };
    const writing = { ...telar, store: storeWith({ results }) };
    const wish = request({ metrics: ['degree'], writeBack: true, seed: 77 });
    const { id } = await startJob(writing, wish);
    expect((await ended(id)).written).toEqual(stored);
    expect(stored[0]!.passport).toMatchObject({ network: null, territory: wish.territory ?? null });
    expect((await startJob(writing, wish)).state).toBe('done');
    expect(writeResults).toHaveBeenCalledTimes(1);
    stored = [];
    const again = await startJob(writing, wish);
    expect(again.id).toBe(id);
    expect((await ended(id)).written).toEqual(stored);
    expect(writeResults).toHaveBeenCalledTimes(2);
  });

  it('refuses by the counts of the store, before anything is loaded', async () => {
    const loadTerritory = vi.fn<NetworkStore['loadTerritory']>();
    const sized = (actors: number, ties: number) =>
      storeWith({ countTies: () => Promise.resolve({ actors, ties }), loadTerritory });
    const dear = startJob(
      { ...telar, store: sized(3_000_000, 4_900_000) },
      request({ metrics: ['triad-census', 'fragmentation-centrality.distance'] }),
    );
    await expect(dear).rejects.toMatchObject({ kind: 'too-large', field: 'metrics' });
    telar.cache.clear();
    const many = startJob({ ...telar, store: sized(10, 6_000_000) }, request({ metrics: ['degree'] }));
    await expect(many).rejects.toMatchObject({ kind: 'too-large' });
    expect(loadTerritory).not.toHaveBeenCalled();
  });

  it('leaves what is too large for Telar to the database, where it is there', async () => {
    const store = storeWith({
      countTies: () => Promise.resolve({ actors: 10, ties: 6_000_000 }),
      science: {
        version: () => Promise.resolve('2.13'),
        measure: () => Promise.resolve(ofServer({ n: 10, m: 6_000_000, negative: 0, values: [] })),
      },
    });
    const job = await startJob({ ...telar, store }, request({ seed: 5 }));
    expect(job.engine.engine).toBe('graph-data-science');
    expect((await ended(job.id)).result?.passports['betweenness']).toMatchObject({ engine: 'gds 2.13' });
  });

  it.each([
    [{ territory: 'slep:0' }, 'territory'],
    [{ territory: undefined, network: 'none' }, 'network'],
  ])('knows no %j', async (named, field) => {
    await expect(startJob(telar, request(named))).rejects.toMatchObject({ kind: 'not-found', field });
  });
});
