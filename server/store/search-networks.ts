import { fold } from '../../contract/fold.ts';
import { listNetworks } from '../../graph-queries/networks/list-networks.ts';
import type { Row, RunQuery } from '../../graph-queries/query.ts';
import type { NetworkReader } from './ports/network-reader.ts';
import { searchNameOf } from './search-name.ts';

type Query = Omit<Parameters<NetworkReader['listNetworks']>[0], 'limit' | 'cursor'>;
type NetworkRow = Row<typeof listNetworks>;

/** Networks read at once while names are searched: no engine keeps their folded names, and they are few. */
const searchedAtOnce = 500;

/** Networks after a place, as many as wanted, whose Spanish or English name holds every word of the search. */
export async function readMatching(
  runQuery: RunQuery,
  { territoryId, kind, actorId, simulated, q }: Query,
  { after, limit }: { after: string | null; limit: number },
): Promise<NetworkRow[]> {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean);
  const most = words.length === 0 ? limit : searchedAtOnce;
  const found: NetworkRow[] = [];
  for (let start = after; ;) {
    const rows = await runQuery(listNetworks, {
      territoryId: territoryId ?? null,
      kind: kind ?? null,
      actorId: actorId ?? null,
      simulated: simulated ?? null,
      after: start,
      limit: most,
    });
    found.push(...rows.filter((row) => isNamed(row, words)));
    const last = rows.at(-1);
    if (found.length >= limit || rows.length < most || last === undefined) return found.slice(0, limit);
    start = last.id;
  }
}

function isNamed({ name, attributes }: NetworkRow, words: readonly string[]): boolean {
  const text = ` ${searchNameOf({ name, attributes })}`;
  return words.every((word) => text.includes(` ${word}`));
}
