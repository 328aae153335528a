import type { ActorDetail, ActorSummary } from '../../contract/actors.ts';
import type { Page } from '../../contract/paging.ts';
import { actorAdministration } from '../../graph-queries/actor-administration.ts';
import { actorCampuses } from '../../graph-queries/actor-campuses.ts';
import { actorEvents } from '../../graph-queries/actor-events.ts';
import { actorNetworks } from '../../graph-queries/actor-networks.ts';
import { actorTerritories } from '../../graph-queries/actor-territories.ts';
import { actorYears } from '../../graph-queries/actor-years.ts';
import { findActor } from '../../graph-queries/find-actor.ts';
import { fold } from '../../graph-queries/fold.ts';
import { listActors } from '../../graph-queries/list-actors.ts';
import type { Ask } from '../../graph-queries/question.ts';
import { searchActors } from '../../graph-queries/search-actors.ts';
import { cursorsOf } from './cursor.ts';
import type { NetworkStore } from './network-store.ts';

type ActorQuery = Parameters<NetworkStore['searchActors']>[0];

const listCursors = cursorsOf('actors', ['string']);
const searchCursors = cursorsOf('actor-search', ['number', 'string', 'string']);

export function readingActors(ask: Ask): Pick<NetworkStore, 'searchActors' | 'findActor'> {
  return {
    async searchActors(query) {
      const q = query.q?.trim() ?? '';
      return q === '' ? list(ask, query) : search(ask, query, q);
    },
    findActor: (id) => readActor(ask, id),
  };
}

async function list(ask: Ask, { limit, cursor, kind, territoryId }: ActorQuery): Promise<Page<ActorSummary>> {
  const after = listCursors.after(cursor);
  const rows = await ask(listActors, {
    kind: kind ?? null,
    territoryId: territoryId ?? null,
    after: after && String(after[0]),
    limit: limit + 1,
  });
  return listCursors.page(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
}

/** A search without a letter or digit ("—") finds nothing. */
async function search(ask: Ask, query: ActorQuery, q: string): Promise<Page<ActorSummary>> {
  const { limit, cursor, kind, territoryId } = query;
  const phrase = fold(withoutCheckDigit(q));
  const after = searchCursors.after(cursor);
  if (phrase === '') return { items: [], nextCursor: null };
  const rows = await ask(searchActors, {
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
    ({ grade: _grade, searchName: _searchName, ...actor }) => actor,
  );
}

/** An RBD is often written with its check digit, which is no part of it: "10450-2" → "10450". */
const withoutCheckDigit = (q: string) => q.replace(/^(\d+)\s*-\s*[\dkK]$/, '$1');

async function readActor(ask: Ask, id: string): Promise<ActorDetail | null> {
  const [found] = await ask(findActor, { id });
  if (!found) return null;
  const [years, events, administration, networks, campuses, territories] = await Promise.all([
    ask(actorYears, { id }),
    ask(actorEvents, { id }),
    ask(actorAdministration, { id }),
    ask(actorNetworks, { id }),
    ask(actorCampuses, { id }),
    ask(actorTerritories, { id }),
  ]);
  return {
    ...withoutType(found),
    years: years.map(withoutType),
    events: events.map(withoutType),
    administration,
    networks,
    campuses: campuses.map(withoutType),
    territories,
  };
}

function withoutType<Row extends { type: string }>({ type: _type, ...rest }: Row): Omit<Row, 'type'> {
  return rest;
}
