import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** Values that leave the service and come back: nobody reads or changes them on the way, and they end. */
export type Seal<Value> = {
  close(value: Value, expiresAt: number): string;
  /** null: not sealed here, changed, or too late. */
  open(text: string, now: number): Value | null;
};

/**
 * AES-256-GCM under a key derived for one purpose (HKDF with SHA-256).
 *
 * @param purpose what is sealed; what was sealed for another does not open
 */
export function createSeal<Value>(secret: Uint8Array, purpose: string): Seal<Value> {
  const key = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), purpose, 32));
  return {
    close: (value, expiresAt) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = [cipher.update(JSON.stringify({ value, expiresAt }), 'utf8'), cipher.final()];
      return Buffer.concat([iv, ...sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open: (text, now) => {
      const opened = decrypted(Buffer.from(text, 'base64url'), key);
      if (opened === null) return null;
      const { value, expiresAt } = JSON.parse(opened) as { value: Value; expiresAt: number };
      return now < expiresAt ? value : null;
    },
  };
}

function decrypted(bytes: Buffer, key: Uint8Array): string | null {
  if (bytes.length <= ivBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const text = decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8');
    return text + decipher.final('utf8');
  } catch {
    return null;
  }
}
