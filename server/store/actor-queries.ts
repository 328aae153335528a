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
import { searchWords, tellingWords, withoutJoining } from '../../contract/search-words.ts';
import { actorNames } from '../../graph-queries/actors/actor-names.ts';
import { listActors } from '../../graph-queries/actors/list-actors.ts';
import type { QueryRunner, Row, RunQuery } from '../../graph-queries/query.ts';
import { searchActors } from '../../graph-queries/actors/search-actors.ts';
import { cursorsOf } from './cursor.ts';
import { eventAnswers } from './event-answers.ts';
import { attributesShown } from './record-attributes.ts';
import type { ActorReader } from './ports/actor-reader.ts';

type ActorQuery = Parameters<ActorReader['searchActors']>[0];

const listCursors = cursorsOf('actors', ['string']);
const searchCursors = cursorsOf('actor-search', ['number', 'number', 'string', 'string']);

export function actorQueries({ runQuery, inOneVersion }: QueryRunner): ActorReader {
  return {
    async searchActors(query) {
      const q = query.q?.trim() ?? '';
      return q === '' ? list(runQuery, query) : search(runQuery, query, q);
    },
    listActorNames: async (except = []) =>
      (await runQuery(actorNames, { except: [...except] })).map(({ searchName }) => searchName),
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

/**
 * A search without a letter or digit ("—") finds nothing. Words that only join others are not looked for; where nothing
 * holds all of the others, those that say what it is ("escuela", "liceo") are left out too.
 */
async function search(runQuery: RunQuery, query: ActorQuery, q: string): Promise<Page<ActorSummary>> {
  const all = searchWords(withoutCheckDigit(q));
  const [start, after] = placeAfter(query.cursor);
  if (all.length === 0) return { items: [], nextCursor: null };
  const [whole, telling] = [withoutJoining(all), tellingWords(all)];
  const attempts = whole.length === telling.length ? [whole] : [whole, telling];
  for (const [at, words] of attempts.entries()) {
    if (at < start) continue;
    const page = await searchWith(runQuery, query, { at, words, phrase: all.join(' '), after });
    if (page.items.length > 0 || at === attempts.length - 1) return page;
  }
  return { items: [], nextCursor: null };
}

type Place = { grade: number; name: string; id: string };
/** Which words were looked for, and the last actor seen. */
function placeAfter(cursor: string | undefined): [attempt: number, after: Place | null] {
  const key = searchCursors.after(cursor);
  if (key === null) return [0, null];
  return [Number(key[0]), { grade: Number(key[1]), name: String(key[2]), id: String(key[3]) }];
}

type Attempt = { at: number; words: string[]; phrase: string; after: Place | null };

async function searchWith(
  runQuery: RunQuery,
  { limit, kind, territoryId }: ActorQuery,
  { at, words, phrase, after }: Attempt,
): Promise<Page<ActorSummary>> {
  const rows = await runQuery(searchActors, {
    ...{ words, phrase },
    rbd: /^\d{1,9}$/.test(phrase) ? Number(phrase) : null,
    kind: kind ?? null,
    territoryId: territoryId ?? null,
    afterGrade: after?.grade ?? null,
    afterName: after?.name ?? null,
    afterId: after?.id ?? null,
    limit: limit + 1,
  });
  return searchCursors.page(
    rows,
    limit,
    ({ grade, searchName, id }) => [at, grade, searchName, id],
    ({ grade: _grade, searchName: _searchName, ...actor }) => summaryOf(actor),
  );
}

/** An RBD is often written with its check digit, which is no part of it: "10450-2" → "10450". */
const withoutCheckDigit = (q: string) => q.replace(/^(\d+)\s*-\s*[\dkK]$/, '$1');

async function readActor(runQuery: RunQuery, id: string): Promise<ActorDetail | null> {
  // Asked for together with what there may be nothing of: one way to the database.
  const [[found], years, events, administration, networks, campuses, territories, happenings] =
    await Promise.all([
      runQuery(findActor, { id }),
      runQuery(actorYears, { id }),
      runQuery(actorEvents, { id }),
      runQuery(actorAdministration, { id }),
      runQuery(actorNetworks, { id }),
      runQuery(actorCampuses, { id }),
      runQuery(actorTerritories, { id }),
      runQuery(actorHappenings, { id }),
    ]);
  if (!found) return null;
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
