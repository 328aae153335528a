import { isOneSchool } from '../../../contract/identifiers.ts';
import type { TerritoryContracts } from '../../../contract/contracts.ts';
import { defaultOverload } from '../../../contract/support-board.ts';
import { territoryContracts } from '../../analysis/contracts/territory-contracts.ts';
import { supportBoard } from '../../analysis/support-board/support-board.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { nearestRegisterYear } from '../register/register-year.ts';
import { territorySupports } from './territory-supports.ts';

/**
 * Contracts of assistance of a territory, in force in one year or of any date, and its schools without support at the
 * same time. A SLEP shows the public schools, which it answers for. `null`: no such territory.
 */
export async function showTerritoryContracts(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  query: { id: string; year?: number | undefined },
  signal?: AbortSignal,
): Promise<TerritoryContracts | null> {
  return cachedAnswer(telar, 'territory-contracts', { input: query, signal }, async () => {
    const territory = await telar.store.findTerritory(query.id);
    if (territory === null) return null;
    const year = query.year ?? null;
    const schoolsIn = await nearestRegisterYear(telar, query.year);
    const supports = await territorySupports(telar, territory, schoolsIn);
    if (supports === null) return null;
    const nothing = { isolation: new Map(), comunaNames: new Map(), overload: defaultOverload };
    return territoryContracts({
      territory,
      year,
      schoolsIn: territory.simulated ? null : schoolsIn,
      schools: supports.actors.filter(isOneSchool),
      contracts: supports.contracts,
      support: supportBoard({ territory, year, ...supports, ...nothing }),
    });
  });
}
