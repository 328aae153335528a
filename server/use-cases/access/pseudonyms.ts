import { createHmac } from 'node:crypto';
import type { Pseudonyms } from '../../access/pseudonymise.ts';

/** Hexadecimal digits of a pseudonym: 64 bits, so that no two of the actors of a country are one. */
const digits = 16;

/** How every pseudonym begins. */
export const pseudonymPrefix = 'pseudonym:';

/**
 * Pseudonyms under a key of their own, made of the key of the installation: the same in every answer, picture and
 * export, and after a restart; another installation has others.
 */
export function pseudonymsOf(ownerKey: Uint8Array): Pseudonyms {
  const key = createHmac('sha256', ownerKey).update('pseudonyms of researchers').digest();
  return (text) => pseudonymPrefix + createHmac('sha256', key).update(text).digest('hex').slice(0, digits);
}
