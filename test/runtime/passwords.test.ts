import { expect, it } from 'vitest';
import { hashPassword, isPassword } from '../../server/runtime/passwords.ts';

const password = 'tejido lento de otoño';

it('passwords are hashed with argon2id: 19 MiB, two passes, and a salt each', async () => {
  const [hash, again] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43,}$/);
  expect(again).not.toBe(hash);
  for (const known of [hash, again]) expect(await isPassword(known, password)).toBe(true);
});

it('every character of a password counts, however a keyboard writes it', async () => {
  const long = 'ñ'.repeat(199);
  const hash = await hashPassword(`${long}a`);
  expect(await isPassword(hash, `${long}b`)).toBe(false);
  expect(await isPassword(hash, `${long}a`.normalize('NFD'))).toBe(true);
  expect(await isPassword(null, '')).toBe(false);
});
