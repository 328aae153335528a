/** Territories of more than a comuna or two: reading them takes long enough for others to notice. */
export const isLargeTerritory = (id: string): boolean => /^(country|region|province|deprov):/.test(id);
