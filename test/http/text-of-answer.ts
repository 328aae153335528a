import { strFromU8, unzipSync } from 'fflate';

/** An answer as a text that is the same whenever it is: a zip by its entries, without the number of the request. */
export async function textOfAnswer(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZip = response.headers.get('content-type')?.includes('zip') === true;
  const text = isZip
    ? Object.entries(unzipSync(bytes))
        .map(([name, file]) => `${name}\n${strFromU8(file)}`)
        .join('\n')
    : strFromU8(bytes);
  // Every request has a number of its own, which problems repeat.
  return `${String(response.status)} ${text.replaceAll(/"instance":"[^"]*"/g, '')}`;
}
