import { api, type EndpointName } from '../../contract/api.ts';
import { addressOf, type RequestInput } from './address.ts';
import { problemOf } from './problem.ts';
import { reach, type BodyOf } from './request.ts';

/** Sends for a file, and the name that the service gives it. */
export async function requestFile<Name extends EndpointName>(
  name: Name,
  { body, ...input }: RequestInput & { body: BodyOf<Name> },
): Promise<{ file: Blob; name: string }> {
  const answer = await reach(addressOf(name, input), {
    method: api[name].method.toUpperCase(),
    body: JSON.stringify(body),
    headers: { accept: '*/*', 'content-type': 'application/json' },
  });
  if (!answer.ok) throw await problemOf(answer);
  return { file: await answer.blob(), name: fileNameOf(answer.headers.get('content-disposition')) };
}

/** The name in `attachment; filename="red.gexf"`, or with letters that need writing out in `filename*=UTF-8''…`. */
export function fileNameOf(disposition: string | null): string {
  const written = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (written !== undefined) return decodeURIComponent(written);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'telar';
}
