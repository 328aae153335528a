import { addToList } from '../../../contract/add-to-list.ts';

/** A network, and the schools that are in some tie in its last wave. */
export type TiedIn<Network> = { readonly network: Network; readonly inTies: Iterable<string> };

/**
 * In which other networks a school has ties: one that stands apart in a network may well collaborate in another. The same
 * for the list of isolated schools and for the findings of a territory.
 */
export function tiesElsewhere<Network extends { id: string }>(
  networks: readonly TiedIn<Network>[],
): (schoolId: string, hereId: string) => Network[] {
  const networksOf = new Map<string, Network[]>();
  for (const { network, inTies } of networks)
    for (const school of inTies) addToList(networksOf, school, network);
  return (schoolId, hereId) => (networksOf.get(schoolId) ?? []).filter(({ id }) => id !== hereId);
}
