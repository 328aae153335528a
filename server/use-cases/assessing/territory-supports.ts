import type { Contract } from '../../../contract/contracts.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import type { SupportFacts } from '../../analysis/support-board/support-facts.ts';
import type { TerritoryGraph } from '../../store/ports/graph-reader.ts';
import type { Dependencies } from '../dependencies.ts';
import { defaultScope } from '../register/default-scope.ts';

/** What is stored of the supports of a territory's schools, of any date. */
type TerritorySupports = Pick<SupportFacts, 'actors' | 'ties' | 'memberships' | 'waveDates'> & {
  contracts: Contract[];
  networks: NetworkData[];
  years: TerritoryGraph['years'];
};

/** Supports of the schools that a territory answers for, by the register of one year. `null`: no such territory. */
export async function territorySupports(
  { store }: Pick<Dependencies, 'store'>,
  territory: TerritoryDetail,
  year: number,
): Promise<TerritorySupports | null> {
  const [stored, networks] = await Promise.all([
    store.loadTerritory({ id: territory.id, year, scope: defaultScope(territory) }),
    store.loadNetworks({ territoryId: territory.id }),
  ]);
  if (stored === null) return null;
  const schools = stored.actors.filter(({ kind }) => kind === 'school');
  const contracts = await store.contractsOf({
    schoolIds: schools.map(({ id }) => id),
    sostenedorIds: schools.flatMap(({ sostenedorId }) => sostenedorId ?? []),
  });
  const known = new Set(stored.actors.map(({ id }) => id));
  const providers = await store.listActorsById(contracts.map(({ providerId }) => providerId));
  const actors = [...stored.actors, ...providers.filter(({ id }) => !known.has(id))];
  const members = actors.filter(({ kind }) => kind !== 'sostenedor');
  return {
    actors,
    ties: stored.ties,
    years: stored.years,
    contracts,
    networks,
    memberships: await store.membershipsOf(members.map(({ id }) => id)),
    waveDates: datesOfWaves(networks),
  };
}

const datesOfWaves = (networks: readonly NetworkData[]) =>
  new Map(
    networks.map(({ network, waves }) => [
      network.id,
      new Map(waves.map(({ waveId, date }) => [waveId, date])),
    ]),
  );
