import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

describe('uploads of a server with narrow limits', () => {
  let telar: RunningTelar;
  beforeEach(async () => {
    const limits = { TELAR_UPLOAD_MB: '1', TELAR_UPLOAD_TOTAL_MB: '1.5', TELAR_PREVIEWS_MB: '0.5' };
    telar = await startTelar(null, limits);
  });
  afterEach(() => telar.stop());

  const megabyte = 1024 * 1024;
  const upload = (form: FormData) => telar.refused(`${apiRoot}/imports`, { method: 'POST', body: form });
  const ofLength = (bytes: number) => `from,to\n${'a,b\n'.repeat(bytes / 4)}`;

  it('refuse a file that is too large', async () => {
    expect(await upload(formOf({ 'large.csv': ofLength(1.2 * megabyte) }))).toMatchObject({
      status: 413,
      field: 'files',
      detail: expect.stringContaining('A file is larger than the 1 MB') as string,
    });
  });

  it('refuse files that are too large together, announced or not', async () => {
    const files = { 'a.csv': ofLength(0.9 * megabyte), 'b.csv': ofLength(0.9 * megabyte) };
    const tooLarge = { status: 413, field: 'files', detail: expect.stringContaining('together') as string };
    expect(await upload(formOf(files))).toMatchObject(tooLarge);
    const form = new Response(formOf(files));
    const streamed = await telar.refused(`${apiRoot}/imports`, {
      method: 'POST',
      headers: { 'content-type': form.headers.get('content-type')! },
      body: form.body,
      duplex: 'half',
    } as RequestInit);
    expect(streamed).toMatchObject(tooLarge);
    expect(await readdir(join(telar.folder, 'previews'))).toEqual([]);
  });

  it('keep the newest previews that fit', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) {
      const rows = Array.from({ length: 300 }, (_, row) => `a${i},b${row}\n`).join('');
      ids.push((await telar.query(api.previewImport, { body: formOf({ 'a.csv': `from,to\n${rows}` }) })).id);
    }
    const kept = await readdir(join(telar.folder, 'previews'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(4);
    expect(ids.slice(-kept.length).sort()).toEqual(kept.sort());
  });
});
