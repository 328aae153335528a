import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { actor, draft, fromFile, membership, network, tie } from '../store/records.ts';

/** Names that would end a header, a quotation or a folder. */
const names = [
  'x"; filename="evil.bat',
  'a\r\nSet-Cookie: telar=1',
  '..\\..\\evil',
  '../../evil',
  '<script>window.ran = true</script>.html',
  'red\u202Elmth.tab',
];

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(null);
  for (const [at, name] of names.entries()) {
    const id = `red:${String(at)}`;
    const schools = ['a', 'b'].map((school) => `school:${school}${String(at)}`) as [string, string];
    await telar.telar.store.commitRevision(
      draft({ title: name }),
      fromFile('red.csv', [
        network({ id, name }),
        ...schools.map((school) => actor({ id: school, kind: 'school', name })),
        ...schools.map((actorId) => membership({ networkId: id, actorId })),
        tie({ networkId: id, layer: 'trust', from: schools[0], to: schools[1] }),
      ]),
    );
  }
});
afterAll(() => telar.stop());

describe('a file to download', () => {
  const mediaTypes = { bundle: 'zip', graphml: 'graphml', gexf: 'gexf', json: 'json' };
  const parts = { xlsx: 'xlsx', zip: 'zip', pdf: 'pdf', texts: 'zip' };

  it.each([...names.entries()])('is an attachment under a name that harms nobody: %i %j', async (at) => {
    const id = encodeURIComponent(`red:${String(at)}`);
    const files = [
      ...Object.entries(mediaTypes).map(([format, end]) => [`/networks/${id}/export?format=${format}`, end]),
      ...Object.entries(parts).map(([part, end]) => [`/survey-kit?network=${id}&part=${part}`, end]),
    ];
    for (const [path, end] of files) {
      const { status, headers } = await fetch(`${telar.address}${apiRoot}${path!}`);
      expect(status, path).toBe(200);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.getSetCookie()).toEqual([]);
      const disposition = headers.get('content-disposition')!;
      const [, name] = /^attachment; filename="?([^"\\/:*?<>|\p{C}]+?)"?$/u.exec(disposition) ?? [];
      expect(name, `${path!}: ${disposition}`).toMatch(new RegExp(`^[^ .].*\\.${end!}$`));
    }
  });
});

it('what is uploaded is kept under names of its own, and nothing is written beside', async () => {
  const form = ['../../evil.csv', '..\\evil.csv', `${tmpdir()}/evil.csv`].map(
    (name) =>
      `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\nfrom,to,layer\na,b,trust\n\r\n`,
  );
  const response = await fetch(`${telar.address}${apiRoot}/imports`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: `${form.join('')}--b--\r\n`,
  });
  expect(response.status, await response.text()).toBe(201);
  const written = [
    ...readdirSync(telar.folder, { recursive: true, encoding: 'utf8' }),
    ...readdirSync(dirname(telar.folder)),
  ];
  expect(written.filter((path) => /upload-[012]$/.test(path))).toHaveLength(3);
  expect(written.filter((path) => path.includes('evil'))).toEqual([]);
});
