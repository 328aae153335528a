import { asUtf8 } from '../decode-text.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts delimited bytes into cells, a record at a time, over as many chunks as there are. Cells are given as ranges of
 * `bytes`; a quoted cell with doubled quotes is copied without them.
 */
export class CsvCells {
  bytes: Uint8Array = new Uint8Array(0);
  /** Of the record last read: cells, and where each begins and ends. */
  count = 0;
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);
  /** The line of the file on which the record begins, 1 for the first. */
  line = 1;
  /** Lines that the record takes; more than one where a quoted cell holds line ends. */
  lines = 1;
  /** What is wrong with the quotes of the record: text after a closing quote, or none that closes. */
  fault: 'text-after-quote' | 'broken-quotes' | null = null;
  readonly delimiter: string;
  readonly #delimiter: number;
  #at = 0;
  #nextLine = 1;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Bytes that are not read yet. */
  get waiting(): number {
    return this.bytes.length - this.#at;
  }

  /** The line on which the next record begins. */
  get nextLine(): number {
    return this.#nextLine;
  }

  /** Where in `bytes` the next record begins. */
  get at(): number {
    return this.#at;
  }

  /** Goes on at another record of the same bytes, of which the line is known. */
  moveTo(at: number, line: number): void {
    this.#at = at;
    this.#nextLine = line;
  }

  /** Adds bytes after what is still unread. */
  push(chunk: Uint8Array): void {
    const rest = this.bytes.length - this.#at;
    if (rest === 0) this.bytes = chunk;
    else {
      const joined = new Uint8Array(rest + chunk.length);
      joined.set(this.bytes.subarray(this.#at));
      joined.set(chunk, rest);
      this.bytes = joined;
    }
    this.#at = 0;
  }

  /** Reads one record. False: no whole record is left; `last` takes what stands after the last line end as one. */
  next(last: boolean): boolean {
    const { bytes } = this;
    const size = bytes.length;
    let at = this.#at;
    if (at >= size) return false;
    this.count = 0;
    this.fault = null;
    let lines = 0;
    for (;;) {
      const start = at;
      if (at < size && bytes[at] === QUOTE) {
        const close = this.#closingQuote(at + 1);
        if (close < 0 || (close + 1 >= size && !last)) {
          if (!last) return false;
          for (let inside = at; inside < size - 1; inside++) if (bytes[inside] === LF) lines++;
          if (close < 0) this.fault = 'broken-quotes';
          at = size;
          if (close < 0) this.#cell(start, size);
          else this.#quotedCell(start + 1, close);
        } else {
          for (let inside = at; inside < close; inside++) if (bytes[inside] === LF) lines++;
          this.#quotedCell(start + 1, close);
          at = close + 1;
          for (; at < size && bytes[at] !== this.#delimiter && bytes[at] !== LF; at++)
            if (!isBlank(bytes[at]!)) this.fault ??= 'text-after-quote';
        }
      } else {
        while (at < size && bytes[at] !== this.#delimiter && bytes[at] !== LF) at++;
        this.#cell(start, at);
      }
      if (at >= size) {
        if (!last) return false;
        break;
      }
      if (bytes[at++] === LF) break;
    }
    this.line = this.#nextLine;
    this.lines = lines + 1;
    this.#nextLine += this.lines;
    this.#at = at;
    return true;
  }

  /** A cell of the record last read, in UTF-8; where it is none, in Windows-1252. */
  text(cell: number): string {
    return decoded(this.bytes.subarray(this.starts[cell]!, this.ends[cell]!));
  }

  /** All cells of it, in one encoding. */
  texts(): string[] {
    const { bytes, starts, ends, count } = this;
    const isUtf8 = asUtf8(bytes.subarray(starts[0]!, ends[count - 1]!)) !== null;
    return Array.from({ length: count }, (_, cell) => {
      const own = bytes.subarray(starts[cell]!, ends[cell]!);
      return isUtf8 ? decoded(own) : windows1252.decode(own);
    });
  }

  /** Records a cell without the blanks around it and the carriage return at the end of a line. */
  #cell(from: number, to: number): void {
    let start = from;
    let end = to;
    while (end > start && isBlank(this.bytes[end - 1]!)) end--;
    while (start < end && isBlank(this.bytes[start]!)) start++;
    if (this.count === this.starts.length) this.#makeRoom();
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }

  #makeRoom(): void {
    const [starts, ends] = [this.starts, this.ends];
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  #closingQuote(from: number): number {
    for (let at = from; ; at++) {
      at = this.bytes.indexOf(QUOTE, at);
      if (at < 0 || this.bytes[at + 1] !== QUOTE) return at;
      at++;
    }
  }

  /** Doubled quotes are folded in place: the bytes of a record are read once. */
  #quotedCell(from: number, to: number): void {
    let write = from;
    if (this.bytes.subarray(from, to).includes(QUOTE)) {
      const copy = this.bytes.slice(from, to);
      for (let at = 0; at < copy.length; at++) {
        this.bytes[write++] = copy[at]!;
        if (copy[at] === QUOTE) at++;
      }
    } else write = to;
    this.#cell(from, write);
  }
}

const windows1252 = new TextDecoder('windows-1252');
const decoded = (bytes: Uint8Array): string => asUtf8(bytes) ?? windows1252.decode(bytes);

const isBlank = (byte: number): boolean => byte === 0x20 || byte === CR || byte === 0x09;
