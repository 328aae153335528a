import type { ActorDetail, ActorSummary } from '../../contract/actors.ts';
import { englishShown } from '../../contract/english.ts';
import type { Page } from '../../contract/paging.ts';
import { actorAdministration } from '../../graph-queries/actors/actor-administration.ts';
import { actorHappenings } from '../../graph-queries/actors/actor-happenings.ts';
import { actorCampuses } from '../../graph-queries/actors/actor-campuses.ts';
import { actorEvents } from '../../graph-queries/actors/actor-events.ts';
import { actorNetworks } from '../../graph-queries/actors/actor-networks.ts';
import { actorTerritories } from '../../graph-queries/actors/actor-territories.ts';
import { actorsById } from '../../graph-queries/graphs/actors-by-id.ts';
import { actorYears } from '../../graph-queries/actors/actor-years.ts';
import { findActor } from '../../graph-queries/actors/find-actor.ts';
import { fold } from '../../contract/fold.ts';
import { listActors } from '../../graph-queries/actors/list-actors.ts';
import type { QueryRunner, Row, RunQuery } from '../../graph-queries/query.ts';
import { searchActors } from '../../graph-queries/actors/search-actors.ts';
import { cursorsOf } from './cursor.ts';
import { eventAnswers } from './event-answers.ts';
import { attributesShown } from './record-attributes.ts';
import type { ActorReader } from './ports/actor-reader.ts';

type ActorQuery = Parameters<ActorReader['searchActors']>[0];

const listCursors = cursorsOf('actors', ['string']);
const searchCursors = cursorsOf('actor-search', ['number', 'string', 'string']);

export function actorQueries({ runQuery, inOneVersion }: QueryRunner): ActorReader {
  return {
    async searchActors(query) {
      const q = query.q?.trim() ?? '';
      return q === '' ? list(runQuery, query) : search(runQuery, query, q);
    },
    findActor: (id) => inOneVersion((run) => readActor(run, id)),
    listActorsById: (ids) => runQuery(actorsById, { ids: [...ids] }),
  };
}

async function list(
  runQuery: RunQuery,
  { limit, cursor, kind, territoryId }: ActorQuery,
): Promise<Page<ActorSummary>> {
  const after = listCursors.after(cursor);
  const rows = await runQuery(listActors, {
    kind: kind ?? null,
    territoryId: territoryId ?? null,
    after: after && String(after[0]),
    limit: limit + 1,
  });
  return listCursors.page(rows, limit, ({ id }) => [id], summaryOf);
}

const summaryOf = ({ attributes, ...actor }: Row<typeof listActors>): ActorSummary => ({
  ...actor,
  ...englishShown({ attributes }),
});

/** A search without a letter or digit ("—") finds nothing. */
async function search(runQuery: RunQuery, query: ActorQuery, q: string): Promise<Page<ActorSummary>> {
  const { limit, cursor, kind, territoryId } = query;
  const phrase = fold(withoutCheckDigit(q));
  const after = searchCursors.after(cursor);
  if (phrase === '') return { items: [], nextCursor: null };
  const rows = await runQuery(searchActors, {
    words: phrase.split(' '),
    phrase,
    rbd: /^\d{1,9}$/.test(phrase) ? Number(phrase) : null,
    kind: kind ?? null,
    territoryId: territoryId ?? null,
    afterGrade: after && Number(after[0]),
    afterName: after && String(after[1]),
    afterId: after && String(after[2]),
    limit: limit + 1,
  });
  return searchCursors.page(
    rows,
    limit,
    ({ grade, searchName, id }) => [grade, searchName, id],
    ({ grade: _grade, searchName: _searchName, ...actor }) => summaryOf(actor),
  );
}

/** An RBD is often written with its check digit, which is no part of it: "10450-2" → "10450". */
const withoutCheckDigit = (q: string) => q.replace(/^(\d+)\s*-\s*[\dkK]$/, '$1');

async function readActor(runQuery: RunQuery, id: string): Promise<ActorDetail | null> {
  const [found] = await runQuery(findActor, { id });
  if (!found) return null;
  const [years, events, administration, networks, campuses, territories, happenings] = await Promise.all([
    runQuery(actorYears, { id }),
    runQuery(actorEvents, { id }),
    runQuery(actorAdministration, { id }),
    runQuery(actorNetworks, { id }),
    runQuery(actorCampuses, { id }),
    runQuery(actorTerritories, { id }),
    runQuery(actorHappenings, { id }),
  ]);
  return {
    ...withoutType(found),
    ...attributesShown(found),
    years: years.map(withoutType),
    events: events.map(withoutType),
    administration,
    happenings: await eventAnswers(runQuery, happenings),
    networks: networks.map(({ attributes, memberAttributes, ...network }) => ({
      ...network,
      ...englishShown({ attributes: { ...attributes, ...memberAttributes } }),
    })),
    campuses: campuses.map(withoutType),
    territories,
  };
}

function withoutType<Row extends { type: string }>({ type: _type, ...rest }: Row): Omit<Row, 'type'> {
  return rest;
}
