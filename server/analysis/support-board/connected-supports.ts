import { isFromOutside, type Support } from '../../../contract/support-board.ts';
import { pairKey } from '../pair-key.ts';
import { isInForceIn } from '../survey-wave/ties-of-wave.ts';
import type { SupportFacts } from './support-facts.ts';

/** Whether anything is known between two supporters in a year: a tie that is no tension, or a network of which both are members. */
export function connectionTest({
  ties,
  memberships,
  year,
}: Pick<SupportFacts, 'ties' | 'memberships' | 'year'>): (a: string, b: string) => boolean {
  const tied = new Set(
    ties.flatMap((tie) => (tie.sign > 0 && isInForceIn(tie, year) ? [pairKey(tie.from, tie.to)] : [])),
  );
  const networksOf = new Map<string, Set<string>>();
  for (const member of memberships)
    if (isInForceIn(member, year))
      // A programme that is kept as a network is a supporter itself: it knows its own members.
      networksOf.set(
        member.actorId,
        (networksOf.get(member.actorId) ?? new Set([member.actorId])).add(member.networkId),
      );
  const groupsOf = (id: string): ReadonlySet<string> => networksOf.get(id) ?? new Set([id]);
  return (a, b) => tied.has(pairKey(a, b)) || !groupsOf(a).isDisjointFrom(groupsOf(b));
}

/** Pairs of supports from outside between whom nothing is known. */
export function unconnectedPairs(
  supports: readonly Support[],
  isConnected: (a: string, b: string) => boolean,
): [string, string][] {
  const ids = supports.filter(isFromOutside).map(({ by }) => by.id);
  return ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b): [string, string][] => (isConnected(a, b) ? [] : [[a, b]])),
  );
}
