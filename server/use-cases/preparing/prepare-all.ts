import type { NetworkData } from '../../../contract/network-data.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { cacheKey } from '../../runtime/cache-key.ts';
import { lastWavesOf, type LastWave } from '../../analysis/isolated-schools/isolated-schools.ts';
import { keyOfFacts } from '../assessing/assess-stored.ts';
import { planNetworks } from '../assessing/list-assessments.ts';
import { prepareIsolatedSchools } from '../assessing/list-isolated-schools.ts';
import { whyReadNotAssessed } from '../assessing/plan-assessing.ts';
import { thresholdsInForce } from '../calibrating/calibration-in-force.ts';
import type { Dependencies } from '../dependencies.ts';
import { everywhere } from '../everywhere.ts';
import { allOf } from '../networks/paginate.ts';
import { keepAssessed, type KeptAssessment } from './prepared-assessments.ts';
import { keepList } from './prepared-lists.ts';
import type { Progress } from './preparation-state.ts';
import { nameOfResult, nameOfState } from './result-names.ts';

export type Preparing = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared'>;

type Pass = {
  /** To be awaited before each step: until nobody waits for anything else. @throws when the pass is no longer wanted */
  letOthers: () => Promise<void>;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
};

/** Networks that are read at once: some milliseconds. */
const readAtOnce = 2;

/**
 * Works out what is not kept yet of one state of the store, network by network, then the lists of its territories and their
 * isolated schools, by the thresholds in force. What is kept is confirmed, and what belongs to no network any more
 * dropped. Cut short at any place, the next pass goes on from what is kept. A network that cannot be assessed hinders no
 * other, and nothing from being dropped.
 *
 * @throws the signal's reason, what `letOthers` throws, and what the store throws; at the end, what the analysis threw first
 */
export async function prepareAll(telar: Preparing, storeVersion: string, pass: Pass): Promise<void> {
  const begun = telar.prepared.begin();
  const { thresholds } = await thresholdsInForce(telar, {}, pass.signal);
  const whole = nameOfResult(telar.prepared, 'whole', cacheKey(storeVersion, 'prepared', { thresholds }));
  const state = nameOfState(telar.prepared, storeVersion);
  const [known] = telar.prepared.find([whole]);
  if (typeof known === 'string') {
    // Only this function writes under such a name.
    pass.onProgress(JSON.parse(known) as Progress);
    return;
  }
  const lists = await listsOf(telar, pass);
  const ids = [...new Set([...lists.values()].flatMap((list) => list.ids))];
  const keys = new Map<string, string>();
  const lastWaves = new Map<string, LastWave[]>();
  const failures: unknown[] = [];
  const progress = { networks: ids.length, ready: 0 };
  pass.onProgress(progress);
  for (const some of slicesOf(ids, readAtOnce)) {
    await pass.letOthers();
    const failedBefore = failures.length;
    const doing = { storeVersion, thresholds, pass, failures };
    for (const { data, key } of await prepareNetworks(telar, some, doing)) {
      keys.set(data.network.id, key);
      lastWaves.set(data.network.id, lastWavesOf(data));
    }
    progress.ready += some.length - (failures.length - failedBefore);
    pass.onProgress({ ...progress });
  }
  for (const [territory, list] of lists) {
    await pass.letOthers();
    await prepareList(telar, { storeVersion, territory, thresholds }, { list, keys });
    if (territory === everywhere) continue;
    const waves = [...list.names.keys()].toSorted(byCodeUnit).flatMap((id) => lastWaves.get(id) ?? []);
    await prepareIsolatedSchools(telar, territory, {
      storeVersion,
      waves,
      signal: pass.signal,
    });
  }
  await telar.prepared.dropOthers(state);
  if (failures.length > 0) throw failures[0];
  await telar.prepared.keep([{ name: whole, text: JSON.stringify(progress) }], { state, begun });
}

type List = NonNullable<Awaited<ReturnType<typeof planNetworks>>>;

/** The lists of all territories that networks belong to, and of the whole country, by territory. */
async function listsOf(telar: Preparing, { letOthers }: Pass): Promise<Map<string, List>> {
  const all = await allOf((page) => telar.store.listNetworks(page));
  const own = new Set(all.flatMap(({ territoryId }) => territoryId ?? []));
  const lists = new Map<string, List>();
  for (const territory of [everywhere, ...own]) {
    await letOthers();
    const list = await planNetworks(telar, territory);
    if (list !== null) lists.set(territory, list);
  }
  return lists;
}

/** `failures` takes what the analysis throws. */
type Doing = { storeVersion: string; thresholds: Thresholds; pass: Pass; failures: unknown[] };

/** Confirms what is kept of some networks, and works out the rest. @returns them with the keys of their facts */
async function prepareNetworks(
  { store, pools, prepared }: Preparing,
  ids: readonly string[],
  { storeVersion, thresholds, pass, failures }: Doing,
): Promise<{ data: NetworkData; key: string }[]> {
  const begun = prepared.begin();
  const found = await store.loadNetworks({ ids: [...ids] });
  const keyed = found.map((data) => ({ data, key: keyOfFacts(data, storeVersion, { thresholds }) }));
  const names = (['assessed', 'flags'] as const).flatMap((kind) =>
    keyed.map(({ key }) => nameOfResult(prepared, kind, key)),
  );
  const isKept = await prepared.confirm(names, nameOfState(prepared, storeVersion));
  for (const [at, { data, key }] of keyed.entries()) {
    if (isKept[at]! && isKept[at + keyed.length]!) continue;
    await pass.letOthers();
    try {
      const assessed: KeptAssessment =
        whyReadNotAssessed(data, 'interactive') ??
        (await pools.batch.run('assess', { networks: [data], thresholds }, pass.signal))[0]!;
      await keepAssessed(prepared, [{ key, assessed }], { storeVersion, begun });
    } catch (error) {
      pass.signal.throwIfAborted();
      failures.push(error);
    }
  }
  return keyed;
}

async function prepareList(
  { prepared }: Preparing,
  of: Parameters<typeof keepList>[1],
  { list, keys }: { list: List; keys: ReadonlyMap<string, string> },
): Promise<void> {
  const begun = prepared.begin();
  const ofList = list.ids.map((id) => keys.get(id));
  // A network that was not there to be read: the store has changed, and the next pass has it.
  if (ofList.includes(undefined)) return;
  const kept = { keys: ofList as string[], names: [...list.names], notAssessed: list.notAssessed };
  await keepList(prepared, of, { list: kept, begun });
}
