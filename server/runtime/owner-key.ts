import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
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

/**
 * Makes the secret; where another process has made it meanwhile, that one holds. It is written beside and linked
 * into place, so that nobody ever reads a key that is there and still empty.
 */
export async function makeOwnerKey(folder: string): Promise<Uint8Array> {
  const file = fileOf(folder);
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST')
      throw new Error(`The key file ${file} cannot be written (${code ?? message}).`, { cause: error });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file);
}
