import { isOneSchool } from '../../../contract/identifiers.ts';
import type { Results } from '../../../contract/results.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { territoryInYear } from '../register/territory-in-year.ts';
import { resultsAnswer } from './results-answer.ts';

/** Results of the schools of a territory: those that are or were in a network beside the others. `null`: no such territory. */
export async function showTerritoryResults(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  query: { id: string },
  signal?: AbortSignal,
): Promise<Results | null> {
  return cachedAnswer(telar, 'territory-results', { input: query, signal }, async () => {
    const { store } = telar;
    const found = await territoryInYear(telar, query);
    if (found === null) return null;
    const { territory, stored } = found;
    const schools = stored.actors.filter(isOneSchool);
    const ids = new Set(schools.map(({ id }) => id));
    const members = new Set((await store.membershipsOf([...ids])).map(({ actorId }) => actorId));
    const about = { kind: 'territory' as const, id: territory.id, name: territory.name };
    return resultsAnswer(telar, about, { members, comparison: ids.difference(members) });
  });
}
