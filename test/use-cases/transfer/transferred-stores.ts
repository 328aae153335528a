import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach } from 'vitest';
import { Manifest, manifestDigest } from '../../../server/runtime/parts-file.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { exportStore } from '../../../server/use-cases/transfer/export-store.ts';
import { restoreStore } from '../../../server/use-cases/transfer/restore-store.ts';
import { collect } from '../../store/everything.ts';
import { fillStore } from './filled-store.ts';

/** A folder for each test, with stores that are closed after it. */
export let folder: string;
let opened: NetworkStore[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-transfer-'));
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  await rm(folder, { recursive: true });
});

export const file = (name = 'store.zip') => join(folder, name);
export const ownerKey = new Uint8Array(32).fill(7);
const telarOver = (store: NetworkStore, key = ownerKey) => ({
  ...{ store, ownerKey: key },
  now: () => new Date('2026-03-02T12:00:00Z'),
});

export async function openStore(name: string): Promise<NetworkStore> {
  const store = await openEmbeddedStore(join(folder, name));
  opened.push(store);
  return store;
}

export async function filled(name = 'a'): Promise<NetworkStore> {
  const store = await openStore(name);
  await fillStore(store);
  return store;
}

export const exported = (store: NetworkStore, path = file()) =>
  exportStore(telarOver(store), { path, version: '1.2.3' });
export const restored = (store: NetworkStore, path = file(), key = ownerKey) =>
  restoreStore(telarOver(store, key), { path });

/** The parts of a file by name, as text. */
export async function partsOf(path: string): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await readFile(path)));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Writes a file in which parts, or the header, are other ones, with digests that fit. */
export async function rewrite(
  path: string,
  change: (parts: Record<string, string>, header: Record<string, unknown>) => void,
): Promise<void> {
  const { 'manifest.json': text, ...parts } = await partsOf(path);
  const { header } = Manifest.parse(JSON.parse(text!));
  change(parts, header);
  const described = await Promise.all(
    Object.entries(parts).map(async ([name, content]) => {
      const bytes = strToU8(content);
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
      return { name, lines: content.split('\n').length - 1, bytes: bytes.length, sha256: digest };
    }),
  );
  const content = { header, parts: described };
  const manifest = JSON.stringify({ ...content, sha256: manifestDigest(content) });
  const all = Object.entries({ ...parts, 'manifest.json': manifest });
  await writeFile(path, zipSync(Object.fromEntries(all.map(([name, each]) => [name, strToU8(each)]))));
}

export const surveysOf = (store: NetworkStore) => collect(store.surveys.streamSurveys());
