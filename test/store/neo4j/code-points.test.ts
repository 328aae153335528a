import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from '../../../server/store/neo4j/code-points.ts';

test('texts are ordered as SQLite and Neo4j order them: by code point', () => {
  expect(['b', 'a', '', 'aa', 'á', '\u{1F600}', '\uFF5E'].sort(byCodePoint)).toEqual([
    '',
    'a',
    'aa',
    'b',
    'á',
    '\uFF5E',
    '\u{1F600}',
  ]);
});

test('the order is that of UTF-8 bytes', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
