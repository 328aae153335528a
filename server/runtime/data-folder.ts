import { access, chmod, constants, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const writeCheck = '.write-check';

/** What Telar keeps in its folder; a database has files beside it. */
const ownNames =
  /^(?:(?:telar|surveys|accounts|repeats|prepared)\.sqlite(?:[-.].*)?|owner\.key(?:\..*)?|previews|\.write-check)$/;

/**
 * Makes the folder that holds all state of this installation, for its owner alone.
 *
 * @throws Error in one sentence when it can't be made or written
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    await writeFile(join(folder, writeCheck), '', { mode: 0o600 });
    await closeToOthers(folder);
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be written. Choose another with TELAR_DATA.`, {
      cause: error,
    });
  }
}

/** A folder of this user that holds nothing but what is Telar's is closed to others; one that is shared stays as it is. */
async function closeToOthers(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  const isOpen = (mode & 0o077) !== 0;
  if (!isOpen || uid !== process.getuid?.()) return;
  if ((await readdir(folder)).every((name) => ownNames.test(name))) await chmod(folder, 0o700);
}
