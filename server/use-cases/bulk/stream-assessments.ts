import { slicesOf } from '../../../contract/slices-of.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import type { Assessing } from '../assessing/assess-in-chunks.ts';
import { assessStored, type Assessed } from '../assessing/assess-stored.ts';
import { type AssessmentsQuery, checkPattern } from '../assessing/list-assessments.ts';
import { whyListedNotAssessed } from '../assessing/plan-assessing.ts';
import { thresholdsInForce } from '../calibrating/calibration-in-force.ts';
import type { Dependencies } from '../dependencies.ts';
import { everywhere } from '../everywhere.ts';
import { allOf } from '../networks/paginate.ts';
import { inOrder } from './in-order.ts';
import type { Run } from './table.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'reader'>;
export type AssessedNetwork = { network: NetworkSummary; assessed: Assessed };

/** Networks that are read and assessed together, and groups under way at a time: threads find work, and little is ahead. */
const together = 2;
const groupsAtOnce = 4;

/**
 * The networks of a territory (all without one) in their order, each with its assessment as soon as it is there. Each is
 * assessed as `listAssessments` assesses it, and shares its work. `null`: no such territory.
 *
 * @param patterns ids of those that are read; all unless one is asked for
 * @throws TelarProblem `invalid-request` naming the threshold or pattern at fault; while they are read `overloaded`,
 *         `store-unavailable`, and the signal's reason
 */
export async function streamAssessments(
  telar: Telar,
  { territory = everywhere, pattern, state: _, ...given }: AssessmentsQuery,
  { signal, onShare }: Run,
  patterns: string[] | undefined = pattern === undefined ? undefined : [pattern],
): Promise<{ networks: AsyncIterable<AssessedNetwork>; thresholds: Thresholds } | null> {
  if (pattern !== undefined) checkPattern(pattern);
  const { thresholds } = await thresholdsInForce(telar, given, signal);
  if ((await telar.store.findTerritory(territory)) === null) return null;
  const assessing = { thresholds, patterns };
  const assess = (group: readonly NetworkSummary[]) =>
    telar.cache.alone((allGone) => assessGroup(telar, group, { assessing, signal: allGone }), signal);
  async function* oneByOne(): AsyncGenerator<AssessedNetwork> {
    const all = await allOf((page) => telar.store.listNetworks({ ...page, territoryId: territory }));
    let done = 0;
    for await (const group of inOrder(slicesOf(all, together), groupsAtOnce, assess)) {
      yield* group;
      done += group.length;
      onShare?.(done / all.length);
    }
  }
  return { networks: oneByOne(), thresholds };
}

/** What is too large by its line in the list is not read. */
async function assessGroup(
  telar: Telar,
  group: readonly NetworkSummary[],
  { assessing, signal }: { assessing: Assessing; signal: AbortSignal },
): Promise<AssessedNetwork[]> {
  const storeVersion = await telar.store.storeVersion();
  const ids = group.filter((network) => whyListedNotAssessed(network) === null).map(({ id }) => id);
  const assessed = await assessStored(telar, ids, { storeVersion, assessing, signal });
  const byId = new Map(ids.map((id, at) => [id, assessed[at]!]));
  return group.map((network) => ({
    network,
    assessed: byId.get(network.id) ?? whyListedNotAssessed(network),
  }));
}
