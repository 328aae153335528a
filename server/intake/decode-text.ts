import type { ImportFile } from './intake-result.ts';

export type Encoding = 'utf-8' | 'windows-1252';

export type DecodedText = {
  text: string;
  encoding: Encoding;
  /** Where single lines are in another encoding than the rest: how many of each, and the first that is not UTF-8. */
  mixed: { utf8: number; windows1252: number; firstLine: number } | null;
  /** The first line with bytes that are a letter in no encoding, so that others stand in its place; `null`: none. */
  brokenLine: number | null;
};

/**
 * The text of a file in UTF-8 (with or without byte order mark) or Windows-1252, whichever its bytes can be. A file put
 * together of both is read line by line, each in its own.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const whole = asUtf8(bytes);
  if (whole !== null) return { text: whole, encoding: 'utf-8', mixed: null, brokenLine: null };
  const { text, utf8, counts, brokenLine } = decodeLines(bytes);
  const mixed = utf8 > 0 ? { ...counts, utf8 } : null;
  return { text, encoding: 'windows-1252', mixed, brokenLine };
}

/** The encoding of a file that begins with the byte order mark of UTF-16; `null`: it does not. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The file with its text in UTF-8 where it was in UTF-16 (Excel's "Unicode text"): readers know one of the two. */
export function inUtf8(file: ImportFile): ImportFile {
  const utf16 = utf16Of(file.bytes);
  if (utf16 === null) return file;
  return { ...file, bytes: new TextEncoder().encode(new TextDecoder(utf16).decode(file.bytes)) };
}

const LINE_FEED = 10;
const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);

function decodeLines(bytes: Uint8Array) {
  const parts: string[] = [];
  const counts = { windows1252: 0, firstLine: 0 };
  let utf8 = 0;
  let brokenLine: number | null = null;
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found + 1;
    const part = bytes.subarray(start, end);
    const text = asUtf8(part);
    parts.push(text ?? new TextDecoder('windows-1252').decode(part));
    if (text === null && ++counts.windows1252 === 1) counts.firstLine = line;
    if (text === null && brokenLine === null && isBroken(part)) brokenLine = line;
    if (text !== null && !isAscii(part)) utf8++;
    start = end;
  }
  return { text: parts.join(''), utf8, counts, brokenLine };
}

/** Bytes that Windows-1252 has no letter for, or that begin a letter of UTF-8 and go on as one: damaged UTF-8. */
const isBroken = (bytes: Uint8Array): boolean =>
  bytes.some((byte, at) => {
    if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return true;
    const next = bytes[at + 1] ?? 0;
    return byte >= 0xc2 && byte <= 0xf4 && next >= 0x80 && next <= 0xbf;
  });

const strict = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes in UTF-8; `null`: they are none. */
export function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
