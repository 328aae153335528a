import type { TerritoryDetail } from '../../../contract/territories.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';

/** The three ways to see the schools of a territory. In the address: `tab`. */
export const territoryViews = ['map', 'list', 'ties'] as const;
export type TerritoryView = (typeof territoryViews)[number];

/** The map, unless the address says otherwise; a country of 12,000 schools opens as one point a comuna. */
export const viewOf = (
  { tab }: Pick<ExplorerState, 'tab'>,
  { kind }: Pick<TerritoryDetail, 'kind'>,
): TerritoryView => territoryViews.find((view) => view === tab) ?? (kind === 'country' ? 'ties' : 'map');
