import { expect, it } from 'vitest';
import { packed, unpacked } from '../../server/runtime/packed.ts';

it('what is packed is unpacked as it was, from bytes that crossed to another thread or not', () => {
  const content = {
    ids: ['a', 'ñandú'],
    rows: [
      [1, null],
      [2.5, true],
    ],
    columns: new Int32Array([1, 2]),
  };
  const bytes = packed(content);
  expect(unpacked(bytes)).toEqual(content);
  expect(unpacked(structuredClone(bytes))).toEqual(content);
  // All threads have the same memory: it is never copied on its way.
  expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
});
