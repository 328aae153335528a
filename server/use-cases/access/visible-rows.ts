import { actorsNamedIn } from '../../../contract/network-data.ts';
import { isOwnActor } from '../../../contract/local-ids.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { paginate } from '../networks/paginate.ts';
import { perVersion } from '../protection/per-version.ts';
import type { StoredFacts } from './stored-facts.ts';
import { territoryTest } from './territory-test.ts';

/** Whose networks: those of some territories (`null`: all), and those that a school is a member of. */
export type RowScope = { readonly territories: readonly string[] | null; readonly school: string | null };

/** Which rows a scope is given. Everything is read once as long as the store stays the same. */
export type VisibleRows = {
  /** Whether nothing is kept back. */
  readonly isEverything: boolean;
  /** Ids of the networks that are given. */
  networks(): Promise<ReadonlySet<string>>;
  /** Those of them that somebody brought: who runs surveys of them, and may change them. */
  ownNetworks(): Promise<ReadonlySet<string>>;
  /** Schools and those who run them in the territories. */
  placedActors(): Promise<ReadonlySet<string>>;
  /** Revisions that are public, or that brought something to one of the networks. */
  revisions(): Promise<ReadonlySet<number>>;
  /** Those of some actors that are not given: somebody brought them, and nothing that is given names them. */
  hiddenAmong(actorIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** All actors that are not given. */
  hiddenActors(): Promise<string[]>;
  /** Those of some actors to whom somebody has added what the scope is not given. */
  addedToAmong(actorIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The revision that stands for one that is not given: the oldest public one. */
  publicRevision(): Promise<number>;
  /** Whether a territory lies in those of the scope. */
  isInside(territoryId: string): Promise<boolean>;
};

const networksAtOnce = 50;

export function visibleRows(store: NetworkStore, facts: StoredFacts, scope: RowScope): VisibleRows {
  const { territories } = scope;
  const isEverything = territories === null && scope.school === null;
  const isInside = territoryTest(store);
  const networks = perVersion(store, () => readNetworks(store, facts, scope));
  const named = perVersion(store, async () => readNamed(store, await networks()));
  const revisions = perVersion(store, async () => readRevisions(store, facts, await networks()));
  const comunas = perVersion(store, () => comunasOf(store, territories ?? []));
  const placedActors = perVersion(store, async () => readPlaced(store, [...(await comunas())]));
  const hiddenAmong = async (actorIds: readonly string[]) => {
    const hidden = new Set<string>();
    if (isEverything) return hidden;
    const brought = await facts.broughtActors();
    for (const id of actorIds)
      if (brought.has(id) && !(await isGiven(id, { named, placedActors, facts }))) hidden.add(id);
    return hidden;
  };
  return {
    isEverything,
    networks,
    ownNetworks: perVersion(store, async () => (await networks()).difference(await facts.shippedNetworks())),
    placedActors,
    revisions,
    hiddenAmong,
    hiddenActors: async () => [...(await hiddenAmong([...(await facts.broughtActors()).keys()]))],
    async addedToAmong(actorIds) {
      if (isEverything) return new Set();
      const [brought, given] = [await facts.broughtActors(), await revisions()];
      return new Set(actorIds.filter((id) => brought.has(id) && !given.has(brought.get(id)!)));
    },
    publicRevision: async () => Math.min(...(await facts.publicRevisions()), Number.MAX_SAFE_INTEGER),
    isInside: (id) => isInside(territories, id),
  };
}

type Given = Pick<VisibleRows, 'placedActors'> & {
  named: () => Promise<ReadonlySet<string>>;
  facts: StoredFacts;
};

async function isGiven(id: string, { named, placedActors, facts }: Given): Promise<boolean> {
  if ((await named()).has(id)) return true;
  // What a network made up for itself is known from that network alone.
  if (isOwnActor(id)) return false;
  return (await placedActors()).has(id) || facts.isInRegister(id);
}

/** A network is of the territory that it names, and of no other: its members elsewhere do not make it known there. */
async function readNetworks(store: NetworkStore, facts: StoredFacts, scope: RowScope): Promise<Set<string>> {
  const visible = new Set(await facts.sharedNetworks());
  const add = async (filter: { territoryId?: string; actorId?: string }) => {
    for await (const { id } of paginate((page) => store.listNetworks({ ...page, ...filter })))
      visible.add(id);
  };
  if (scope.school !== null) await add({ actorId: scope.school });
  else if (scope.territories === null) await add({});
  else for (const territoryId of scope.territories) await add({ territoryId });
  return visible;
}

async function readNamed(store: NetworkStore, networks: ReadonlySet<string>): Promise<Set<string>> {
  const named = new Set<string>();
  for (const ids of slicesOf([...networks], networksAtOnce))
    for (const data of await store.loadNetworks({ ids })) for (const id of actorsNamedIn(data)) named.add(id);
  return named;
}

async function readRevisions(
  store: NetworkStore,
  facts: StoredFacts,
  networks: ReadonlySet<string>,
): Promise<Set<number>> {
  const revisions = new Set(await facts.publicRevisions());
  const shipped = await facts.shippedNetworks();
  for (const id of networks.difference(shipped))
    for (const { revision } of await store.countRecords(id)) revisions.add(revision);
  return revisions;
}

async function comunasOf(store: NetworkStore, territoryIds: readonly string[]): Promise<Set<string>> {
  const found = await Promise.all(territoryIds.map((id) => store.findTerritory(id)));
  return new Set(found.flatMap((territory) => territory?.comunas.map(({ id }) => id) ?? []));
}

async function readPlaced(store: NetworkStore, comunaIds: readonly string[]): Promise<Set<string>> {
  if (comunaIds.length === 0) return new Set();
  const schools = await store.schoolsOfComunas(comunaIds);
  const actors = await store.listActorsById(schools.map(({ id }) => id));
  return new Set(
    actors.flatMap(({ id, sostenedorId }) => (sostenedorId === null ? [id] : [id, sostenedorId])),
  );
}
