import { expect, test } from 'vitest';
import { spread } from '../../../client/graph/unfolded-program.ts';

test('what was written of an item stands at each of its corners, followed by what is the corner’s own', () => {
  const array = new Float32Array(12).fill(9);
  array.set([1, 2], 3);
  spread(array, 3, [[0], [0.5], [-1]], 3);
  expect([...array]).toEqual([9, 9, 9, 1, 2, 0, 1, 2, 0.5, 1, 2, -1]);
});

test('bytes that are packed into a number stay the same bytes, even where they spell no number', () => {
  const array = new Float32Array(4);
  const bytes = new Uint8Array(array.buffer);
  bytes.set([1, 0, 192, 127]);
  spread(array, 0, [[0], [1]], 2);
  expect([...bytes.subarray(8, 12)]).toEqual([1, 0, 192, 127]);
});
