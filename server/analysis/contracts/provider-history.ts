import type { Contract, ProviderHistory } from '../../../contract/contracts.ts';
import { sumOfKnown } from '../support-board/merge-supports.ts';
import { scoresBySide } from './scores-by-side.ts';
import { yearsInForce } from './years-in-force.ts';

/**
 * What one provider does under contract, year by year, and how each side judges it.
 *
 * Reads    a contract counts in the years in which its dates say that it is in force; without dates in none
 * Silences unknown amounts and schools are left out and counted; a year without a contract is not listed
 * Cost     O(contracts · years)
 */
export function providerHistory(
  contracts: readonly Contract[],
): Omit<ProviderHistory, 'provider' | 'simulated'> {
  const dated = contracts.map((contract) => ({ contract, years: new Set(yearsInForce([contract])) }));
  return {
    ...countsOf(contracts),
    amount: sumOfKnown(contracts.map(({ amount }) => amount)),
    amountsUnknown: contracts.filter(({ amount }) => amount === null).length,
    undated: dated.filter(({ years }) => years.size === 0).length,
    years: yearsInForce(contracts).map((year) => ({
      year,
      ...countsOf(dated.filter(({ years }) => years.has(year)).map(({ contract }) => contract)),
    })),
    evaluations: scoresBySide(contracts),
  };
}

const countsOf = (contracts: readonly Contract[]) => ({
  contracts: contracts.length,
  sostenedores: new Set(contracts.flatMap(({ sostenedorId }) => sostenedorId ?? [])).size,
  schools: new Set(contracts.flatMap(({ schoolIds }) => schoolIds)).size,
  schoolsUnknown: contracts.filter(({ schoolIds }) => schoolIds.length === 0).length,
});
