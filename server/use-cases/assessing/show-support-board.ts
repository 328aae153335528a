import { defaultOverload, type SupportBoard } from '../../../contract/support-board.ts';
import { schoolsIsolatedEverywhere } from '../../analysis/isolated-schools/isolated-schools.ts';
import { statesOfIsolation } from '../../analysis/isolated-schools/isolation-states.ts';
import { supportBoard } from '../../analysis/support-board/support-board.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { comunaNamesOf } from '../register/comuna-names.ts';
import { registerYear } from '../register/register-year.ts';
import { remotenessOfSchools } from './list-isolated-schools.ts';
import { territorySupports } from './territory-supports.ts';

type SupportQuery = { id: string; year?: number | undefined; overload?: number | undefined };

/**
 * Who supports each school of a territory in one year, isolated and unsupported schools first. A SLEP shows the public
 * schools, which it answers for. `null`: no such territory.
 */
export async function showSupportBoard(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: SupportQuery,
  signal?: AbortSignal,
): Promise<SupportBoard | null> {
  return cachedAnswer(telar, 'support-board', { input: query, signal }, async (allGone) => {
    const territory = await telar.store.findTerritory(query.id);
    if (territory === null) return null;
    const registered = await registerYear(telar, query.year);
    // Without a register no year is the newest: supports of any date are shown.
    const year = registered === 0 ? null : registered;
    const supports = await territorySupports(telar, territory, registered);
    if (supports === null) return null;
    const wanted = new Set(supports.years.map(({ schoolId }) => schoolId));
    const remoteness =
      territory.simulated || year === null ? [] : await remotenessOfSchools(telar, { year, wanted }, allGone);
    return supportBoard({
      territory,
      year,
      ...supports,
      isolation: statesOfIsolation(schoolsIsolatedEverywhere(supports.networks), remoteness),
      comunaNames: comunaNamesOf(territory),
      overload: query.overload ?? defaultOverload,
    });
  });
}
