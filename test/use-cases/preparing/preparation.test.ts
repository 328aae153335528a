import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TelarProblem } from '../../../contract/problems.ts';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import { assessNetwork } from '../../../server/use-cases/assessing/assess-network.ts';
import { listAssessments } from '../../../server/use-cases/assessing/list-assessments.ts';
import { listIsolatedSchools } from '../../../server/use-cases/assessing/list-isolated-schools.ts';
import { profileNetwork } from '../../../server/use-cases/assessing/profile-network.ts';
import { Preparation } from '../../../server/use-cases/preparing/preparation.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { fromFile } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const times = { lookMs: 5, mostWaitMs: 60_000 };
const territory = 'slep:costa';

/** A network as an import brings it, with flags. */
function planted(seed: string) {
  const { data } = simulateNetwork(
    { seed, n: 7, density: 0.3, response: 1, waves: 2, pattern: 'power-struggle' },
    { networkId: `network:${seed}`, name: seed, territoryId: territory },
  );
  const { network, actors, members, waves, responses, ties, ratings, commitments } = data;
  const { activities, attendance } = data;
  return fromFile(`${seed}.csv`, [
    ...[...actors, network, ...members, ...waves, ...responses, ...ties, ...ratings, ...commitments],
    ...[...activities, ...attendance],
  ]);
}

describe('what is worked out ahead', () => {
  let telar: FixtureTelar;
  const running: Preparation[] = [];
  beforeEach(async () => {
    telar = await fixtureTelar(2 ** 24);
    await telar.commit('planted', planted('one'));
  });
  afterEach(async () => {
    for (const preparation of running.splice(0)) await preparation.stop();
    await telar.close();
    vi.restoreAllMocks();
  });
  function prepare(over: FixtureTelar = telar): Preparation {
    const preparation = new Preparation(
      over,
      (error) => {
        throw error;
      },
      times,
    );
    running.push(preparation);
    preparation.start();
    return preparation;
  }
  const prepared = async (preparation = prepare()) => {
    await vi.waitFor(() => expect(preparation.state.state).toBe('ready'), { timeout: 20_000 });
    return preparation;
  };
  /** The same store as a process finds it that was started a moment ago. */
  const restarted = () => ({ ...telar, cache: new ResultCache() });
  const tasks = () => vi.spyOn(telar.pools.interactive, 'run');
  const answers = async (over: FixtureTelar) => ({
    all: await listAssessments(over, { territory }),
    flags: await listAssessments(over, { territory, state: 'flagged' }),
    one: await listAssessments(over, { territory, pattern: 'power-struggle', state: 'flagged' }),
    calm: await listAssessments(over, { territory, pattern: 'bottleneck', state: 'not-flagged' }),
    network: await assessNetwork(over, { id: 'network:one' }),
    profile: await profileNetwork(over, { id: 'network:one' }),
    isolated: await listIsolatedSchools(over, { id: territory }),
  });

  it('is the same bytes as what is worked out when it is wanted, without any work', async () => {
    const { find } = telar.prepared;
    vi.spyOn(telar.prepared, 'find').mockImplementation((names) => names.map(() => null));
    const wanted = JSON.stringify(await answers(restarted()));
    vi.mocked(telar.prepared.find).mockImplementation(find);
    await telar.prepared.clear();
    const { state } = await prepared();
    expect(state.networks).toBeGreaterThan(2);
    expect(state.ready).toBe(state.networks);
    const work = tasks();
    const reads = vi.spyOn(telar.store, 'loadNetworks');
    const found = restarted();
    const given = await answers(found);
    expect(JSON.stringify(given)).toBe(wanted);
    expect(given.flags!.networks.length).toBeGreaterThan(0);
    expect(work).not.toHaveBeenCalled();
    // The page of one network reads that network alone.
    expect(reads.mock.calls.every(([query]) => 'ids' in query && query.ids.length === 1)).toBe(true);
  });

  it('goes on after an import with what is new, and drops what is no more', async () => {
    await prepared();
    const before = telar.prepared.size().results;
    const work = vi.spyOn(telar.pools.batch, 'run');
    await telar.commit('two', planted('two'));
    await vi.waitFor(() => expect(work).toHaveBeenCalled(), { timeout: 20_000 });
    await prepared(running[0]!);
    expect(work).toHaveBeenCalledTimes(1);
    expect(telar.prepared.size().results).toBe(before + 2);
  });

  it('begins with what another process left, and finds all done where nothing is missing', async () => {
    const first = await prepared();
    await first.stop();
    const work = vi.spyOn(telar.pools.batch, 'run');
    const reads = vi.spyOn(telar.store, 'loadNetworks');
    await prepared(prepare(restarted()));
    expect(work).not.toHaveBeenCalled();
    expect(reads).not.toHaveBeenCalled();
  });

  it('is gone with an undo and with an erasure, and worked out anew', async () => {
    await prepared();
    const begun = telar.prepared.begin();
    await telar.store.eraseRecords({ networkId: 'network:one' });
    expect(telar.prepared.begin()).not.toBe(begun);
    // That it is ready again, not still: nothing is kept until it has begun anew.
    await vi.waitFor(
      () => {
        expect(telar.prepared.size().results).toBeGreaterThan(0);
        expect(running[0]!.state.state).toBe('ready');
      },
      { timeout: 20_000 },
    );
    const list = await listAssessments(restarted(), { territory });
    expect(list!.networks.map(({ id }) => id)).not.toContain('network:one');
    await running[0]!.stop();
    expect(telar.prepared.size().results).toBeGreaterThan(0);
    await telar.store.undoRevision(1);
    expect(telar.prepared.size().results).toBe(0);
  });

  it('waits while anybody waits for an answer, and stops at once', async () => {
    const { promise, resolve } = Promise.withResolvers<null>();
    const answer = telar.cache.getOrCompute('slow', () => promise, new AbortController().signal);
    const reads = vi.spyOn(telar.store, 'loadNetworks');
    const preparation = prepare();
    await vi.waitFor(() => expect(preparation.state.state).toBe('preparing'), { timeout: 20_000 });
    await wait(100);
    expect(reads).not.toHaveBeenCalled();
    resolve(null);
    await answer;
    await prepared(preparation);
    expect(reads).toHaveBeenCalled();
    await preparation.stop();
  });

  it('goes on where one network cannot be assessed, drops what is no more, and says that it failed', async () => {
    await telar.prepared.keep([{ name: 'old', text: '1' }], { state: 'old', begun: telar.prepared.begin() });
    const { run } = telar.pools.batch;
    vi.spyOn(telar.pools.batch, 'run').mockImplementation((...given) => {
      const [, input] = given as unknown as [string, { networks: { network: { id: string } }[] }];
      return input.networks[0]!.network.id === 'network:one'
        ? Promise.reject(new Error('a fault'))
        : run(...given);
    });
    const onFailure = vi.fn();
    const preparation = new Preparation(telar, onFailure, times);
    running.push(preparation);
    preparation.start();
    await vi.waitFor(() => expect(preparation.state.state).toBe('failed'), { timeout: 20_000 });
    const { networks, ready } = preparation.state;
    expect(onFailure.mock.calls).toEqual([[new Error('a fault')]]);
    expect(ready).toBe(networks - 1);
    expect(ready).toBeGreaterThan(0);
    expect(telar.prepared.size().results).toBeGreaterThan(2 * ready);
    expect(telar.prepared.find(['old'])).toEqual([null]);
    expect((await listAssessments(restarted(), { territory }))!.networks.length).toBeGreaterThan(0);
  });

  it('stops also where the store does not answer', async () => {
    const looks = vi.spyOn(telar.store, 'storeVersion').mockReturnValue(new Promise(() => undefined));
    const preparation = prepare();
    await vi.waitFor(() => expect(looks).toHaveBeenCalled());
    await preparation.stop();
    looks.mockRestore();
    expect(preparation.state.state).toBe('waiting');
  });

  it('is tried again when the store could not be reached', async () => {
    const gone = new TelarProblem('store-unavailable', 'Nothing listens.');
    const reads = vi.spyOn(telar.store, 'loadNetworks').mockRejectedValueOnce(gone);
    const { state } = await prepared();
    expect(reads.mock.calls.length).toBeGreaterThan(1);
    expect(state.ready).toBe(state.networks);
  });

  it('is not what thresholds of one’s own are answered with, nor kept for them', async () => {
    await prepared();
    const { results } = telar.prepared.size();
    const work = tasks();
    const list = await listAssessments(restarted(), { territory, alpha: 0.1 });
    expect(list!.networks.length).toBeGreaterThan(0);
    expect(work).toHaveBeenCalled();
    expect(telar.prepared.size().results).toBe(results);
  });
});
