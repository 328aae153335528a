/** By whom and where the registry is narrowed. */
export const registryParties = ['provider', 'sostenedor', 'school', 'territory'] as const;
export type RegistryParty = (typeof registryParties)[number];

/** What of the registry is shown, kept in the address. */
export type RegistryFilters = { q: string } & Record<RegistryParty, string | null>;

export const readFilters = (search: URLSearchParams): RegistryFilters => ({
  q: search.get('q') ?? '',
  provider: search.get('provider') || null,
  sostenedor: search.get('sostenedor') || null,
  school: search.get('school') || null,
  territory: search.get('territory') || null,
});

export function writeFilters(filters: RegistryFilters): Record<string, string> {
  const set = Object.entries(filters).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(set) as Record<string, string>;
}

export const isNarrowed = (filters: RegistryFilters): boolean =>
  Object.keys(writeFilters(filters)).length > 0;
