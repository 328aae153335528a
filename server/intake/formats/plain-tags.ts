import { firstHash, nextHash } from './id-table.ts';

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const DASH = 0x2d;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
/** What all letters from U+F000 on begin with; XML forbids some of them. */
const RARE = 0xef;

const encoder = new TextEncoder();
// A mark at the start of an id is part of it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
export const mark = (text: string): Uint8Array => encoder.encode(text);
const [comment, declaration] = [mark('<!--'), mark('<?')];

/**
 * The tags of an XML file in UTF-8 by one look at each of their bytes, where they are plain: names without prefix, no
 * entities, every line end with a line feed, comments only between tags. Where anything else stands each of its
 * functions says so, and somebody who reads any XML has to read the file.
 */
export class PlainTags {
  readonly bytes: Uint8Array;
  /** The byte that is read next, and its line, from 1 on. */
  at = 0;
  line = 1;
  /** Of the last tag: which attributes it has, as bits, and whether it has no content (`/>`). */
  has = 0;
  isEmpty = false;
  /** By attribute: where its value begins and ends in the last tag, and the hash of its bytes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly #names: readonly Uint8Array[];
  /** By its first letter, the first name that has it. */
  readonly #first = new Int8Array(0x80).fill(-1);

  /** @param names attributes that a plain tag may have, of the letters a to z; those of one letter side by side */
  constructor(bytes: Uint8Array, names: readonly string[]) {
    this.bytes = bytes;
    this.#names = names.map(mark);
    for (const [index, [letter]] of this.#names.entries())
      if (this.#first[letter!] === -1) this.#first[letter!] = index;
    [this.starts, this.ends] = [new Int32Array(names.length), new Int32Array(names.length)];
    this.hashes = new Int32Array(names.length);
  }

  isAt(mark: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < mark.length; index++) if (bytes[at + index] !== mark[index]) return false;
    return true;
  }

  /** Goes past blanks and comments, to a `<`; false where anything else stands. */
  skip(): boolean {
    do {
      this.#skipBlanks();
      if (this.bytes[this.at] !== LESS) return false;
      if (!this.isAt(comment)) return true;
    } while (this.#skipComment());
    return false;
  }

  /** Goes past the tag that begins with `begin`; false where it is not plain. */
  open(begin: Uint8Array): boolean {
    const { bytes } = this;
    this.has = 0;
    this.at += begin.length;
    for (;;) {
      const before = this.at;
      this.#skipBlanks();
      this.isEmpty = bytes[this.at] === SLASH;
      if (this.isEmpty) this.at++;
      if (bytes[this.at] === GREATER) {
        this.at++;
        return true;
      }
      if (this.isEmpty || this.at === before || !this.#attribute()) return false;
    }
  }

  /** Goes past the closing tag that begins with `begin`; false where there is none. */
  close(begin: Uint8Array): boolean {
    if (!this.isAt(begin)) return false;
    this.at += begin.length;
    this.#skipBlanks();
    return this.bytes[this.at++] === GREATER;
  }

  /** Goes past the text of an element, to a `<`; false where it is not plain. */
  text(): boolean {
    const { bytes } = this;
    let { at } = this;
    for (let byte = bytes[at]!; byte !== LESS; byte = bytes[++at]!) {
      if (byte === LF) this.line++;
      else if (!isPlain(byte) || byte === GREATER) return false;
    }
    this.at = at;
    return true;
  }

  /** The value of an attribute of the last tag. */
  value(name: number): string | undefined {
    return (this.has & (1 << name)) === 0 ? undefined : this.decoded(this.starts[name]!, this.ends[name]!);
  }

  decoded(start: number, end: number): string {
    return decoder.decode(this.bytes.subarray(start, end));
  }

  /** Goes past whatever comes before a tag of one of these names, which may be any XML; false where there is none. */
  skipTo(names: readonly Uint8Array[]): boolean {
    const { bytes } = this;
    while (this.at < bytes.length) {
      if (bytes[this.at] !== LESS) this.#step();
      else if (names.some((name) => this.isAt(name))) return true;
      else if (this.isAt(comment)) {
        if (!this.#skipComment()) return false;
      } else if (!this.#skipAnyTag()) return false;
    }
    return false;
  }

  /** Goes past a tag of any name, or the XML declaration. */
  #skipAnyTag(): boolean {
    const { bytes } = this;
    if (bytes[this.at + 1] === 0x21 || (this.isAt(declaration) && this.at > 3)) return false;
    let quote = 0;
    for (this.#step(); this.at < bytes.length; this.#step()) {
      const byte = bytes[this.at]!;
      if (quote !== 0) quote = byte === quote ? 0 : quote;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === GREATER) return true;
      else if (byte === LESS) return false;
    }
    return false;
  }

  #step(): void {
    if (this.bytes[this.at++] === LF) this.line++;
  }

  #skipBlanks(): void {
    const { bytes } = this;
    let { at } = this;
    for (let byte = bytes[at]!; byte <= BLANK; byte = bytes[++at]!) {
      if (byte === LF) this.line++;
      else if (byte === CR ? bytes[at + 1] !== LF : byte !== BLANK && byte !== TAB) break;
    }
    this.at = at;
  }

  #skipComment(): boolean {
    const { bytes } = this;
    let at = this.at + comment.length;
    for (let byte = bytes[at]!; byte !== DASH || bytes[at + 1] !== DASH; byte = bytes[++at]!) {
      if (byte === LF) this.line++;
      else if (byte === CR ? bytes[at + 1] !== LF : !isPlain(byte) && byte !== AMPERSAND) return false;
    }
    this.at = at + 3;
    return bytes[at + 2] === GREATER;
  }

  #attribute(): boolean {
    const { bytes } = this;
    const name = this.#name();
    if (name < 0 || (this.has & (1 << name)) !== 0) return false;
    this.#skipBlanks();
    if (bytes[this.at++] !== EQUALS) return false;
    this.#skipBlanks();
    const quote = bytes[this.at];
    if (quote !== QUOTE && quote !== APOSTROPHE) return false;
    let hash = firstHash;
    let at = this.at + 1;
    this.starts[name] = at;
    for (let byte = bytes[at]!; byte !== quote; byte = bytes[++at]!) {
      if (!isPlain(byte) || byte === TAB || byte === LESS) return false;
      hash = nextHash(hash, byte);
    }
    this.ends[name] = at;
    this.hashes[name] = hash;
    this.has |= 1 << name;
    this.at = at + 1;
    return true;
  }

  /** Goes past the name of an attribute; which of the known ones it is, −1: none. */
  #name(): number {
    const { bytes, at: start } = this;
    let at = start;
    while (bytes[at]! >= 0x61 && bytes[at]! <= 0x7a) at++;
    if (at === start) return -1;
    for (let index = this.#first[bytes[start]!]!; index >= 0 && index < this.#names.length; index++) {
      const name = this.#names[index]!;
      if (name[0] !== bytes[start]) break;
      if (name.length !== at - start || !this.isAt(name)) continue;
      this.at = at;
      return index;
    }
    return -1;
  }
}

/** Not of the bytes beyond the file either. */
const isPlain = (byte: number): boolean =>
  (byte >= BLANK || byte === TAB) && byte !== AMPERSAND && byte !== RARE;
