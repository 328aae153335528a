import { slicesOf } from '../../../contract/slices-of.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { assessStored, type Assessed } from '../assessing/assess-stored.ts';
import { type AssessmentsQuery, checkPattern } from '../assessing/list-assessments.ts';
import { whyNotAssessed } from '../assessing/plan-assessing.ts';
import { thresholdsInForce } from '../calibrating/calibration-in-force.ts';
import type { Dependencies } from '../dependencies.ts';
import { everywhere } from '../everywhere.ts';
import { allOf } from '../networks/paginate.ts';
import { inOrder } from './in-order.ts';
import type { Run } from './table.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache'>;
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
  const assess = (networks: NetworkSummary[]) =>
    telar.cache.alone(async (allGone) => {
      const storeVersion = await telar.store.storeVersion();
      const ids = networks.filter((network) => refusalOf(network) === null).map(({ id }) => id);
      const assessed = await assessStored(telar, ids, { storeVersion, assessing, signal: allGone });
      const byId = new Map(ids.map((id, at) => [id, assessed[at]!]));
      return networks.map((network) => ({
        network,
        assessed: byId.get(network.id) ?? refusalOf(network),
      }));
    }, signal);
  const list = () => listed(telar, territory);
  return { networks: oneByOne(list, (groups) => inOrder(groups, groupsAtOnce, assess), onShare), thresholds };
}

/** Decided on the counts of the list, before the network is read. */
const refusalOf = ({ id, members, ties }: NetworkSummary) =>
  whyNotAssessed(id, { actors: members, ties }, 'interactive');

const listed = ({ store }: Pick<Telar, 'store'>, territoryId: string): Promise<NetworkSummary[]> =>
  allOf((page) => store.listNetworks({ ...page, territoryId }));

/** The networks of a list, each as it comes out of its group. */
async function* oneByOne(
  listOf: () => Promise<NetworkSummary[]>,
  assessed: (groups: Iterable<NetworkSummary[]>) => AsyncIterable<readonly AssessedNetwork[]>,
  onShare: Run['onShare'],
): AsyncGenerator<AssessedNetwork> {
  const all = await listOf();
  let done = 0;
  for await (const group of assessed(slicesOf(all, together))) {
    yield* group;
    done += group.length;
    onShare?.(done / all.length);
  }
}
