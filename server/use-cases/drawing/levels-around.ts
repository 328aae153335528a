import { isOneSchool, ministryId } from '../../../contract/identifiers.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { officesOfSchools } from '../../analysis/levels/offices-of-schools.ts';
import { rolesOfSchools } from '../../analysis/levels/roles-of-schools.ts';
import type { TerritoryGraph } from '../../store/ports/graph-reader.ts';
import type { Dependencies } from '../dependencies.ts';

/** Above and below the schools of a territory: the offices in whose area they lie, and the roles that take part. */
export async function levelsAround(
  { store }: Pick<Dependencies, 'store'>,
  territory: TerritoryDetail,
  { actors, years }: TerritoryGraph,
): Promise<Pick<TerritoryGraph, 'actors' | 'ties'>> {
  const schools = new Set(actors.filter(isOneSchool).map(({ id }) => id));
  const known = new Set(actors.map(({ id }) => id));
  const [names, [ministry], networks] = await Promise.all([
    store.namesOfTerritories(years.flatMap(({ deprovId }) => deprovId ?? [])),
    store.listActorsById([ministryId]),
    store.loadNetworks({ territoryId: territory.id }),
  ]);
  const offices = officesOfSchools(years, names, ministry ?? null);
  const roles = rolesOfSchools(networks, schools, territory.simulated);
  return {
    actors: [...offices.actors.filter(({ id }) => !known.has(id)), ...roles.actors],
    ties: [...offices.ties, ...roles.ties],
  };
}
