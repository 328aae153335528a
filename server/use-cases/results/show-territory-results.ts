import { isOneSchool } from '../../../contract/identifiers.ts';
import type { Results } from '../../../contract/results.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { defaultScope } from '../register/default-scope.ts';
import { registerYear } from '../register/register-year.ts';
import { resultsAnswer } from './results-answer.ts';

/** Results of the schools of a territory: those that are or were in a network beside the others. `null`: no such territory. */
export async function showTerritoryResults(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  query: { id: string },
  signal?: AbortSignal,
): Promise<Results | null> {
  return cachedAnswer(telar, 'territory-results', { input: query, signal }, async () => {
    const { store } = telar;
    const territory = await store.findTerritory(query.id);
    if (territory === null) return null;
    const year = await registerYear(telar, undefined);
    const graph = await store.loadTerritory({ id: territory.id, year, scope: defaultScope(territory) });
    if (graph === null) return null;
    const schools = graph.actors.filter(isOneSchool);
    const ids = new Set(schools.map(({ id }) => id));
    const members = new Set((await store.membershipsOf([...ids])).map(({ actorId }) => actorId));
    const about = { kind: 'territory' as const, id: territory.id, name: territory.name };
    return resultsAnswer(telar, about, { members, comparison: ids.difference(members) });
  });
}
