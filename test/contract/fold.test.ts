import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../contract/fold.ts';

test.each([
  ['Ñuñoa, Liceo N° 3-A', 'nunoa liceo n 3 a'],
  ['  JOSÉ   MARTÍ ', 'jose marti'],
  ['Pingüino', 'pinguino'],
  ['Jose\u0301', 'jose'],
  ['Maſa, İzmir', 'masa izmir'],
  ['Weiß, ὁδός, oﬁcina', 'weiss οδοσ oficina'],
  ['“—”', ''],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('what is folded stays as it is, and is words of letters and digits parted by single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
    }),
  );
});
