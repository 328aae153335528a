import { writeFileSync } from 'node:fs';
import { composeKnownNetworks } from './compose-page.ts';
import { readKnownNetworks } from './read-known-networks.ts';

/** Writes docs/known-networks.md; returns its path. */
export async function writeKnownNetworks(): Promise<string> {
  const path = 'docs/known-networks.md';
  writeFileSync(
    new URL(`../../../${path}`, import.meta.url),
    await composeKnownNetworks(await readKnownNetworks()),
  );
  return path;
}
