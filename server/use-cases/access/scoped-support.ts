import type { Contract } from '../../../contract/contracts.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { SupportReader } from '../../store/ports/support-reader.ts';
import { givenPage } from './given-page.ts';
import type { ContractParties } from './given-records.ts';
import type { VisibleRows } from './visible-rows.ts';

/** Contracts that serve a school of the scope, or name none and were hired by who runs schools there: given whole. */
export function scopedSupport(store: NetworkStore, rows: VisibleRows): SupportReader {
  const givenOf = async <Given extends Pick<Contract, 'sostenedorId' | 'schoolIds'>>(
    contracts: readonly Given[],
  ) => {
    const isGiven = await contractTest(rows);
    return contracts.filter(isGiven);
  };
  return {
    listContracts: (query) =>
      givenPage(
        (page) => store.listContracts({ ...query, ...page }),
        query,
        (items) => givenOf(items),
      ),
    contractsOf: async (query) => givenOf(await store.contractsOf(query)),
    async contractRecordsOf(query) {
      const read = await store.contractRecordsOf(query);
      const contracts = await givenOf(read.contracts);
      const given = new Set(contracts.map(({ contractId, providerId }) => `${providerId}\n${contractId}`));
      const isOfGiven = ({ contractId, providerId }: { contractId: string; providerId: string }) =>
        given.has(`${providerId}\n${contractId}`);
      return { contracts, evaluations: read.evaluations.filter(isOfGiven) };
    },
    resultsOf: (schoolIds) => store.resultsOf(schoolIds),
    async schoolsOfComunas(comunaIds) {
      const schools = await store.schoolsOfComunas(comunaIds);
      const hidden = await rows.hiddenAmong(schools.map(({ id }) => id));
      return schools.filter(({ id }) => !hidden.has(id));
    },
  };
}

/** @returns whether a contract is given */
export async function contractTest(rows: VisibleRows): Promise<(contract: ContractParties) => boolean> {
  if (rows.isEverything) return () => true;
  const placed = await rows.placedActors();
  return ({ sostenedorId, schoolIds }) =>
    schoolIds.length === 0
      ? sostenedorId !== null && placed.has(sostenedorId)
      : schoolIds.some((id) => placed.has(id));
}
