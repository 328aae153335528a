import type { NetworkStore } from '../../server/store/network-store.ts';
import { ourSchools, ownNetwork, ours, secretNetwork, theirs, theirSchools } from './two-territories.ts';

const ends = [ourSchools[0]!, theirSchools[0]!, 'organisation:turmalina', `${secretNetwork}~obsidiana`];
const places = ['country:cl', 'region:13', ours, theirs, 'comuna:13101', 'comuna:13201'];
const networks = [ownNetwork, secretNetwork];

/** Every read of a store in the ways in which a row can be asked for: by id, by filter, by page, as a count. */
export async function readsOf(store: NetworkStore): Promise<Record<string, string>> {
  const reads: Record<string, string> = {};
  const add = async (name: string, read: Promise<unknown>) => {
    const value = await read.catch((error: unknown) => ({ refused: String(error) }));
    reads[name] = JSON.stringify(value instanceof Map ? [...value] : value) ?? 'nothing';
  };
  for (const limit of [1, 2, 500]) {
    await add(`territories ${String(limit)}`, store.listTerritories({ limit }));
    await add(`networks ${String(limit)}`, store.listNetworks({ limit }));
    await add(`actors ${String(limit)}`, store.searchActors({ limit }));
    await add(`contracts ${String(limit)}`, store.listContracts({ limit }));
    await add(`revisions ${String(limit)}`, store.listRevisions({ limit }));
    await add(`surveys ${String(limit)}`, store.surveys.listSurveys({ limit }));
  }
  for (const q of ['zafiro', 'turmalina', 'lapislazuli', 'obsidiana', 'escuela', 'red']) {
    await add(`networks q=${q}`, store.listNetworks({ limit: 9, q }));
    await add(`actors q=${q}`, store.searchActors({ limit: 2, q }));
    await add(`contracts q=${q}`, store.listContracts({ limit: 9, q }));
  }
  for (const kind of ['organisation', 'school'] as const)
    await add(`actors ${kind}`, store.searchActors({ limit: 50, kind }));
  await add('names', store.listActorNames());
  await add('years', store.listYears());
  for (const id of places) {
    await add(`territory ${id}`, store.findTerritory(id));
    await add(`networks of ${id}`, store.listNetworks({ limit: 9, territoryId: id }));
    await add(`actors of ${id}`, store.searchActors({ limit: 50, territoryId: id }));
    await add(`graph of ${id}`, store.loadTerritory({ id, year: 2025, scope: 'all' }));
    await add(`size of ${id}`, store.countTies({ territoryId: id, year: 2025, scope: 'all' }));
    await add(`data of ${id}`, store.loadNetworks({ territoryId: id }));
    await add(`contracts of ${id}`, store.listContracts({ limit: 9, territoryId: id }));
  }
  await add('schools', store.schoolsOfComunas(['comuna:13101', 'comuna:13201']));
  for (const id of networks) {
    await add(`network ${id}`, store.findNetwork(id));
    await add(`load ${id}`, store.loadNetwork(id));
    await add(`events ${id}`, store.listNetworkEvents(id, { limit: 9 }));
    await add(`size ${id}`, store.countTies({ networkId: id }));
    await add(`records ${id}`, store.countRecords(id));
  }
  await add('last waves', store.lastWaves(networks));
  await add('members', store.membersOf(networks));
  await add('several', store.loadNetworks({ ids: networks }));
  await add('memberships', store.membershipsOf([...ourSchools, ...theirSchools]));
  await add('by id', store.listActorsById(ends));
  await add('results', store.resultsOf([...ourSchools, ...theirSchools]));
  const parties = { schoolIds: [...ourSchools, ...theirSchools], sostenedorIds: [] };
  await add('contracts of schools', store.contractsOf(parties));
  await add('contract records', store.contractRecordsOf(parties));
  for (const id of ends) {
    await add(`actor ${id}`, store.findActor(id));
    await add(`networks of actor ${id}`, store.listNetworks({ limit: 9, actorId: id }));
    for (const limit of [2, 400])
      await add(`ego ${id} ${String(limit)}`, store.loadEgo({ id, depth: 3, layers: [], year: null, limit }));
  }
  for (const type of ['network', 'tie', 'event', 'contract', 'evaluation', 'commitment'] as const)
    await add(`stream ${type}`, allOf(store.streamRecords({ type, where: {} })));
  for (const number of [1, 2, 3]) {
    await add(`revision ${String(number)}`, store.readRevision(number));
    await add(`findings ${String(number)}`, store.listFindings({ revision: number, limit: 9 }));
  }
  return reads;
}

async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
