import { byId } from '../../../contract/text-order.ts';
import type { IsolatedSchools } from '../../../contract/isolated-schools.ts';
import { isolatedSchools } from '../../analysis/isolated-schools/isolated-schools.ts';
import { type Remoteness, remoteness } from '../../analysis/isolated-schools/remoteness.ts';
import { describeIsolation } from '../../narrative/describe-isolation.ts';
import { territoryInYear } from '../register/territory-in-year.ts';
import type { Dependencies } from '../dependencies.ts';
import { cachedAnswer } from '../cached-answer.ts';

type Telar = Pick<Dependencies, 'store' | 'cache'>;

/** How many nearest schools remoteness looks at. */
const nearestSchools = 5;

/**
 * Two things that are easily confused, side by side: schools that stand apart in a survey, in four groups that need
 * different visits; and how far each school lies from others by the register, which says nothing of collaboration.
 * `null`: no such territory.
 */
export async function listIsolatedSchools(
  telar: Telar,
  query: { id: string; year?: number | undefined },
  signal?: AbortSignal,
): Promise<IsolatedSchools | null> {
  return cachedAnswer(telar, 'isolated-schools', { input: query, signal }, async (allGone) => {
    const { id } = query;
    const found = await territoryInYear(telar, query);
    if (found === null) return null;
    const { territory, year, stored } = found;
    const networks = await telar.store.loadNetworks({ territoryId: id });
    const wanted = new Set(stored.years.map(({ schoolId }) => schoolId));
    const remote = territory.simulated ? [] : await remotenessOfSchools(telar, { year, wanted }, allGone);
    const isolated = isolatedSchools(networks);
    return {
      territory: id,
      year,
      nearest: nearestSchools,
      ...isolated,
      groups: isolated.groups.map(describeIsolation),
      remoteness: remote,
    };
  });
}

/** Nearest schools may lie across a border: the whole country is looked at, once a year of the register. */
export async function remotenessOfSchools(
  telar: Telar,
  { year, wanted }: { year: number; wanted: ReadonlySet<string> },
  signal: AbortSignal,
) {
  const all = await cachedAnswer(telar, 'remoteness', { input: year, signal }, async () =>
    measureRemoteness(await telar.store.loadTerritory({ id: 'country:cl', year, scope: 'all' })),
  );
  return all.filter(({ id }) => wanted.has(id)).toSorted((a, b) => (b.km ?? -1) - (a.km ?? -1) || byId(a, b));
}

function measureRemoteness(
  country: Awaited<ReturnType<Dependencies['store']['loadTerritory']>>,
): (Remoteness & { name: string })[] {
  const schools = (country?.years ?? []).map((school) => ({
    id: school.schoolId,
    name: school.name,
    latitude: school.latitude,
    longitude: school.longitude,
    rural: school.rural,
    sostenedorId: school.sostenedorId,
    working: school.state === 'working',
    teaching: school.teaching,
  }));
  return remoteness(schools, { k: nearestSchools }).map((measured, index) => ({
    ...measured,
    name: schools[index]?.name ?? '',
  }));
}
