import type { Contract, TerritoryContracts } from '../../../contract/contracts.ts';
import { byId } from '../../../contract/text-order.ts';
import { sumOfKnown } from '../support-board/merge-supports.ts';
import { scoresBySide } from './scores-by-side.ts';

type Provider = TerritoryContracts['providers'][number];
type Holding = Omit<Provider, 'shareOfSchools' | 'shareOfAmount'>;

/**
 * Providers with what they hold, those that serve most schools first. A school with two providers counts for each, and
 * for one provider once, however many contracts they have.
 *
 * @param own ids of the schools that count
 */
export function providerShares(contracts: readonly Contract[], own: ReadonlySet<string>): Provider[] {
  const byProvider = Map.groupBy(contracts, ({ providerId }) => providerId);
  const holdings = [...byProvider.values()].map((held) => holdingOf(held, own));
  const allSchools = holdings.reduce((sum, { schools }) => sum + schools, 0);
  const allPesos = holdings.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return holdings
    .map((holding) => ({
      ...holding,
      shareOfSchools: shareOf(holding.schools, allSchools),
      shareOfAmount: holding.amount === null ? null : shareOf(holding.amount, allPesos),
    }))
    .toSorted((a, b) => b.schools - a.schools || (b.amount ?? 0) - (a.amount ?? 0) || byId(a, b));
}

const shareOf = (part: number, all: number): number | null => (all === 0 ? null : part / all);

function holdingOf(held: readonly Contract[], own: ReadonlySet<string>): Holding {
  const served = new Set(held.flatMap(({ schoolIds }) => schoolIds).filter((id) => own.has(id)));
  return {
    ...held[0]!.provider,
    contracts: held.length,
    schools: served.size,
    amount: sumOfKnown(held.map(({ amount }) => amount)),
    evaluations: scoresBySide(held),
  };
}
