import type { TerritoryDetail } from '../../../contract/territories.ts';

/** What the comunas of a territory are called, by id. */
export const comunaNamesOf = ({ comunas }: Pick<TerritoryDetail, 'comunas'>): Map<string, string> =>
  new Map(comunas.map(({ id, name }) => [id, name]));
