import { isIsolated } from '../../../contract/isolated-schools.ts';
import { defaultOverload, type SupportedSchool } from '../../../contract/support-board.ts';
import { yearOfAddress } from '../../year-of-address.ts';

/** What may be shown alone; several at once narrow further. */
export const supportFilters = [
  'isolated',
  'unsupported',
  'overloaded',
  'overlapping',
  'unconnected',
] as const;
export type SupportFilter = (typeof supportFilters)[number];

/** What of the board is shown, kept in the address. */
export type ShownBoard = {
  year: number | null;
  overload: number;
  filters: readonly SupportFilter[];
  comuna: string | null;
  supporter: string | null;
};

export function readShown(search: URLSearchParams): ShownBoard {
  const chosen = (search.get('show') ?? '').split(',');
  const overload = search.get('overload') ?? '';
  return {
    year: yearOfAddress(search),
    overload: /^\d+$/.test(overload) ? Number(overload) : defaultOverload,
    filters: supportFilters.filter((filter) => chosen.includes(filter)),
    comuna: search.get('comuna'),
    supporter: search.get('supporter'),
  };
}

export function writeShown({ year, overload, filters, comuna, supporter }: ShownBoard): URLSearchParams {
  const search = new URLSearchParams();
  if (year !== null) search.set('year', String(year));
  if (overload !== defaultOverload) search.set('overload', String(overload));
  if (filters.length > 0) search.set('show', filters.join(','));
  if (comuna !== null) search.set('comuna', comuna);
  if (supporter !== null) search.set('supporter', supporter);
  return search;
}

const passes: Record<SupportFilter, (school: SupportedSchool) => boolean> = {
  isolated: ({ isolation }) => isIsolated(isolation),
  unsupported: ({ notes }) => notes.includes('none'),
  overloaded: ({ notes }) => notes.includes('overload'),
  overlapping: ({ notes }) => notes.includes('overlap'),
  unconnected: ({ notes }) => notes.includes('unconnected'),
};

/** The schools that pass every filter, in the order of the board. */
export const shownSchools = (
  schools: readonly SupportedSchool[],
  { filters, comuna, supporter }: Pick<ShownBoard, 'filters' | 'comuna' | 'supporter'>,
): SupportedSchool[] =>
  schools.filter(
    (school) =>
      filters.every((filter) => passes[filter](school)) &&
      (comuna === null || school.comunaId === comuna) &&
      (supporter === null || school.supports.some(({ by }) => by.id === supporter)),
  );
