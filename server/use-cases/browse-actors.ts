import type { Dependencies } from './dependencies.ts';

type Store = Pick<Dependencies, 'store'>;

/** Actors whose name, RBD or comuna fits the words, best first. */
export function searchActors({ store }: Store, query: Parameters<Dependencies['store']['searchActors']>[0]) {
  return store.searchActors(query);
}

export function showActor({ store }: Store, id: string) {
  return store.findActor(id);
}
