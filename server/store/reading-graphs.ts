import { publicDependencies } from '../../graph-queries/public-dependencies.ts';
import { actorsById } from '../../graph-queries/actors-by-id.ts';
import { findTerritory } from '../../graph-queries/find-territory.ts';
import { neighbours } from '../../graph-queries/neighbours.ts';
import type { Ask, Row } from '../../graph-queries/question.ts';
import { territorySchoolYears } from '../../graph-queries/territory-school-years.ts';
import { territorySimulatedSchools } from '../../graph-queries/territory-simulated-schools.ts';
import { tiesAmong } from '../../graph-queries/ties-among.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { NetworkStore, StoredGraph, TerritoryGraph } from './network-store.ts';

type TerritoryQuery = Parameters<NetworkStore['loadTerritory']>[0];
type EgoQuery = Parameters<NetworkStore['loadEgo']>[0];

export function readingGraphs(ask: Ask): Pick<NetworkStore, 'loadTerritory' | 'loadEgo'> {
  return {
    loadTerritory: (query) => loadTerritory(ask, query),
    loadEgo: (query) => loadEgo(ask, query),
  };
}

/** Actors that a territory's schools and owners bring with them by a tie, wherever they are. */
const partnerKinds = ['university', 'organisation', 'public-body'];

async function loadTerritory(ask: Ask, { id, year, scope }: TerritoryQuery): Promise<TerritoryGraph | null> {
  const [territory] = await ask(findTerritory, { id });
  if (!territory) return null;
  const dependencies = scope === 'public' ? publicDependencies : null;
  const { ids, ownerIds, known } = territory.simulated
    ? await simulatedSchools(ask, id, dependencies)
    : await registeredSchools(ask, id, year, dependencies);

  // What is known of the schools is read while the store looks for those around them.
  const [{ schools, years }, { others, ties }] = await Promise.all([
    known(),
    aroundSchools(ask, { ids, ownerIds, year }),
  ]);
  return { actors: [...schools, ...others].sort(byId), ties, years, truncated: false };
}

/** Schools of a territory: who they are, who runs them, and the rest for those who ask. */
type Schools = {
  ids: string[];
  ownerIds: string[];
  known(): Promise<{ schools: RecordOf<'actor'>[]; years: TerritoryGraph['years'] }>;
};

async function simulatedSchools(ask: Ask, id: string, dependencies: string[] | null): Promise<Schools> {
  const schools = await ask(territorySimulatedSchools, { id, dependencies });
  return {
    ids: schools.map((school) => school.id),
    ownerIds: schools.flatMap(({ sostenedorId }) => sostenedorId ?? []),
    known: () => Promise.resolve({ schools, years: [] }),
  };
}

/** The schools as the register has them in that year; their last known state stands in the actor record. */
async function registeredSchools(
  ask: Ask,
  id: string,
  year: number,
  dependencies: string[] | null,
): Promise<Schools> {
  const rows = await ask(territorySchoolYears, { id, year, dependencies });
  const ids = rows.map(({ schoolId }) => schoolId);
  return {
    ids,
    ownerIds: rows.flatMap(({ ownerId }) => ownerId ?? []),
    known: async () => {
      const stored = await ask(actorsById, { ids });
      const actorOf = new Map(stored.map((actor) => [actor.id, actor]));
      const known = rows.filter(({ schoolId }) => actorOf.has(schoolId));
      return {
        schools: known.map((row) => inYear(actorOf.get(row.schoolId)!, row)),
        years: known.map(({ revision: _revision, file: _file, row: _row, ...year }) => year),
      };
    },
  };
}

/** Those who run the schools, those who come in by a tie with either, and the ties among them all. */
async function aroundSchools(
  ask: Ask,
  { ids, ownerIds, year }: { ids: string[]; ownerIds: string[]; year: number },
) {
  const ownIds = [...new Set([...ids, ...ownerIds])];
  const partners = await ask(neighbours, { ids: ownIds, kinds: partnerKinds, layers: null, year });
  const otherIds = [...new Set([...ownerIds, ...partners.map((partner) => partner.id)])];
  const [others, ties] = await Promise.all([
    ask(actorsById, { ids: otherIds }),
    ask(tiesAmong, { ids: [...new Set([...ids, ...otherIds])], layers: null, year }),
  ]);
  return { others, ties };
}

function inYear(actor: RecordOf<'actor'>, row: Row<typeof territorySchoolYears>): RecordOf<'actor'> {
  const { name, state, dependency, ownerId, comunaId, rural, enrolment, latitude, longitude } = row;
  return {
    ...actor,
    ...{ name, state, dependency, comunaId, rural, enrolment, latitude, longitude },
    sostenedorId: ownerId,
  };
}

/**
 * Breadth first: each step adds the neighbours of the actors found in the step before, by id, until `limit` actors
 * are found (the first included). `truncated` says that at least one was left out.
 */
async function loadEgo(ask: Ask, query: EgoQuery): Promise<StoredGraph | null> {
  const { id, depth, year, limit } = query;
  const layers = query.layers.length > 0 ? query.layers : null;
  if ((await ask(actorsById, { ids: [id] })).length === 0) return null;
  const found = new Set([id]);
  let frontier = [id];
  let truncated = false;
  for (let step = 0; step < depth && frontier.length > 0 && !truncated; step++) {
    const reached = await ask(neighbours, { ids: frontier, kinds: null, layers, year });
    const fresh = reached.map((actor) => actor.id).filter((other) => !found.has(other));
    const room = Math.max(0, limit - found.size);
    truncated = fresh.length > room;
    frontier = fresh.slice(0, room);
    for (const other of frontier) found.add(other);
  }
  const ids = [...found];
  const [actors, ties] = await Promise.all([ask(actorsById, { ids }), ask(tiesAmong, { ids, layers, year })]);
  return { actors, ties, truncated };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
