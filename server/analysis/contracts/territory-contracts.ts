import type { TerritoryContracts } from '../../../contract/contracts.ts';
import { concentration } from '../metrics/concentration.ts';
import { isInForceIn } from '../survey-wave/ties-of-wave.ts';
import type { ContractFacts } from './contract-facts.ts';
import { providerShares } from './provider-shares.ts';
import { yearsInForce } from './years-in-force.ts';

/**
 * Who holds how much of the contracts of a territory, and which of its schools have no support.
 *
 *   share of schools = schools that a provider serves / Σ of the same over all providers;   HHI = Σ share²
 *
 * Reads    contracts in force in the year; what has no dates is in force in every year. Of the schools of a contract only
 *          those of the territory, of its amount the whole: sources do not part it
 * Source   concentration: Herfindahl 1950, Hirschman 1964; few providers, schools without any, isolated sectors first:
 *          Muñoz and Vanni, §§ 4.1 and 4.4
 * Silences an unknown amount, or unknown schools, are left out of the shares and counted; without any support of a school
 *          that is known nobody is without
 * Cost     O(contracts · schools)
 */
export function territoryContracts(facts: ContractFacts): TerritoryContracts {
  const { territory, year, schoolsIn, schools, support } = facts;
  const contracts = facts.contracts.filter((contract) => isInForceIn(contract, year));
  const own = new Set(schools.map(({ id }) => id));
  const providers = providerShares(contracts, own);
  const hhiOf = (values: readonly (number | null)[]) => concentration(values.map((value) => value ?? 0));
  const count = (isCounted: (contract: (typeof contracts)[number]) => boolean) =>
    contracts.filter(isCounted).length;
  return {
    territoryId: territory.id,
    name: territory.name,
    simulated: territory.simulated,
    year,
    schoolsIn,
    years: yearsInForce(facts.contracts),
    schools: schools.length,
    contracts,
    providers,
    hhi: {
      schools: hhiOf(providers.map((provider) => provider.schools)),
      amount: hhiOf(providers.map(({ amount }) => amount)),
    },
    amountsUnknown: count(({ amount }) => amount === null),
    schoolsUnknown: count(({ schoolIds }) => schoolIds.length === 0),
    partlyElsewhere: count(({ schoolIds }) => schoolIds.some((id) => !own.has(id))),
    supportKnown: support.known,
    withoutSupport: support.schools
      .filter(({ notes }) => notes.includes('none'))
      .map(({ id, name, rbd, comunaId }) => ({ id, name, rbd, comunaId })),
  };
}
