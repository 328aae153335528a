import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { isInForceIn } from '../survey-wave/ties-of-wave.ts';

type Membership = Pick<RecordOf<'membership'>, 'actorId' | 'networkId' | 'validFrom' | 'validTo'>;

/** In a network of more schools than this, to be a member together says nothing of the two, and pairs grow with the square. */
export const mostCoMembers = 300;

/**
 * The derived layer `co-membership`: two schools that are members of one network in a year. Undirected, each pair once;
 * strength is in how many networks they are so.
 *
 * @param year `null`: whenever it was
 * @param schools whose pairs are looked at
 * Cost  O(networks · members²), networks of more than `mostCoMembers` schools left out
 */
export function coMembershipTies(
  memberships: readonly Membership[],
  { year, schools }: { year: number | null; schools: ReadonlySet<string> },
): RecordOf<'tie'>[] {
  const pairs = new Map<string, { from: string; to: string; networks: number }>();
  for (const members of membersByNetwork(memberships, { year, schools }).values())
    for (const [i, from] of members.entries())
      for (const to of members.slice(i + 1)) {
        const key = `${from}\n${to}`;
        const pair = pairs.get(key) ?? { from, to, networks: 0 };
        pair.networks += 1;
        pairs.set(key, pair);
      }
  return [...pairs]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([, { from, to, networks }]) =>
      newRecord('tie', { layer: 'co-membership', from, to, strength: networks }),
    );
}

/** Each school once a network, however many roles it has there, in the order of ids. */
function membersByNetwork(
  memberships: readonly Membership[],
  { year, schools }: { year: number | null; schools: ReadonlySet<string> },
): Map<string, string[]> {
  const current = memberships.filter((member) => schools.has(member.actorId) && isInForceIn(member, year));
  const byNetwork = Map.groupBy(current, ({ networkId }) => networkId);
  const members = [...byNetwork].map(([networkId, records]): [string, string[]] => [
    networkId,
    [...new Set(records.map(({ actorId }) => actorId))].sort(byCodeUnit),
  ]);
  return new Map(members.filter(([, ids]) => ids.length <= mostCoMembers));
}
