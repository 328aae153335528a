import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../server/config.ts';
import { openTelar } from '../server/main.ts';
import { loadShippedData } from '../server/use-cases/importing/load-shipped-data.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with everything that ships, loaded once for all tests of a project. Copy it before writing. */
    shippedData: string;
  }
}

/** Loads the shipped data once, as a first `npm start` does. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'telar-shipped-'));
  const telar = await openTelar(readConfig({ TELAR_DATA: folder }));
  try {
    await loadShippedData(telar);
  } finally {
    await telar.close();
  }
  project.provide('shippedData', folder);
  return () => rm(folder, { recursive: true, force: true });
}
