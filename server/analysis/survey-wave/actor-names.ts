import { englishOf } from '../../../contract/english.ts';
import type { Bilingual } from '../../../contract/identifiers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';

/** Actors by name in both languages, members or not, from their ids; by id where no name is known. */
export function actorNames(data: NetworkData, ids: readonly string[]): { names: Bilingual[] } {
  const known = new Map(data.actors.map((actor) => [actor.id, actor]));
  const names = ids.map((id) => {
    const actor = known.get(id);
    const es = actor?.name ?? id;
    return { es, en: englishOf(actor?.attributes ?? {})?.name ?? es };
  });
  return { names };
}
