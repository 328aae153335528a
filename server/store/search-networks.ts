import { holdsWords, searchWords } from '../../contract/search-words.ts';
import { listNetworks } from '../../graph-queries/networks/list-networks.ts';
import type { Row, RunQuery } from '../../graph-queries/query.ts';
import type { NetworkReader } from './ports/network-reader.ts';
import { readMatching } from './read-matching.ts';
import { searchNameOf } from './search-name.ts';

type Query = Omit<Parameters<NetworkReader['listNetworks']>[0], 'limit' | 'cursor'>;
type NetworkRow = Row<typeof listNetworks>;

/** Networks after a place, as many as wanted, whose Spanish or English name holds every word of the search. */
export async function searchNetworks(
  runQuery: RunQuery,
  { territoryId, kind, actorId, simulated, q }: Query,
  range: { after: string | null; limit: number },
): Promise<NetworkRow[]> {
  const words = searchWords(q ?? '');
  // No engine keeps the folded names of networks: they are few.
  const isFound = words.length === 0 ? null : (row: NetworkRow) => isNamed(row, words);
  return readMatching(range, isFound, async (after, limit) => {
    const rows = await runQuery(listNetworks, {
      territoryId: territoryId ?? null,
      kind: kind ?? null,
      actorId: actorId ?? null,
      simulated: simulated ?? null,
      ...{ after, limit },
    });
    return rows.map((row) => [row.id, row] as const);
  });
}

const isNamed = (row: NetworkRow, words: readonly string[]): boolean => holdsWords(searchNameOf(row), words);
