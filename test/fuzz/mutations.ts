import fc from 'fast-check';

/** One change of the bytes of a file; places are shares of its length, so that they mean something in every file. */
export type Mutation =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'remove'; at: number; length: number }
  | { kind: 'repeat'; at: number; length: number; times: number }
  | { kind: 'insert'; at: number; text: string }
  | { kind: 'replace'; at: number; text: string }
  | { kind: 'cut'; at: number }
  | { kind: 'splice'; at: number; from: number; length: number };

/** What breaks readers: quotes, delimiters, line ends, tags, marks of encodings, numbers too large, other languages' words. */
const tokens = [
  ...['"', '""', '\\"', "'", ',', ';', '\t', '|', '\n', '\r', '\r\n', '\n\n', ' ', '\u00a0', '\0', '\ufeff'],
  ...['<', '>', '</', '<!DOCTYPE x [', '<![CDATA[', ']]>', '&', '&amp;', '&#0;', '&x;', '<node>', '<graph>'],
  ...['*Vertices 99999999', '*Arcs :0', 'dl n=5', 'data:', 'graph [', ']', '[', '{', '}', '"nodes":', 'null'],
  ...['-1', '0', '1e309', '-0', '1e-400', 'NaN', 'Infinity', '999999999999999999999', '2,5', '1.000,5', '--'],
  ...['from', 'to', 'origen', 'destino', 'Type', 'weight', 'wave', '2024-13-45', 'school:8008-K', 'RBD8008'],
  ...['~', ':', '::', '__proto__', 'constructor', '12.345.678-5', 'a@b.cl', 'ñ', '\u202e', '😀', '\ud800'],
  ...['=1+1', 'N/R', '—', 'Ninguna', 'si', 'no', 'x'.repeat(300), 'x,'.repeat(500), '"'.repeat(99)],
];

// Everywhere alike: the first and last bytes are not more telling than others.
const share = fc.noBias(fc.nat(999_999)).map((part) => part / 1_000_000);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...tokens) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
);
const length = fc.integer({ min: 1, max: 400 });
const times = fc.integer({ min: 1, max: 40 });

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.nat(7) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: share, length }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('repeat' as const), at: share, length, times }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: share, text }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('replace' as const), at: share, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: share }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('splice' as const), at: share, from: share, length }),
  },
);

/** A file after some changes, one after the other. @param other the file that is spliced in */
export function mutate(bytes: Uint8Array, mutations: readonly Mutation[], other: Uint8Array): Uint8Array {
  return mutations.reduce((before, each) => changed(before, each, other), bytes);
}

function changed(bytes: Uint8Array, mutation: Mutation, other: Uint8Array): Uint8Array {
  const at = Math.floor(mutation.at * bytes.length);
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (mutation.kind) {
    case 'flip': {
      if (at >= bytes.length) return bytes;
      const copy = Uint8Array.from(bytes);
      copy[at]! ^= 1 << mutation.bit;
      return copy;
    }
    case 'remove':
      return Buffer.concat([head, tail.subarray(mutation.length)]);
    case 'repeat':
      return Buffer.concat([
        head,
        ...Array<Uint8Array>(mutation.times).fill(tail.subarray(0, mutation.length)),
        tail,
      ]);
    case 'insert':
      return Buffer.concat([head, Buffer.from(mutation.text), tail]);
    case 'replace':
      return Buffer.concat([head, Buffer.from(mutation.text), tail.subarray(mutation.text.length)]);
    case 'cut':
      return head;
    case 'splice': {
      const from = Math.floor(mutation.from * other.length);
      return Buffer.concat([head, other.subarray(from, from + mutation.length), tail]);
    }
  }
}
