import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

const sources = new URL('../../datasets/mineduc/', import.meta.url).pathname;

/** Every personal number in the source files. */
function personalNumbers(): Set<string> {
  const numbers = new Set<string>();
  for (const name of readdirSync(sources).filter((file) => file.endsWith('.csv'))) {
    const text = readFileSync(join(sources, name), 'utf8').replace(/^\uFEFF/, '');
    const delimiter = (text.split('\n')[0] ?? '').includes(';') ? ';' : ',';
    for (const row of parse(text, {
      columns: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
    }) as Record<string, string>[]) {
      const number = row['MRUN']?.trim() ?? '';
      if (number !== '') numbers.add(number);
    }
  }
  return numbers;
}

describe('personal numbers of owners', () => {
  const known = personalNumbers();
  const found = (text: string) =>
    [...text.matchAll(/\d{6,}/g)].map(([digits]) => digits).filter((digits) => known.has(digits));
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  it('are in the sources (else this test would prove nothing)', () => {
    expect(known.size).toBeGreaterThan(800);
    for (const year of ['EE_2024', 'EE_2025']) {
      const name = readdirSync(sources).find((file) => file.includes(year))!;
      expect(found(readFileSync(join(sources, name), 'latin1')).length, name).toBeGreaterThan(800);
    }
  });

  it('are nowhere in the files that Telar writes', () => {
    const folder = inject('shippedData');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.some((file) => file.name.endsWith('.sqlite'))).toBe(true);
    for (const file of files)
      expect(found(readFileSync(join(file.parentPath, file.name), 'latin1')), file.name).toEqual([]);
  });

  it('are in no finding, revision, list or export', async () => {
    const paths: string[] = [
      '/revisions?limit=500',
      '/actors?q=persona+natural&limit=500',
      '/networks?limit=500',
    ];
    let cursor: string | null = '';
    for (let revision = 1; revision <= 4; revision += 1) {
      cursor = '';
      while (cursor !== null) {
        const page: { items: unknown[]; nextCursor: string | null } = await telar.query(api.listFindings, {
          id: String(revision),
          query: { limit: '500', ...(cursor === '' ? {} : { cursor }) },
        });
        expect(found(JSON.stringify(page.items))).toEqual([]);
        cursor = page.nextCursor;
      }
    }
    const networks = await telar.query(api.listNetworks, { query: { limit: '500' } });
    for (const { id } of networks.items.slice(0, 10))
      paths.push(`/networks/${encodeURIComponent(id)}/export?format=json`);
    for (const path of paths) {
      const response = await fetch(`${telar.address}${apiRoot}${path}`);
      expect(response.status, path).toBe(200);
      expect(found(await response.text()), path).toEqual([]);
    }
  });
});
