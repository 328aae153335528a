import { api, apiRoot, type Endpoint } from '../../contract/api.ts';
import type { RunningTelar } from '../running-telar.ts';

/** What stands in `{id}`, by the path before it: of what ships, and of the example territory. */
const idsOf: Record<string, string[]> = {
  '/territories': ['slep:demo', 'region:05', 'comuna:13101', 'deprov:131'],
  '/actors': ['school:1', 'university:86'],
  '/networks': ['network:demo-01', 'case-arauco'],
  '/revisions': ['1'],
};

const further: Record<string, string[]> = {
  '/actors': ['?q=liceo+politecnico', '?q=esc', '?territory=region:05', '?kind=university'],
  '/actors/{id}/ego': ['?depth=2'],
  '/assessments': ['?territory=slep:demo'],
  '/networks': ['?territory=slep:demo'],
  '/school-events': ['?territory=region:05', '?kind=closed'],
  '/territories': ['?kind=slep', '?q=vina'],
};

/** Every address that is read, on the shipped data. */
export const addresses: readonly string[] = (Object.values(api) as Endpoint[])
  .filter(({ method, path }) => method === 'get' && path !== api.followJob.path)
  .flatMap(({ path }) => {
    const ids = path.includes('{') ? (idsOf[path.slice(0, path.indexOf('/{'))] ?? []) : [''];
    return ids.flatMap((id) =>
      ['', ...(further[path] ?? [])].map((query) => path.replace('{id}', encodeURIComponent(id)) + query),
    );
  });

/** Asks for an address, to the last byte. @returns milliseconds, and the status (0: no answer) */
export async function timedAnswer(
  { address }: Pick<RunningTelar, 'address'>,
  path: string,
): Promise<{ ms: number; status: number }> {
  const begun = performance.now();
  const status = await fetch(`${address}${apiRoot}${path}`).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
  return { ms: performance.now() - begun, status };
}
