import { fold } from '../../contract/fold.ts';
import type { TerritoryKind } from '../../contract/identifiers.ts';
import { rankedBySearch } from '../../contract/search-rank.ts';
import type { Row, RunQuery } from '../../graph-queries/query.ts';
import { listTerritories } from '../../graph-queries/territories/list-territories.ts';

type TerritoryRow = Row<typeof listTerritories>;
type Narrowed = { kind: string | null; parentId: string | null; simulated: boolean | null };

/** All territories of a country and more: a search ranks them here, since they are few. */
const mostTerritories = 100_000;

/** What each kind of territory is called in a search. Of namesakes the kind that stands first is listed first. */
const kindWords: Readonly<Record<TerritoryKind, readonly string[]>> = {
  slep: ['slep', 'servicio', 'local'],
  region: ['region'],
  comuna: ['comuna', 'commune'],
  province: ['provincia', 'province'],
  deprov: ['deprov', 'departamento'],
  country: ['pais', 'country'],
};
const kinds = Object.keys(kindWords);

/** Territories that a search means, best first. */
export async function searchTerritories(
  runQuery: RunQuery,
  narrowed: Narrowed,
  words: readonly string[],
): Promise<TerritoryRow[]> {
  const rows = await runQuery(listTerritories, { ...narrowed, after: null, limit: mostTerritories });
  const byKind = rows.sort(
    (a, b) => Number(a.simulated) - Number(b.simulated) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
  return rankedBySearch(byKind, words, ({ name, kind }) => ({
    names: [fold(name)],
    kindWords: kindWords[kind],
  }));
}
