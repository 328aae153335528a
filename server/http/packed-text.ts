import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request } from 'express';
import { type AnswerText, longText } from './answer-text.ts';

/** Ways to compress a text, the shorter first, as quick as they are where each answer is compressed by itself. */
const ways = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes),
} as const;
export type Way = keyof typeof ways;

/** Whoever lets go of a text lets go of what it was compressed to. */
const packed = new WeakMap<AnswerText, Map<Way, Promise<Buffer>>>();

/**
 * A long text compressed once for all who are sent it from the second time on, on a thread of the runtime. `null`: it is
 * short, its reader takes none of these ways, or it is sent for the first time: whoever waits for it has its beginning
 * sooner where it is compressed while it is sent.
 */
export async function packedText(
  text: AnswerText,
  request: Pick<Request, 'method' | 'acceptsEncodings'>,
): Promise<{ way: Way; bytes: Buffer } | null> {
  const way = (Object.keys(ways) as Way[]).find((each) => request.acceptsEncodings(each) === each);
  if (way === undefined || request.method !== 'GET' || text.bytes.length < longText) return null;
  const known = packed.get(text);
  if (known === undefined) {
    packed.set(text, new Map());
    return null;
  }
  const bytes = known.get(way) ?? ways[way](text.bytes);
  known.set(way, bytes);
  try {
    return { way, bytes: await bytes };
  } catch {
    // No memory for it, say: this reader gets the text as it is, and the next one tries again.
    known.delete(way);
    return null;
  }
}
