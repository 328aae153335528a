import type { ActorDetail } from '../../../contract/actors.ts';
import type { Territory } from '../../../contract/territories.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { ActorReader } from '../../store/ports/actor-reader.ts';
import type { TerritoryReader } from '../../store/ports/territory-reader.ts';
import { paginate } from '../networks/paginate.ts';
import { perVersion } from '../protection/per-version.ts';
import { givenPage } from './given-page.ts';
import { givenActors } from './scoped-graphs.ts';
import { givenEvents } from './scoped-networks.ts';
import type { VisibleRows } from './visible-rows.ts';

/** The register is everybody's; how many networks a territory has is counted over those that are given. */
export function scopedTerritories(store: NetworkStore, rows: VisibleRows): TerritoryReader {
  const networksIn = perVersion(store, async (territoryId: string) => {
    const given = await rows.networks();
    let count = 0;
    for await (const { id } of paginate((page) => store.listNetworks({ ...page, territoryId })))
      if (given.has(id)) count += 1;
    return count;
  });
  const counted = async <Place extends Territory>(place: Place): Promise<Place> =>
    place.networks === 0 ? place : { ...place, networks: await networksIn(place.id) };
  return {
    async listTerritories(query) {
      const page = await store.listTerritories(query);
      return { ...page, items: await Promise.all(page.items.map(counted)) };
    },
    async findTerritory(id) {
      const territory = await store.findTerritory(id);
      if (territory === null) return null;
      return counted({ ...territory, documents: await givenEvents(rows, territory.documents) });
    },
    namesOfTerritories: (ids) => store.namesOfTerritories(ids),
    listYears: () => store.listYears(),
    listSchoolEvents: (query) => store.listSchoolEvents(query),
  };
}

/** Actors of the register, and those that the given networks name. */
export function scopedActors(store: NetworkStore, rows: VisibleRows): ActorReader {
  return {
    searchActors: (query) =>
      givenPage(
        (page) => store.searchActors({ ...query, ...page }),
        query,
        async (items) => {
          const hidden = await rows.hiddenAmong(items.map(({ id }) => id));
          return items.filter(({ id }) => !hidden.has(id));
        },
      ),
    listActorNames: async (except = []) => store.listActorNames([...except, ...(await rows.hiddenActors())]),
    async findActor(id) {
      const actor = (await rows.hiddenAmong([id])).has(id) ? null : await store.findActor(id);
      return actor && givenDetail(rows, actor);
    },
    async listActorsById(ids) {
      return givenActors(rows, await store.listActorsById(ids));
    },
  };
}

async function givenDetail(rows: VisibleRows, actor: ActorDetail): Promise<ActorDetail> {
  const networks = await rows.networks();
  const isAddedTo = (await rows.addedToAmong([actor.id])).has(actor.id);
  const hidden = await rows.hiddenAmong(actor.administration.map(({ otherId }) => otherId));
  return {
    ...actor,
    // Where the record stands is the file of whoever added to it.
    ...(isAddedTo
      ? { group: null, attributes: {}, file: '', row: null, revision: await rows.publicRevision() }
      : {}),
    happenings: await givenEvents(rows, actor.happenings),
    networks: actor.networks.filter(({ id }) => networks.has(id)),
    administration: actor.administration.filter(({ otherId }) => !hidden.has(otherId)),
  };
}
