import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedDocuments } from './documents.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Writes every generated document; returns their paths. */
export async function writeDocuments(): Promise<string[]> {
  const documents = await generatedDocuments();
  for (const [path, text] of documents) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...documents.keys()];
}
