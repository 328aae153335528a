import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Characters joined before they are written: one write for each line would be slow. */
const blockLength = 64 * 1024;

/** Writes values as JSON, one a line, so that they can be read again without holding all of them as one text. */
export async function writeJsonLines(path: string, values: Iterable<unknown>): Promise<void> {
  await pipeline(Readable.from(blocksOf(values)), createWriteStream(path, { mode: 0o600 }));
}

function* blocksOf(values: Iterable<unknown>): Generator<string> {
  let block = '';
  for (const value of values) {
    block += `${JSON.stringify(value)}\n`;
    if (block.length < blockLength) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** Reads what `writeJsonLines` wrote; `Value` is the type that was written. */
export async function readJsonLines<Value>(path: string): Promise<Value[]> {
  const values: Value[] = [];
  let rest = '';
  // Not `node:readline`, which also breaks lines at U+2028, as JSON does not.
  for await (const block of createReadStream(path, 'utf8')) {
    const lines = (rest + String(block)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) values.push(JSON.parse(line) as Value);
  }
  return values;
}
