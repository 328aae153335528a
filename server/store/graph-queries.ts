import { byId } from '../../contract/text-order.ts';
import { publicDependencies } from '../../contract/public-dependencies.ts';
import { actorsById } from '../../graph-queries/graphs/actors-by-id.ts';
import { findTerritory } from '../../graph-queries/territories/find-territory.ts';
import { neighbours } from '../../graph-queries/graphs/neighbours.ts';
import type { QueryRunner, Row, RunQuery } from '../../graph-queries/query.ts';
import { territorySchoolYears } from '../../graph-queries/graphs/territory-school-years.ts';
import { territorySimulatedSchools } from '../../graph-queries/graphs/territory-simulated-schools.ts';
import { tiesAmong } from '../../graph-queries/graphs/ties-among.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { GraphReader, StoredGraph, TerritoryGraph } from './ports/graph-reader.ts';

type TerritoryQuery = Parameters<GraphReader['loadTerritory']>[0];
type EgoQuery = Parameters<GraphReader['loadEgo']>[0];

export function graphQueries({
  inOneVersion,
}: Pick<QueryRunner, 'inOneVersion'>): Pick<GraphReader, 'loadTerritory' | 'loadEgo'> {
  return {
    loadTerritory: (query) => inOneVersion((run) => loadTerritory(run, query)),
    loadEgo: (query) => inOneVersion((run) => loadEgo(run, query)),
  };
}

/** Actors that a territory's schools and owners bring with them by a tie, wherever they are. */
export const partnerKinds = ['university', 'organisation', 'public-body'];

async function loadTerritory(
  runQuery: RunQuery,
  { id, year, scope }: TerritoryQuery,
): Promise<TerritoryGraph | null> {
  const [territory] = await runQuery(findTerritory, { id });
  if (!territory) return null;
  const dependencies = scope === 'public' ? publicDependencies : null;
  const { ids, sostenedorIds, known } = territory.simulated
    ? await simulatedSchools(runQuery, id, year, dependencies)
    : await registeredSchools(runQuery, id, year, dependencies);

  // What is known of the schools is read while the store looks for those around them.
  const [{ schools, years }, { others, ties }] = await Promise.all([
    known(),
    aroundSchools(runQuery, { ids, sostenedorIds, year }),
  ]);
  return { actors: [...schools, ...others].sort(byId), ties, years, truncated: false };
}

/** Schools of a territory: who they are, who runs them, and the rest when it is needed. */
type Schools = {
  ids: string[];
  sostenedorIds: string[];
  known(): Promise<{ schools: RecordOf<'actor'>[]; years: TerritoryGraph['years'] }>;
};

async function simulatedSchools(
  runQuery: RunQuery,
  id: string,
  year: number,
  dependencies: string[] | null,
): Promise<Schools> {
  const schools = await runQuery(territorySimulatedSchools, { id, dependencies });
  return {
    ids: schools.map((school) => school.id),
    sostenedorIds: schools.flatMap(({ sostenedorId }) => sostenedorId ?? []),
    known: async () => ({ schools, years: await schoolYears(runQuery, { id, year, dependencies }) }),
  };
}

/** The schools as the register has them in that year; their last known state stands in the actor record. */
async function registeredSchools(
  runQuery: RunQuery,
  id: string,
  year: number,
  dependencies: string[] | null,
): Promise<Schools> {
  const rows = await runQuery(territorySchoolYears, { id, year, dependencies });
  const ids = rows.map(({ schoolId }) => schoolId);
  return {
    ids,
    sostenedorIds: rows.flatMap(({ sostenedorId }) => sostenedorId ?? []),
    known: async () => {
      const stored = await runQuery(actorsById, { ids });
      const actorOf = new Map(stored.map((actor) => [actor.id, actor]));
      const known = rows.filter(({ schoolId }) => actorOf.has(schoolId));
      return {
        schools: known.map((row) => inYear(actorOf.get(row.schoolId)!, row)),
        years: known.map(withoutSource),
      };
    },
  };
}

const schoolYears = async (
  runQuery: RunQuery,
  query: { id: string; year: number; dependencies: string[] | null },
): Promise<TerritoryGraph['years']> => (await runQuery(territorySchoolYears, query)).map(withoutSource);

const withoutSource = ({
  revision: _revision,
  file: _file,
  row: _row,
  ...year
}: Row<typeof territorySchoolYears>): RecordOf<'school-year'> => year;

/** Those who run the schools, those who come in by a tie with either, and the ties among them all. */
async function aroundSchools(
  runQuery: RunQuery,
  { ids, sostenedorIds, year }: { ids: string[]; sostenedorIds: string[]; year: number },
) {
  const ownIds = [...new Set([...ids, ...sostenedorIds])];
  const partners = await runQuery(neighbours, { ids: ownIds, kinds: partnerKinds, layers: null, year });
  const otherIds = [...new Set([...sostenedorIds, ...partners.map((partner) => partner.id)])];
  const [others, ties] = await Promise.all([
    runQuery(actorsById, { ids: otherIds }),
    runQuery(tiesAmong, { ids: [...new Set([...ids, ...otherIds])], layers: null, year }),
  ]);
  return { others, ties };
}

function inYear(actor: RecordOf<'actor'>, row: Row<typeof territorySchoolYears>): RecordOf<'actor'> {
  const { name, state, dependency, sostenedorId, comunaId, rural, enrolment, latitude, longitude } = row;
  return {
    ...actor,
    ...{ name, state, dependency, sostenedorId, comunaId, rural, enrolment, latitude, longitude },
  };
}

/**
 * Breadth first: each step adds the neighbours of the actors found in the step before, by id, until `limit` actors
 * are found (the first included). `truncated` says that at least one was left out.
 */
async function loadEgo(runQuery: RunQuery, query: EgoQuery): Promise<StoredGraph | null> {
  const { id, depth, year, limit } = query;
  const layers = query.layers.length > 0 ? query.layers : null;
  const around = (ids: string[]) => runQuery(neighbours, { ids, kinds: null, layers, year });
  const [known, nearest] = await Promise.all([runQuery(actorsById, { ids: [id] }), around([id])]);
  if (known.length === 0) return null;
  const found = new Set([id]);
  let frontier = [id];
  let truncated = false;
  for (let step = 0; step < depth && frontier.length > 0 && !truncated; step++) {
    const reached = step === 0 ? nearest : await around(frontier);
    const fresh = reached.map((actor) => actor.id).filter((other) => !found.has(other));
    const room = Math.max(0, limit - found.size);
    truncated = fresh.length > room;
    frontier = fresh.slice(0, room);
    for (const other of frontier) found.add(other);
  }
  const ids = [...found];
  const [actors, ties] = await Promise.all([
    runQuery(actorsById, { ids }),
    runQuery(tiesAmong, { ids, layers, year }),
  ]);
  return { actors, ties, truncated };
}
