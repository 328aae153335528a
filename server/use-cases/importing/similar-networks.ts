import { fold } from '../../../contract/fold.ts';
import type { Recognised } from '../../../contract/imports.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';

type Similar = Recognised['similarNetworks'];
/** What is looked for: the name, and some of the actors that are stored already. */
type Wanted = { id: string; name: string; actors: readonly string[] };

const mostSimilar = 5;
/** Actors that two networks must share, and the share of those looked for, to be taken for one. */
const fewestShared = 2;
const leastShare = 0.5;
/** Actors around one by whose ties its networks are found. */
const mostNeighbours = 200;

/** Stored networks that an import may be another survey of: of the same name but for years, or with most of its actors. */
export async function similarNetworks(
  { store }: Pick<Dependencies, 'store'>,
  { id, name, actors }: Wanted,
): Promise<Similar> {
  const byId = new Map<string, Similar[number]>();
  const wanted = withoutNumbers(name);
  for await (const network of paginate((page) => store.listNetworks({ ...page, simulated: false })))
    if (wanted !== '' && withoutNumbers(network.name) === wanted) byId.set(network.id, network);
  for (const network of await sharingActors(store, actors)) byId.set(network.id, network);
  byId.delete(id);
  return [...byId.values()].slice(0, mostSimilar).map((network) => ({ id: network.id, name: network.name }));
}

/** "Encuesta Red Norte 2025 (1)" and "Encuesta Red Norte 2026" are surveys of one network. */
const withoutNumbers = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word))
    .join(' ');

/** Networks of which enough of the actors are members, or in which ties of them were reported. */
async function sharingActors(store: Dependencies['store'], actors: readonly string[]): Promise<Similar> {
  const counts = new Map<string, number>();
  for (const actorId of actors)
    for (const networkId of await networksOf(store, actorId))
      counts.set(networkId, (counts.get(networkId) ?? 0) + 1);
  const least = Math.max(fewestShared, actors.length * leastShare);
  const ids = [...counts].filter(([, count]) => count >= least).toSorted(([, a], [, b]) => b - a);
  const networks = await Promise.all(ids.slice(0, mostSimilar).map(([id]) => store.findNetwork(id)));
  return networks.flatMap((network) =>
    network === null || network.simulated ? [] : [{ id: network.id, name: network.name }],
  );
}

async function networksOf(store: Dependencies['store'], actorId: string): Promise<Set<string>> {
  const networks = new Set<string>();
  for await (const { id } of paginate((page) => store.listNetworks({ ...page, actorId }))) networks.add(id);
  const around = await store.loadEgo({
    id: actorId,
    depth: 1,
    layers: [],
    year: null,
    limit: mostNeighbours,
  });
  for (const { networkId, from, to } of around?.ties ?? [])
    if (networkId !== null && (from === actorId || to === actorId)) networks.add(networkId);
  return networks;
}
