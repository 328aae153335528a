import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for files that a use case reads from disk. */
export async function writtenFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'telar-files-'));
  const write = async (name: string, ...lines: string[]): Promise<string> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, lines.map((line) => `${line}\n`).join(''));
    return path;
  };
  return {
    folder,
    write,
    /** Sheets by name as a bundle of their own folder. */
    writeBundle: async (name: string, sheets: Record<string, string[]>): Promise<string> => {
      for (const [sheet, lines] of Object.entries(sheets)) await write(`${name}/${sheet}.csv`, ...lines);
      return join(folder, name);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
export type WrittenFiles = Awaited<ReturnType<typeof writtenFiles>>;
