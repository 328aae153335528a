import { createHash } from 'node:crypto';

/**
 * Names an owner key so that two installations can find out whether they have the same one. 64 bits of a digest of 32
 * random bytes: the key, and what was hashed with it, cannot be found from it.
 */
export const ownerKeyFingerprint = (ownerKey: Uint8Array): string =>
  createHash('sha256').update('telar owner key\0').update(ownerKey).digest('hex').slice(0, 16);
