import { isLargeTerritory } from '../../../contract/large-territory.ts';
import { byId } from '../../../contract/text-order.ts';
import { farKilometres, type IsolatedSchools } from '../../../contract/isolated-schools.ts';
import { isolatedSchools, type IsolationGroup } from '../../analysis/isolated-schools/isolated-schools.ts';
import { type Remoteness, remoteness } from '../../analysis/isolated-schools/remoteness.ts';
import { describeIsolation } from '../../narrative/describe-isolation.ts';
import { territoryInYear } from '../register/territory-in-year.ts';
import type { Dependencies } from '../dependencies.ts';
import { cachedAnswer } from '../cached-answer.ts';
import { everywhere } from '../everywhere.ts';

type Telar = Pick<Dependencies, 'store' | 'cache'>;

/** How many nearest schools remoteness looks at. */
const nearestSchools = 5;

/**
 * Two things that are easily confused, side by side: schools that stand apart in a survey, in groups that need
 * different visits; and how far each school lies from others by the register, which says nothing of collaboration.
 * `null`: no such territory.
 *
 * @param query.km from how many kilometres on a school is far
 */
export async function listIsolatedSchools(
  telar: Telar,
  { km = farKilometres, ...query }: { id: string; year?: number | undefined; km?: number | undefined },
  signal?: AbortSignal,
): Promise<IsolatedSchools | null> {
  const listed = await cachedAnswer(
    telar,
    'isolated-schools',
    { input: query, signal, isLarge: isLargeTerritory(query.id) },
    (allGone) => listWithoutFar(telar, query, allGone),
  );
  if (listed === null) return null;
  const remoteness = listed.remoteness.map((school) => ({ ...school, isFar: isFar(school, km) }));
  return { ...listed, farKm: km, remoteness };
}

type Listed = Omit<IsolatedSchools, 'farKm' | 'remoteness'> & {
  remoteness: (Remoteness & { name: string })[];
};

async function listWithoutFar(
  telar: Telar,
  query: { id: string; year?: number | undefined },
  signal: AbortSignal,
): Promise<Listed | null> {
  const { id } = query;
  const found = await territoryInYear(telar, query);
  if (found === null) return null;
  const { territory, year, stored } = found;
  const networks = await telar.store.loadNetworks({ territoryId: id });
  const wanted = new Set(stored.years.map(({ schoolId }) => schoolId));
  // The places of a simulated territory are no places of the country: its schools are near each other alone.
  const remote = territory.simulated
    ? measureRemoteness(stored)
    : await remotenessOfSchools(telar, { year, wanted }, signal);
  const { groups, ...counts } = isolatedSchools(networks);
  return {
    territory: id,
    year,
    nearest: nearestSchools,
    ...counts,
    groups: groups.map((group) => describeIsolation(withKilometres(group, remote))),
    remoteness: territory.simulated ? [] : remote,
  };
}

function withKilometres({ id, schools }: IsolationGroup, remote: readonly Remoteness[]) {
  const nearest = new Map(remote.map((school) => [school.id, school.nearest[0]?.km ?? null]));
  return { id, schools: schools.map((school) => ({ ...school, km: nearest.get(school.id) ?? null })) };
}

function isFar({ nearest: [first] }: Remoteness, km: number): boolean | null {
  return first === undefined ? null : first.km > km;
}

/** Nearest schools may lie across a border: the whole country is looked at, once a year of the register. */
export async function remotenessOfSchools(
  telar: Telar,
  { year, wanted }: { year: number; wanted: ReadonlySet<string> },
  signal: AbortSignal,
) {
  const all = await cachedAnswer(telar, 'remoteness', { input: year, signal }, async () =>
    measureRemoteness(await telar.store.loadTerritory({ id: everywhere, year, scope: 'all' })),
  );
  return all.filter(({ id }) => wanted.has(id)).toSorted((a, b) => (b.km ?? -1) - (a.km ?? -1) || byId(a, b));
}

function measureRemoteness(
  stored: Awaited<ReturnType<Dependencies['store']['loadTerritory']>>,
): (Remoteness & { name: string })[] {
  const schools = (stored?.years ?? []).map((school) => ({
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
