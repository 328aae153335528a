export type Encoding = 'utf-8' | 'windows-1252';

export type DecodedText = {
  text: string;
  encoding: Encoding;
  /** Where single lines are in another encoding than the rest: how many of each, and the first that is not UTF-8. */
  mixed: { utf8: number; windows1252: number; firstLine: number } | null;
};

/**
 * The text of a file in UTF-8 (with or without byte order mark) or Windows-1252, whichever its bytes can be. A file put
 * together of both is read line by line, each in its own.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const whole = asUtf8(bytes);
  if (whole !== null) return { text: whole, encoding: 'utf-8', mixed: null };
  const lines = decodeLines(bytes);
  const mixed = lines.utf8 > 0 ? { ...lines.counts, utf8: lines.utf8 } : null;
  return { text: lines.text, encoding: 'windows-1252', mixed };
}

const LINE_FEED = 10;
const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);

function decodeLines(bytes: Uint8Array) {
  const parts: string[] = [];
  const counts = { windows1252: 0, firstLine: 0 };
  let utf8 = 0;
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found + 1;
    const part = bytes.subarray(start, end);
    const text = asUtf8(part);
    parts.push(text ?? new TextDecoder('windows-1252').decode(part));
    if (text === null && ++counts.windows1252 === 1) counts.firstLine = line;
    if (text !== null && !isAscii(part)) utf8++;
    start = end;
  }
  return { text: parts.join(''), utf8, counts };
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
