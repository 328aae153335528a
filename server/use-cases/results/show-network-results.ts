import { isOneSchool } from '../../../contract/identifiers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Results } from '../../../contract/results.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { resultsAnswer, withComparison } from './results-answer.ts';

type Store = Pick<Dependencies, 'store'>;

/** Results of the schools of a network, of whatever date their membership, beside others. `null`: no such network. */
export async function showNetworkResults(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  query: { id: string },
  signal?: AbortSignal,
): Promise<Results | null> {
  return cachedAnswer(telar, 'network-results', { input: query, signal }, async () => {
    const network = await telar.store.findNetwork(query.id);
    if (network === null) return null;
    const members = await membersOf(telar, network);
    const schools = members.filter(isOneSchool);
    const about = { kind: 'network' as const, id: network.id, name: network.name };
    return resultsAnswer(telar, about, await withComparison(telar, schools));
  });
}

/** Where no source lists the members of a network, they are those that its records name. */
async function membersOf(
  { store }: Store,
  { id, memberships }: NetworkDetail,
): Promise<readonly RecordOf<'actor'>[]> {
  if (memberships.length === 0) return (await store.loadNetwork(id))?.actors ?? [];
  return store.listActorsById(memberships.map(({ actorId }) => actorId));
}
