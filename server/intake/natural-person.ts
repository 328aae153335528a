import { createHmac } from 'node:crypto';

type Prefix = 'sostenedor' | 'organisation';

/**
 * The id of a party who is a natural person: the first 16 hexadecimal digits of HMAC-SHA256 of her number under the key of
 * the installation. The number itself is kept nowhere.
 *
 * @param number digits only, without check digit
 */
export const naturalId = (prefix: Prefix, number: string, ownerKey: Uint8Array): string =>
  `${prefix}:natural-${createHmac('sha256', ownerKey).update(number).digest('hex').slice(0, 16)}`;

export const isNatural = (id: string): boolean => /^(sostenedor|organisation):natural-/.test(id);

/** All that is kept of her beside the id. */
export const naturalFacts = (id: string) => ({ name: naturalName(id), legalKind: 'natural-person' as const });

/** What she is called: nothing that could name her passes the importer. */
export const naturalName = (id: string): string =>
  id.startsWith('organisation:') ? 'Persona natural (asesoría)' : 'Persona natural (sostenedor)';
