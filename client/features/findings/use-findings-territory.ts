import { useWholeList } from '../../api/use-whole-list.ts';
import { firstTerritory } from './first-territory.ts';

/** The territory whose findings are listed: the one that is chosen, else the first with surveys; `null`: none, or not known yet. */
export function useFindingsTerritory(chosen: string | null) {
  const territories = useWholeList('listTerritories', { query: { kind: 'slep' } });
  const networks = useWholeList('listNetworks', {}, chosen === null);
  const isReady = territories.data !== undefined && (chosen !== null || networks.data !== undefined);
  const first =
    chosen ?? (territories.data && networks.data ? firstTerritory(territories.data, networks.data) : null);
  return { territories, territory: first, isReady };
}
