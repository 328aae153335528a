import type { Calibration } from '../../../contract/calibration.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { describeInForce } from '../../narrative/describe-calibration.ts';
import { listAssessments } from '../assessing/list-assessments.ts';
import { whyListedNotAssessed, whyReadNotAssessed } from '../assessing/plan-assessing.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { everywhere } from '../everywhere.ts';
import { allOf } from '../networks/paginate.ts';
import { calibrationInForce } from './calibration-in-force.ts';
import { changesOfCalibration, valuesOf } from './changes-of-calibration.ts';
import { estimateCalibration, type ListedNetworks, readOf } from './estimate-calibration.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'reader'>;

/**
 * What the first waves that are stored say of an ordinary network, which readings would be others by it, and what is in
 * force. Nothing is changed. `null`: no such territory.
 */
export async function showCalibration(
  telar: Telar,
  { territory = everywhere }: { territory?: string | undefined },
  signal?: AbortSignal,
): Promise<Calibration | null> {
  return cachedAnswer(telar, 'calibration', { input: { territory }, signal }, async (allGone) => {
    const networks = await listedNetworks(telar, territory);
    if (networks === null) return null;
    const adopted = await calibrationInForce(telar, allGone);
    const estimate = await estimateCalibration(telar.pools.interactive, networks, allGone);
    const isRead = new Set(readOf(networks.list).map(({ id }) => id));
    const assessed = async (values: Thresholds) => {
      const list = await listAssessments(telar, { territory, ...values }, allGone);
      return list?.networks.filter(({ id }) => isRead.has(id)) ?? [];
    };
    const before = await assessed({});
    const after = await assessed(valuesOf(estimate));
    return { inForce: describeInForce(adopted), estimate, changes: changesOfCalibration(before, after) };
  });
}

/** Those that are not too large to be assessed. */
async function listedNetworks(
  { store }: Pick<Telar, 'store'>,
  territoryId: string,
): Promise<ListedNetworks | null> {
  if ((await store.findTerritory(territoryId)) === null) return null;
  const all = await allOf((page) => store.listNetworks({ ...page, territoryId }));
  return {
    list: all.filter((network) => whyListedNotAssessed(network) === null),
    load: async (ids) => {
      const read = await store.loadNetworks({ ids });
      return read.filter((data) => whyReadNotAssessed(data, 'interactive') === null);
    },
  };
}
