import type { ActorSummary } from '../../../contract/actors.ts';
import type { Page } from '../../../contract/paging.ts';
import { searchWords } from '../../../contract/search-words.ts';
import { nearestWord } from '../../../contract/typing-mistakes.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { perVersion } from '../protection/per-version.ts';

type Query = Parameters<NetworkStore['searchActors']>[0];

/**
 * Actors by name or RBD. Where nobody is called so, each word that no name has is read as the nearest one that some name
 * has: one letter may be wrong, two in a long word.
 */
export function actorSearch(
  telar: Pick<Dependencies, 'store' | 'cache'>,
): (query: Query) => Promise<Page<ActorSummary>> {
  const { store } = telar;
  const known = perVersion(store, () => wordsOfNames(store));
  const search = async (query: Query) => {
    const page = await store.searchActors(query);
    const words = searchWords(query.q ?? '');
    if (page.items.length > 0 || words.length === 0) return page;
    const all = await known();
    const meant = words.map((word) => nearestWord(word, all) ?? word).join(' ');
    return meant === words.join(' ') ? page : store.searchActors({ ...query, q: meant });
  };
  // Many type the same beginnings, and thousands of schools fit them.
  return (query) => cachedAnswer(telar, 'search-actors', { input: query }, () => search(query));
}

/** Every word in a name of an actor or a place, once. */
async function wordsOfNames(store: NetworkStore): Promise<string[]> {
  const names = await store.listActorNames();
  return [...new Set(names.flatMap((name) => searchWords(name)))];
}
