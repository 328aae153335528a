import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a Chromium that is ready to start. */
    chromium: string;
  }
}

/** Unpacks Chromium once for all browser tests. */
export default async function setup(project: TestProject) {
  const { path, remove } = await findChromium();
  project.provide('chromium', path);
  return remove;
}
