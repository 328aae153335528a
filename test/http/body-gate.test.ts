import { expect, it } from 'vitest';
import { bytesAtMost, createBodyGate } from '../../server/http/body-gate.ts';

it('lets bodies in as long as all of them fit, and another when one has gone', () => {
  const hold = createBodyGate(100);
  const release = hold(60);
  hold(40);
  expect(() => hold(1)).toThrow(expect.objectContaining({ kind: 'overloaded' }) as Error);
  release();
  expect(hold(60)).toBeTypeOf('function');
});

it.each([
  [{}, 0],
  [{ 'content-length': '70' }, 70],
  [{ 'content-length': '7000' }, 1000],
  [{ 'content-length': '70', 'content-encoding': 'gzip' }, 1000],
  [{ 'content-length': '70', 'content-encoding': 'Identity' }, 70],
  [{ 'transfer-encoding': 'chunked' }, 1000],
])('a body with %j takes %i bytes at most', (headers, bytes) => {
  expect(bytesAtMost({ headers }, 1000)).toBe(bytes);
});
