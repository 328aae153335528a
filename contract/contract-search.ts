import type { Contract } from './contracts.ts';
import { fold } from './fold.ts';
import { holdsWords, searchWords } from './search-words.ts';

/** Whether every word of a search begins a word of a contract: of a party, a school (or its RBD), the plan or the id. */
export function contractSearch(text: string): (contract: Contract) => boolean {
  const words = searchWords(text);
  return ({ contractId, plan, provider, sostenedor, schools }) => {
    if (words.length === 0) return true;
    const named = schools.flatMap(({ id, name }) => [id, name]);
    const texts = [contractId, plan ?? '', provider.name, sostenedor?.name ?? '', ...named];
    return holdsWords(fold(texts.join(' ')), words);
  };
}
