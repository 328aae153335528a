import { closeSync, createWriteStream, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';

/** Characters joined before they are written, and bytes read at once: one call for each line would be slow. */
const blockLength = 64 * 1024;

/** Writes values as JSON, one a line, so that they can be read again without holding all of them at once. */
export async function writeJsonLines(
  path: string,
  values: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<void> {
  await pipeline(Readable.from(jsonBlocks(values)), createWriteStream(path, { mode: 0o600 }));
}

/** Values as JSON, one a line, in blocks of whole lines. */
export async function* jsonBlocks(
  values: Iterable<unknown> | AsyncIterable<unknown>,
): AsyncGenerator<string> {
  let block = '';
  for await (const value of values) {
    block += `${JSON.stringify(value)}\n`;
    if (block.length < blockLength) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/**
 * What `writeJsonLines` wrote, read a block at a time while it is iterated, and anew by each iteration: a million
 * values never stand in memory together. `Value` is the type that was written.
 */
export function jsonLines<Value>(path: string): Iterable<Value> {
  return { [Symbol.iterator]: () => readLines<Value>(path) };
}

function* readLines<Value>(path: string): Generator<Value> {
  const file = openSync(path, 'r');
  try {
    const [bytes, decoder] = [Buffer.alloc(blockLength), new StringDecoder('utf8')];
    // What a line has so far: joined once it ends, for one of megabytes would be copied with each block.
    let begun: string[] = [];
    for (let length; (length = readSync(file, bytes)) > 0;) {
      const text = decoder.write(bytes.subarray(0, length));
      // Not at other line ends: U+2028 stands inside JSON, and this one never does.
      const end = text.lastIndexOf('\n');
      if (end >= 0) {
        const lines = begun.join('') + text.slice(0, end);
        begun = [];
        // All lines of a block at once: a call for each takes longer.
        yield* JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as Value[];
      }
      begun.push(text.slice(end + 1));
    }
  } finally {
    closeSync(file);
  }
}
