import type { IsolatedSchools } from '../../contract/isolated-schools.ts';
import { isolatedSchools } from '../analysis/isolated-schools/isolated-schools.ts';
import { type Remoteness, remoteness } from '../analysis/isolated-schools/remoteness.ts';
import { registerYear } from './browse-territories.ts';
import type { Dependencies } from './dependencies.ts';
import { networksOfTerritory } from './networks-of-territory.ts';

type Telar = Pick<Dependencies, 'store' | 'memory'>;

/** How many nearest schools remoteness looks at. */
const nearestSchools = 5;

/**
 * Two things that are easily confused, side by side: schools that stand apart in a survey, in four groups that need
 * different visits; and how far each school lies from others by the register, which says nothing of collaboration.
 */
export async function listIsolatedSchools(
  telar: Telar,
  { id, year: asked }: { id: string; year?: number | undefined },
): Promise<IsolatedSchools | null> {
  const territory = await telar.store.findTerritory(id);
  const networks = await networksOfTerritory(telar, id);
  if (territory === null || networks === null) return null;
  const year = await registerYear(telar, asked);
  const scope = territory.kind === 'slep' && !territory.simulated ? 'public' : 'all';
  const found = await telar.store.loadTerritory({ id, year, scope });
  const remote = territory.simulated
    ? []
    : await remotenessOfSchools(telar, year, new Set(found?.years.map(({ schoolId }) => schoolId)));
  return { territory: id, year, nearest: nearestSchools, ...isolatedSchools(networks), remoteness: remote };
}

/** Nearest schools may lie across a border: the whole country is looked at, once a year of the register. */
async function remotenessOfSchools({ store, memory }: Telar, year: number, wanted: ReadonlySet<string>) {
  const all = await memory.recall(`remoteness ${String(year)}`, async () => {
    const country = await store.loadTerritory({ id: 'country:cl', year, scope: 'all' });
    return new Map(measureRemoteness(country).map((school) => [school.id, school]));
  });
  return [...all.values()]
    .filter(({ id }) => wanted.has(id))
    .toSorted((a, b) => (b.km ?? -1) - (a.km ?? -1) || (a.id < b.id ? -1 : 1));
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
    ownerId: school.ownerId,
    working: school.state === 'working',
    teaching: school.teaching,
  }));
  return remoteness(schools, { k: nearestSchools }).map((measured, index) => ({
    ...measured,
    name: schools[index]?.name ?? '',
  }));
}
