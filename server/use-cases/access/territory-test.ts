import type { Reader } from '../../access/reader.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { perVersion } from '../protection/per-version.ts';

/**
 * Whether a territory lies in those of a reader: it is one of them, or each of its comunas is in one. What is told of the
 * networks of a wider territory would be told of a part of them as if it were all.
 */
export function territoryTest(store: Pick<NetworkStore, 'findTerritory' | 'storeVersion'>) {
  const comunasOf = perVersion(store, async (id: string) => {
    const territory = await store.findTerritory(id);
    return new Set(territory?.comunas.map((comuna) => comuna.id));
  });
  return async (territories: Reader['territories'], id: string): Promise<boolean> => {
    if (territories === null || territories.includes(id)) return true;
    const [own, ...inside] = await Promise.all([id, ...territories].map((each) => comunasOf(each)));
    const all = new Set(inside.flatMap((comunas) => [...comunas]));
    return own!.size > 0 && own!.isSubsetOf(all);
  };
}
