import type { Contract, ProviderHistory } from '../../../contract/contracts.ts';
import { providerHistory } from '../../analysis/contracts/provider-history.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';

/** What an organisation does under contract, of any date. `null`: no such actor. */
export async function showProviderHistory(
  telar: Pick<Dependencies, 'store' | 'cache'>,
  query: { id: string },
  signal?: AbortSignal,
): Promise<ProviderHistory | null> {
  return cachedAnswer(telar, 'provider-history', { input: query, signal }, async () => {
    const { store } = telar;
    const [actor] = await store.listActorsById([query.id]);
    if (actor === undefined) return null;
    const contracts: Contract[] = [];
    const pages = paginate((page) => store.listContracts({ ...page, providerId: query.id }));
    for await (const contract of pages) contracts.push(contract);
    const { id, name, legalKind, simulated } = actor;
    return {
      provider: { id, name, isNaturalPerson: legalKind === 'natural-person' },
      simulated,
      ...providerHistory(contracts),
    };
  });
}
