import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createSeal } from '../../server/http/sealed-text.ts';

const secret = randomBytes(32);
const seal = createSeal<{ state: string }>(secret, 'test');
const sealed = seal.close({ state: 'x' }, 1_000);

it('opens what was sealed here, until it ends', () => {
  expect(seal.open(sealed, 999)).toEqual({ state: 'x' });
  expect(seal.open(sealed, 1_000)).toBeNull();
  expect(sealed).toMatch(/^[\w-]+$/);
});

it('opens nothing that was changed in any byte, cut, or sealed under another secret or for another purpose', () => {
  const bytes = Buffer.from(sealed, 'base64url');
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(seal.open(changed.toString('base64url'), 0), String(at)).toBeNull();
  }
  expect(seal.open('', 0)).toBeNull();
  expect(seal.open(bytes.subarray(0, 28).toString('base64url'), 0)).toBeNull();
  expect(createSeal(randomBytes(32), 'test').open(sealed, 0)).toBeNull();
  expect(createSeal(secret, 'another').open(sealed, 0)).toBeNull();
});
