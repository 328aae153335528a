/** The year that an address asks for (`?year=2024`); `null`: none, or nothing that is a year. */
export function yearOfAddress(search: URLSearchParams): number | null {
  const year = search.get('year');
  return year !== null && /^\d{4}$/.test(year) ? Number(year) : null;
}
