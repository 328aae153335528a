import { isOwnActor } from '../../../contract/local-ids.ts';
import type { ActorSummary } from '../../../contract/actors.ts';
import type { Page } from '../../../contract/paging.ts';
import type { ActorReader } from '../../store/ports/actor-reader.ts';
import type { TerritoryGraph } from '../../store/ports/graph-reader.ts';

type SearchActors = ActorReader['searchActors'];

/**
 * A page of actors without those that are not given, as full as if they were not there: neither its length, nor whether
 * another page follows, nor its cursor tells of them. Who is hidden is read only where it may be somebody found.
 */
export async function searchGiven(
  search: SearchActors,
  query: Parameters<SearchActors>[0],
  hiddenActors: () => Promise<ReadonlySet<string>>,
): Promise<Page<ActorSummary>> {
  const found = await search(query);
  // Nobody can be hidden but who is known from one network alone.
  if (found.nextCursor === null && !found.items.some(({ id }) => isOwnActor(id))) return found;
  const hidden = await hiddenActors();
  if (hidden.size === 0) return found;
  const isGiven = ({ id }: ActorSummary) => !hidden.has(id);
  // Enough that one more than the page holds is given, if there is one.
  const { items } = await search({ ...query, limit: query.limit + hidden.size + 1 });
  const given = items.filter(isGiven);
  const last = given[query.limit - 1];
  if (given.length <= query.limit || last === undefined) return { items: given, nextCursor: null };
  const page = await search({ ...query, limit: items.indexOf(last) + 1 });
  return { ...page, items: page.items.filter(isGiven) };
}

/**
 * The actors of a territory when some of its ties are not given: whoever only those brought in goes with them.
 *
 * @param given the ties that are
 */
export function broughtIn(
  { actors, years, ties }: TerritoryGraph,
  given: TerritoryGraph['ties'],
): TerritoryGraph['actors'] {
  if (given.length === ties.length) return actors;
  const runners = [...years, ...actors].flatMap(({ sostenedorId }) => sostenedorId ?? []);
  const schools = actors.flatMap(({ id, kind }) => (kind === 'school' ? [id] : []));
  const own = new Set([...schools, ...runners]);
  const partners = given.flatMap(({ from, to }) => [
    ...(own.has(from) ? [to] : []),
    ...(own.has(to) ? [from] : []),
  ]);
  const kept = new Set([...own, ...partners]);
  return actors.filter(({ id }) => kept.has(id));
}
