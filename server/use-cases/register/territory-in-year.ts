import type { TerritoryDetail } from '../../../contract/territories.ts';
import type { SchoolScope, TerritoryGraph } from '../../store/ports/graph-reader.ts';
import type { Dependencies } from '../dependencies.ts';
import { defaultScope } from './default-scope.ts';
import { registerYear } from './register-year.ts';

export type TerritoryInYear = { territory: TerritoryDetail; year: number; stored: TerritoryGraph };

/**
 * A territory with its schools and those around them in one year of the register: the newest unless one is given, and the
 * schools that the territory answers for unless others are. `null`: no such territory.
 *
 * @throws TelarProblem `invalid-request` for a year that the register does not hold
 */
export async function territoryInYear(
  { store }: Pick<Dependencies, 'store'>,
  query: { id: string; year?: number | undefined; scope?: SchoolScope | undefined },
): Promise<TerritoryInYear | null> {
  const territory = await store.findTerritory(query.id);
  if (territory === null) return null;
  const year = await registerYear({ store }, query.year);
  const scope = query.scope ?? defaultScope(territory);
  const stored = await store.loadTerritory({ id: territory.id, year, scope });
  return stored && { territory, year, stored };
}
