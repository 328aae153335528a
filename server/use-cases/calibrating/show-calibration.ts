import type { Calibration } from '../../../contract/calibration.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { describeInForce } from '../../narrative/describe-calibration.ts';
import { listAssessments, planNetworks } from '../assessing/list-assessments.ts';
import { sizeOfNetwork, whyNotAssessed } from '../assessing/plan-assessing.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { everywhere } from '../everywhere.ts';
import { calibrationInForce } from './calibration-in-force.ts';
import { changesOfCalibration, valuesOf } from './changes-of-calibration.ts';
import { estimateCalibration, readOf } from './estimate-calibration.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache'>;

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
    const networks = await networksOf(telar, territory);
    if (networks === null) return null;
    const adopted = await calibrationInForce(telar, allGone);
    const estimate = await estimateCalibration(telar.pools.interactive, networks, allGone);
    const isRead = new Set(readOf(networks).map(({ network }) => network.id));
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
async function networksOf(
  { store }: Pick<Telar, 'store'>,
  territoryId: string,
): Promise<NetworkData[] | null> {
  const plan = await planNetworks({ store }, territoryId);
  if (plan === null) return null;
  const stored = await store.loadNetworks({ ids: plan.ids });
  return stored.filter(
    (data) => whyNotAssessed(data.network.id, sizeOfNetwork(data), 'interactive') === null,
  );
}
