import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';

/**
 * Makes a database that only its owner may read, before it is opened: a missing one is made so, and rights of others are
 * taken away from one that is there. SQLite gives the log and its index the mode of the file. Where that cannot be done,
 * opening the file says why.
 */
export function makePrivate(path: string): void {
  try {
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    for (const name of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(name)) closeToOthers(name);
  } catch {
    // A folder in its place, a file of another user, a disk that only reads.
  }
}

/** The owner's rights stay: a file that is read-only stays so. */
function closeToOthers(path: string): void {
  const { mode } = statSync(path);
  if ((mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
}
