/** Bytes that are read as one text; a line that is longer is left to the parser. */
const blockBytes = 1024 ** 2;

/**
 * The lines of a text in UTF-8 that has no quote in it: each is a record, whatever its line end, and parting it at the
 * delimiter is all there is to reading it. `null`: the text needs a parser. Blank lines are lines, too. Not the whole text
 * is held at once.
 */
export function plainLines(bytes: Buffer): Iterable<string> | null {
  if (bytes.includes(0x22)) return null;
  const ends = blockEnds(bytes);
  return ends === null ? null : linesOfBlocks(bytes, ends);
}

/** Where blocks end, each after a line feed; `null`: one would have none. */
function blockEnds(bytes: Buffer): number[] | null {
  const ends: number[] = [];
  for (let begin = 0; begin < bytes.length; begin = ends.at(-1)!) {
    const most = begin + blockBytes;
    if (most >= bytes.length) return [...ends, bytes.length];
    const end = bytes.lastIndexOf(0x0a, most - 1) + 1;
    if (end <= begin) return null;
    ends.push(end);
  }
  return ends;
}

function* linesOfBlocks(bytes: Buffer, ends: readonly number[]): Generator<string> {
  let begin = 0;
  for (const end of ends) {
    const lines = bytes.toString('utf8', begin, end).split(/\r\n|\n|\r/);
    // What ends with a line end has no line after it.
    if (lines.at(-1) === '') lines.pop();
    yield* lines;
    begin = end;
  }
}
