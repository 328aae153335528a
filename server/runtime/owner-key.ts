import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileOf = (folder: string): string => join(folder, 'owner.key');

/**
 * The secret under which personal numbers are hashed, 32 bytes, made once per installation: the same person keeps
 * one id here, and nobody can compute it elsewhere. `null`: it was not made yet, or is lost.
 *
 * @throws Error when the key file does not hold 32 bytes
 */
export async function findOwnerKey(folder: string): Promise<Uint8Array | null> {
  const file = fileOf(folder);
  const known = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Error(`The key file ${file} cannot be read (${error.code ?? error.message}).`, {
      cause: error,
    });
  });
  if (known !== null && known.length !== 32)
    throw new Error(`The key file ${file} is damaged: it holds ${String(known.length)} bytes, not 32.`);
  return known;
}

/** Makes the secret; where another process has made it meanwhile, that one holds. */
export async function makeOwnerKey(folder: string): Promise<Uint8Array> {
  const file = fileOf(folder);
  await writeFile(file, randomBytes(32), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST')
        throw new Error(`The key file ${file} cannot be written (${error.code ?? error.message}).`, {
          cause: error,
        });
    },
  );
  return readFile(file);
}
