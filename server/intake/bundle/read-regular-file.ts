import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { codedProblem } from '../../../contract/problems.ts';

/**
 * Opens a file to read it. A pipe, a device or a socket is no file: reading one may never end. Without waiting, for a pipe
 * would keep whoever opens it until somebody writes.
 *
 * @param name what it is called in messages
 * @throws TelarProblem `not-a-file`; `file-not-read` for a file that may not be read, or whose disk fails
 */
export async function openRegularFile(path: string, name: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    const isSocket = error instanceof Error && 'code' in error && error.code === 'ENXIO';
    throw codedProblem(isSocket ? 'not-a-file' : 'file-not-read', { file: name }, 'path', error);
  });
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw codedProblem('not-a-file', { file: name }, 'path');
}

/** @throws TelarProblem as `openRegularFile` */
export async function readRegularFile(path: string, name: string): Promise<Uint8Array> {
  const file = await openRegularFile(path, name);
  try {
    return await file.readFile();
  } catch (error) {
    throw codedProblem('file-not-read', { file: name }, 'path', error);
  } finally {
    await file.close();
  }
}
