import { api, apiRoot, type EndpointName } from '../../contract/api.ts';

type QueryValues = Record<string, string | number | boolean | readonly string[] | null | undefined>;
export type RequestInput = { params?: Record<string, string | number>; query?: QueryValues };

/**
 * The address of a request: path parameters filled in, empty query values left out, lists joined by commas.
 *
 * @example addressOf('showActor', { params: { id: 'school:1' } })   // /api/v1/actors/school%3A1
 */
export function addressOf(name: EndpointName, { params = {}, query = {} }: RequestInput = {}): string {
  const path = api[name].path.replace(/\{(\w+)\}/g, (_whole, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`${name} needs the parameter ${key}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== null && text !== undefined && text !== '') search.set(key, String(text));
  }
  const tail = search.toString();
  return apiRoot + path + (tail === '' ? '' : `?${tail}`);
}
