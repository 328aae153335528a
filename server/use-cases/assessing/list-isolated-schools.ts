import { isLargeTerritory } from '../../../contract/large-territory.ts';
import { byId } from '../../../contract/text-order.ts';
import { farKilometres, type IsolatedSchools } from '../../../contract/isolated-schools.ts';
import {
  isolatedInWaves,
  type IsolationGroup,
  lastWavesOf,
  type LastWave,
} from '../../analysis/isolated-schools/isolated-schools.ts';
import type { Remoteness } from '../../analysis/isolated-schools/remoteness.ts';
import { describeIsolation } from '../../narrative/describe-isolation.ts';
import { territoryInYear } from '../register/territory-in-year.ts';
import type { Dependencies } from '../dependencies.ts';
import { findAnswer, keepAnswer } from '../preparing/prepared-answers.ts';
import { cachedAnswer } from '../cached-answer.ts';
import { everywhere } from '../everywhere.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared'>;

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
    async (allGone, storeVersion) =>
      findAnswer<Listed>(telar.prepared, 'isolated-schools', { storeVersion, input: query }) ??
      listWithoutFar(telar, query, {
        signal: allGone,
        lastWaves: async () =>
          (await telar.store.loadNetworks({ territoryId: query.id })).flatMap(lastWavesOf),
      }),
  );
  if (listed === null) return null;
  const remoteness = listed.remoteness.map((school) => ({ ...school, isFar: isFar(school, km) }));
  return { ...listed, farKm: km, remoteness };
}

/**
 * Works the list of a territory out ahead, and keeps it.
 *
 * @param waves the last waves of its networks, in the order of their ids
 */
export async function prepareIsolatedSchools(
  telar: Telar,
  id: string,
  { storeVersion, waves, signal }: { storeVersion: string; waves: readonly LastWave[]; signal: AbortSignal },
): Promise<void> {
  const begun = telar.prepared.begin();
  const listed = await listWithoutFar(telar, { id }, { signal, lastWaves: () => Promise.resolve(waves) });
  const of = { storeVersion, input: { id } };
  await keepAnswer(telar.prepared, 'isolated-schools', of, { answer: listed, begun });
}

type Listed = Omit<IsolatedSchools, 'farKm' | 'remoteness'> & {
  remoteness: (Remoteness & { name: string })[];
};

async function listWithoutFar(
  telar: Telar,
  query: { id: string; year?: number | undefined },
  { signal, lastWaves }: { signal: AbortSignal; lastWaves: () => Promise<readonly LastWave[]> },
): Promise<Listed | null> {
  const { id } = query;
  const found = await territoryInYear(telar, query);
  if (found === null) return null;
  const { territory, year, stored } = found;
  const waves = await lastWaves();
  const wanted = new Set(stored.years.map(({ schoolId }) => schoolId));
  // The places of a simulated territory are no places of the country: its schools are near each other alone.
  const remote = territory.simulated
    ? await measureRemoteness(telar, stored, signal)
    : await remotenessOfSchools(telar, { year, wanted }, signal);
  const { groups, ...counts } = isolatedInWaves(waves);
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
  telar: Pick<Telar, 'store' | 'pools' | 'cache'>,
  { year, wanted }: { year: number; wanted: ReadonlySet<string> },
  signal: AbortSignal,
) {
  const all = await cachedAnswer(telar, 'remoteness', { input: year, signal }, async (allGone) =>
    measureRemoteness(
      telar,
      await telar.store.loadTerritory({ id: everywhere, year, scope: 'all' }),
      allGone,
    ),
  );
  return all.filter(({ id }) => wanted.has(id)).toSorted((a, b) => (b.km ?? -1) - (a.km ?? -1) || byId(a, b));
}

/** On another thread: among the schools of the country it takes about a second. */
async function measureRemoteness(
  { pools }: Pick<Telar, 'pools'>,
  stored: Awaited<ReturnType<Dependencies['store']['loadTerritory']>>,
  signal: AbortSignal,
): Promise<(Remoteness & { name: string })[]> {
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
  const all = await pools.interactive.run('remoteness', { schools, k: nearestSchools }, signal);
  return all.map((measured, index) => ({
    ...measured,
    name: schools[index]?.name ?? '',
  }));
}
