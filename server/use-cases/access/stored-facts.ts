import { shippedWithTelar } from '../../../contract/revisions.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { allRevisions } from '../importing/all-revisions.ts';
import { paginate } from '../networks/paginate.ts';
import { perVersion } from '../protection/per-version.ts';

/** What is public of what is stored, whoever reads; read once as long as the store stays the same. */
export type StoredFacts = {
  /** Numbers of the revisions that the register made, or that ship with Telar. */
  publicRevisions(): Promise<ReadonlySet<number>>;
  /** Networks that ship with Telar, published or fictional, of which no record is anybody else's. */
  shippedNetworks(): Promise<ReadonlySet<string>>;
  /** Those of them that lie in no territory, such as published classics: everybody is given them. */
  sharedNetworks(): Promise<ReadonlySet<string>>;
  /** By actor, the revision that its record stands as, where somebody brought it: an import made it, or added to it. */
  broughtActors(): Promise<ReadonlyMap<string, number>>;
  /** Whether the register knows an actor, too, that somebody brought. */
  isInRegister(actorId: string): Promise<boolean>;
};

export function storedFacts(store: NetworkStore): StoredFacts {
  const publicRevisions = perVersion(store, () => readPublicRevisions(store));
  const shipped = perVersion(store, async () => readShipped(store, await publicRevisions()));
  return {
    publicRevisions,
    shippedNetworks: perVersion(store, async () => new Set((await shipped()).keys())),
    sharedNetworks: perVersion(store, async () => {
      const placeless = [...(await shipped())].filter(([, territoryId]) => territoryId === null);
      return new Set(placeless.map(([id]) => id));
    }),
    broughtActors: perVersion(store, async () => readBrought(store, await publicRevisions())),
    isInRegister: perVersion(store, (id: string) => hasRegister(store, id)),
  };
}

async function readPublicRevisions(store: NetworkStore): Promise<Set<number>> {
  const numbers = new Set<number>();
  for (const { number, importedBy } of await allRevisions({ store })) {
    const isPublic =
      importedBy === shippedWithTelar || (await store.readRevision(number))?.authority === 'register';
    if (isPublic) numbers.add(number);
  }
  return numbers;
}

/** Territory by network. */
async function readShipped(
  store: NetworkStore,
  revisions: ReadonlySet<number>,
): Promise<Map<string, string | null>> {
  const shipped = new Map<string, string | null>();
  for await (const { id, revision, territoryId } of paginate((page) => store.listNetworks(page))) {
    if (!revisions.has(revision)) continue;
    const counts = await store.countRecords(id);
    if (counts.every((count) => revisions.has(count.revision))) shipped.set(id, territoryId);
  }
  return shipped;
}

async function readBrought(
  store: NetworkStore,
  revisions: ReadonlySet<number>,
): Promise<Map<string, number>> {
  const brought = new Map<string, number>();
  for await (const { record, revision } of store.streamRecords({ type: 'actor', where: {} }))
    if (record.type === 'actor' && !revisions.has(revision)) brought.set(record.id, revision);
  return brought;
}

/** Rows that no import of a network has: years of a school, campuses of a university, schools that somebody runs. */
async function hasRegister(store: NetworkStore, id: string): Promise<boolean> {
  const actor = await store.findActor(id);
  if (actor === null) return false;
  const { years, campuses, kind, administration } = actor;
  return years.length > 0 || campuses.length > 0 || (kind === 'sostenedor' && administration.length > 0);
}
