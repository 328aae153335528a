import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportFile } from '../../server/intake/intake-result.ts';
import { zipFiles } from '../../server/intake/zip-files.ts';

const fixtures = fileURLToPath(new URL('../intake/trial/fixtures/', import.meta.url));

/** Files as people have them: what a trial brought, with what each folder holds also as one archive. */
export function realFiles(): ImportFile[] {
  const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({
      folder: entry.parentPath,
      file: { name: entry.name, bytes: readFileSync(`${entry.parentPath}/${entry.name}`) },
    }));
  const archives = [...Map.groupBy(files, ({ folder }) => folder)].map(([folder, inFolder]) => ({
    name: `${folder.split('/').at(-1)!}.zip`,
    bytes: zipFiles(inFolder.map(({ file }) => file)),
  }));
  // In one order on every machine, so that a seed finds the same again.
  return [...files.map(({ file }) => file), ...archives].toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : Buffer.compare(a.bytes, b.bytes),
  );
}
