import { expect, it } from 'vitest';
import { missingCharacters } from '../../../../client/features/access/password-field.tsx';
import { passwordLength } from '../../../../contract/accounts.ts';

it.each([
  ['', passwordLength.least],
  ['a'.repeat(passwordLength.least - 1), 1],
  ['ñandú en bici', 0],
  // One sign that takes two units of a string.
  ['🧶'.repeat(passwordLength.least - 1), 1],
])('counts the characters that are missing in “%s”', (password, missing) => {
  expect(missingCharacters(password)).toBe(missing);
});
