import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operationsFile } from './client/operations-file.ts';
import { generatedDocuments } from './documents.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Writes every generated document, and the generated part of the client for TypeScript; returns their paths. */
export async function writeDocuments(): Promise<string[]> {
  const client = ['clients/typescript/operations.ts', await operationsFile()] as const;
  const documents = new Map([...(await generatedDocuments()), client]);
  for (const [path, text] of documents) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...documents.keys()];
}
