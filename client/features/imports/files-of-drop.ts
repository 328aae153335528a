/** What a browser says of one thing that was dropped, as far as it is needed: a file, or a folder with more of both. */
export type DroppedEntry = {
  readonly name: string;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  file?(found: (file: File) => void, failed: (error: unknown) => void): void;
  createReader?(): {
    readEntries(found: (entries: DroppedEntry[]) => void, failed: (error: unknown) => void): void;
  };
};

/** Files that folders hold beside what people put there. */
const isHidden = ({ name }: { name: string }): boolean => name.startsWith('.') || name === 'Thumbs.db';

/**
 * The files of a drop; those of folders too, however deep. Read at once: after the event the browser forgets what was
 * dropped.
 */
export function filesOfDrop({ items, files }: DataTransfer): Promise<File[]> {
  const plain = [...files];
  const entries = [...items].flatMap((item) => (item.webkitGetAsEntry?.() as DroppedEntry | null) ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve(plain);
  return filesOfEntries(entries);
}

export async function filesOfEntries(entries: readonly DroppedEntry[]): Promise<File[]> {
  const found = await Promise.all(entries.filter((entry) => !isHidden(entry)).map(filesOfEntry));
  return found.flat();
}

async function filesOfEntry(entry: DroppedEntry): Promise<File[]> {
  if (entry.isFile && entry.file)
    return [await new Promise<File>((found, failed) => entry.file!(found, failed))];
  return entry.isDirectory ? filesOfEntries(await entriesOf(entry)) : [];
}

/** A browser hands out a folder a hundred entries at a time, until there are none left. */
async function entriesOf(folder: DroppedEntry): Promise<DroppedEntry[]> {
  const reader = folder.createReader?.();
  const all: DroppedEntry[] = [];
  for (;;) {
    const next = await new Promise<DroppedEntry[]>((found, failed) =>
      reader === undefined ? found([]) : reader.readEntries(found, failed),
    );
    if (next.length === 0) return all;
    all.push(...next);
  }
}
