import { farKilometres } from '../../../contract/isolated-schools.ts';
import { isolationOrders, type IsolationOrder } from './isolation-order.ts';

/** Least and most kilometres from which a school may be called far. */
export const kilometres = { least: 5, most: 60 } as const;

/** What of the page is shown, kept in the address. */
export type ShownIsolation = {
  km: number;
  order: IsolationOrder;
  /** All schools of the comunas, or only those that the SLEP runs; `null`: as the data suggest. */
  all: boolean | null;
  /** The school whose row is open. */
  open: string | null;
};

export function readIsolation(search: URLSearchParams): ShownIsolation {
  const km = search.get('km') ?? '';
  const order = search.get('sort');
  return {
    km: /^\d+$/.test(km) ? Math.min(kilometres.most, Math.max(kilometres.least, Number(km))) : farKilometres,
    order: isolationOrders.find((known) => known === order) ?? 'group',
    all: { all: true, own: false }[search.get('schools') ?? ''] ?? null,
    open: search.get('open'),
  };
}

export function writeIsolation({ km, order, all, open }: ShownIsolation): URLSearchParams {
  const search = new URLSearchParams();
  if (km !== farKilometres) search.set('km', String(km));
  if (order !== 'group') search.set('sort', order);
  if (all !== null) search.set('schools', all ? 'all' : 'own');
  if (open !== null) search.set('open', open);
  return search;
}
