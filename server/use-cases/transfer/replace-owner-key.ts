import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerKeyFingerprint } from './owner-key-fingerprint.ts';

/**
 * Puts another owner key in the place of the one of this installation, whole or not at all. The former key is kept
 * beside it under a name with its fingerprint: ids may have been made with it.
 *
 * @param folder the data folder
 * @returns the name of the file with the former key; `null` when it was the same key, or there was none
 */
export async function replaceOwnerKey(folder: string, key: Uint8Array): Promise<string | null> {
  const path = join(folder, 'owner.key');
  const former = await readFile(path).catch(() => null);
  if (former !== null && Buffer.from(key).equals(former)) return null;
  const name = former === null ? null : `owner.key.${ownerKeyFingerprint(former)}`;
  if (former !== null && name !== null) await writeWhole(join(folder, name), former);
  await writeWhole(path, key);
  return name;
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
