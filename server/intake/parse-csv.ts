import { type CsvError, type Options, parse } from 'csv-parse/sync';

/** A record longer than this is an open quote, or no table. */
export const mostRecordBytes = 32 * 1024 ** 2;

/** What the parser could not go on from; the lines before it were read. */
export type CsvFault = 'quote-not-closed' | 'record-too-long';

const faults: Readonly<Partial<Record<CsvError['code'], CsvFault>>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'record-too-long',
};

/** What stopped the parser; `null`: something else failed. */
export const faultOf = (error: unknown): CsvFault | null =>
  error instanceof Error ? (faults[(error as Partial<CsvError>).code!] ?? null) : null;

/**
 * Passes over the records of a delimited text, each given to `on_record`. The parser makes an error of every record that is
 * shorter or longer than the first, which nobody looks at: without the stack of calls in it, a hundred thousand of them
 * take a second and not ten.
 */
export function parseCsv(input: Buffer | string, options: Options): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    parse(input, { ...options, max_record_size: mostRecordBytes });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Lines of some bytes, counted without a text being made of them, however many there are. */
export const countLines = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte, at) => {
    const isEnd = byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a);
    return isEnd || at === bytes.length - 1 ? sum + 1 : sum;
  }, 0);
