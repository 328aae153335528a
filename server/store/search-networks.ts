import { append } from '../../contract/extremes.ts';
import { rankedBySearch } from '../../contract/search-rank.ts';
import { listNetworks } from '../../graph-queries/networks/list-networks.ts';
import type { Row, RunQuery } from '../../graph-queries/query.ts';
import type { NetworkReader } from './ports/network-reader.ts';
import { searchNameOf } from './search-name.ts';

type Query = Omit<Parameters<NetworkReader['listNetworks']>[0], 'limit' | 'cursor' | 'q'>;
type NetworkRow = Row<typeof listNetworks>;
type Range = { after: string | null; limit: number };

/** Networks read at once while they are searched. */
const searchedAtOnce = 500;

/** Networks after a place, as many as wanted. */
export const readNetworks = (
  runQuery: RunQuery,
  { territoryId, kind, actorId, simulated }: Query,
  { after, limit }: Range,
): Promise<NetworkRow[]> =>
  runQuery(listNetworks, {
    territoryId: territoryId ?? null,
    kind: kind ?? null,
    actorId: actorId ?? null,
    simulated: simulated ?? null,
    ...{ after, limit },
  });

/** Networks that a search means by their Spanish or English names, best first. No engine keeps folded names of networks: they are few. */
export async function searchNetworks(
  runQuery: RunQuery,
  query: Query,
  words: readonly string[],
): Promise<NetworkRow[]> {
  const all: NetworkRow[] = [];
  for (let after: string | null = null; ;) {
    const read = await readNetworks(runQuery, query, { after, limit: searchedAtOnce });
    append(all, read);
    if (read.length < searchedAtOnce) break;
    after = read.at(-1)!.id;
  }
  return rankedBySearch(all, words, (row) => ({ names: searchNameOf(row).split(' | ') }));
}
