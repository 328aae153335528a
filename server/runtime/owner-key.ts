import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes the folder that holds all state of this installation.
 *
 * @throws Error in one sentence when it can't be made or written
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    await writeFile(join(folder, '.write-check'), '');
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be written. Choose another with TELAR_DATA.`, {
      cause: error,
    });
  }
}

/**
 * The secret under which personal numbers are hashed, 32 bytes, made once per installation: the same person keeps
 * one id here, and nobody can compute it elsewhere.
 *
 * @throws Error when the key file does not hold 32 bytes
 */
export async function readOwnerKey(folder: string): Promise<Uint8Array> {
  const file = join(folder, 'owner.key');
  const known = await readFile(file).catch(() => null);
  if (known === null) {
    const made = randomBytes(32);
    await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
    return readFile(file);
  }
  if (known.length !== 32)
    throw new Error(`The key file ${file} is damaged: it holds ${String(known.length)} bytes, not 32.`);
  return known;
}
