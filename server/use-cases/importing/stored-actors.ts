import { isOwnActor } from '../../../contract/local-ids.ts';
import type { KnownActor } from '../../intake/matching/actor-index.ts';
import { type Packed, packed } from '../../runtime/packed.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';

/**
 * All actors that an import may mean, read once for each version of the store. Actors that only one network knows are
 * left out: no other import means them. They are packed, as each reading hands them to a thread.
 */
export function storedActors(telar: Pick<Dependencies, 'store' | 'cache'>): Promise<Packed<KnownActor[]>> {
  return cachedAnswer(telar, 'stored-actors', { input: null }, async () => {
    const actors: KnownActor[] = [];
    for await (const actor of paginate((page) => telar.store.searchActors(page))) {
      const { id, kind, name, rbd, comunaId, comunaName, simulated } = actor;
      if (!isOwnActor(id)) actors.push({ id, kind, name, rbd, comunaId, comunaName, simulated });
    }
    return packed(actors);
  });
}
