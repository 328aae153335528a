import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { codedProblem } from '../../../contract/problems.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { textOfAnswer } from '../answer-text.ts';

/** An answer as a job keeps it. */
export type PackedAnswer = NonNullable<ReturnType<Dependencies['jobs']['answerOf']>>;

/** Megabytes of one answer, compressed: rows repeat themselves, and take a twentieth of what is sent. */
const mostMegabytes = 32;

/**
 * An answer as it would be sent, for whoever comes back for it.
 *
 * @throws TelarProblem `too-large` where a job does not keep as much; what fails while it is written; the signal's reason
 */
export async function packAnswer(
  { mediaType, chunks }: { mediaType: string; chunks: AsyncIterable<string | Uint8Array> },
  signal: AbortSignal,
): Promise<PackedAnswer> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  const keep = async (zipped: AsyncIterable<Uint8Array>) => {
    for await (const chunk of zipped) {
      kept.push(chunk);
      bytes += chunk.byteLength;
      if (bytes > mostMegabytes * 2 ** 20)
        throw codedProblem('job-answer-too-large', { megabytes: mostMegabytes });
    }
  };
  await pipeline(Readable.from(chunks), createGzip(), keep, { signal });
  return { mediaType, chunks: kept };
}

/** JSON that is no table. */
export const packJson = (answer: object, signal: AbortSignal): Promise<PackedAnswer> =>
  packAnswer({ mediaType: 'application/json', chunks: jsonOf(answer) }, signal);

async function* jsonOf(answer: object): AsyncGenerator<Uint8Array> {
  yield (await textOfAnswer(answer)).bytes;
}

/** The same as it would have been sent. */
export const unpackAnswer = ({ chunks }: PackedAnswer): AsyncIterable<Uint8Array> =>
  Readable.from(chunks, { objectMode: false }).pipe(createGunzip());
