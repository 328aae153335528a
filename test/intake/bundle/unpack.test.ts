import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openImport } from '../../../server/intake/bundle/open-import.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { unpack, unpackAll } from '../../../server/intake/bundle/unpack.ts';
import { textOf } from './text-file.ts';

/** A minimal .zip writer (PKWARE APPNOTE 4.3), so that hostile archives can be made. */
function zip(
  entries: readonly { name: string; content: string; claimed?: number; flags?: number }[],
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, flags = 0x800 } of entries) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, all, Buffer.from('PK\x05\x06'), end]);
}

const ties = 'from,to,layer\nA,B,trust\n';

describe('unpack', () => {
  it('gives the files of a zip without folders and hidden files', async () => {
    const bytes = zip([
      { name: 'red/', content: '' },
      { name: 'red/ties.csv', content: ties },
      { name: '__MACOSX/red/._ties.csv', content: 'x' },
    ]);
    const files = await unpack({ name: 'red.zip', bytes });
    expect(files.map(({ name }) => name)).toEqual(['red/ties.csv']);
    expect(textOf(files[0])).toBe(ties);
  });

  it.each([
    ['a name that leads out of it', zip([{ name: '../ties.csv', content: ties }]), /relative path|\.\./],
    ['an absolute name', zip([{ name: '/etc/ties.csv', content: ties }]), /absolute/],
    ['a backslash', zip([{ name: '..\\ties.csv', content: ties }]), /invalid characters/],
    ['an encrypted file', zip([{ name: 'ties.csv', content: ties, flags: 1 }]), /encrypted/],
    ['a false size', zip([{ name: 'ties.csv', content: ties.repeat(99), claimed: 9 }]), /cannot be read/],
    ['bytes that are no archive', Buffer.from('PK nothing'), /no readable archive/],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(unpack({ name: 'red.zip', bytes })).rejects.toThrow(message);
  });

  it('refuses more files or bytes than allowed before unpacking any', async () => {
    const bytes = zip([
      { name: 'a.csv', content: ties },
      { name: 'b.csv', content: ties },
    ]);
    await expect(unpack({ name: 'x.zip', bytes }, { files: 1, bytes: 1e6 })).rejects.toThrow(
      'more than 1 files',
    );
    await expect(unpack({ name: 'x.zip', bytes }, { files: 9, bytes: 30 })).rejects.toThrow(
      'more than 30 bytes',
    );
  });

  it.each([
    [
      'a file in it twice',
      [
        { name: 'a.csv', content: ties },
        { name: 'a.csv', content: ties },
      ],
      /a\.csv is in it twice/,
    ],
    [
      'what grows too much',
      [{ name: 'a.csv', content: ' '.repeat(12_000_000) }],
      /a\.csv would grow from \d+ to 12000000 bytes/,
    ],
    [
      'a Word document',
      [{ name: 'word/document.xml', content: '<w/>' }],
      /is Word, which Telar does not read/,
    ],
    [
      'an OpenDocument sheet',
      [
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: 'x' },
      ],
      /is OpenDocument/,
    ],
  ])('refuses %s, whatever the archive is called', async (_, entries, message) => {
    await expect(unpack({ name: 'red.zip', bytes: zip(entries) })).rejects.toThrow(message);
    await expect(unpack({ name: 'red.docx', bytes: zip(entries) })).rejects.toThrow(message);
  });

  it('counts the bytes of all archives of one import together', async () => {
    const file = { name: 'a.zip', bytes: zip([{ name: 'a.csv', content: ties }]) };
    const twice = ties.length * 2;
    expect(await unpackAll([file, file], { files: 9, bytes: twice })).toHaveLength(2);
    await expect(unpackAll([file, file], { files: 9, bytes: twice - 1 })).rejects.toThrow(
      /bytes when unpacked/,
    );
  });

  it('gives a CSV a sheet of a workbook, with dates and numbers as text and rows in place', async () => {
    const head = (...names: string[]) => names.map((value) => ({ value }));
    const bytes = await writeWorkbook([
      {
        sheet: 'lazos',
        data: [
          head('origen', 'destino', 'capa', 'fuerza'),
          [],
          [{ value: 'A' }, { value: 'B' }, { value: 'confianza' }, { value: 0.5 }],
        ],
      },
      {
        sheet: 'olas',
        data: [
          head('ola', 'fecha'),
          [{ value: 'w1' }, { value: new Date(Date.UTC(2022, 3, 5)), format: 'dd/mm/yyyy' }],
        ],
      },
    ]).toBuffer();
    const files = await unpack({ name: 'red.xlsx', bytes: new Uint8Array(bytes) });
    expect(files.map(({ name }) => name)).toEqual(['red.xlsx/lazos.csv', 'red.xlsx/olas.csv']);
    const { data, result } = readBundle(files);
    expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(data[0]!.ties[0]).toMatchObject({ layer: 'trust', strength: 0.5, waveId: 'w1' });
    expect(data[0]!.waves[0]).toMatchObject({ waveId: 'w1', date: '2022-04-05' });
    expect(result.records.find(({ record }) => record.type === 'tie')).toMatchObject({ row: 3 });
  });
});

describe('openImport', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-open-'));
    await mkdir(join(folder, 'red', 'sub'), { recursive: true });
    await writeFile(join(folder, 'red', 'ties.csv'), ties);
    await writeFile(join(folder, 'red', 'sub', 'actors.csv'), 'actor_id\nA\nB\n');
    await writeFile(join(folder, 'red', '.hidden'), 'x');
    await writeFile(join(folder, 'all.zip'), zip([{ name: 'ties.csv', content: ties }]));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('names files by their place in the folder', async () => {
    const files = await openImport([join(folder, 'red')]);
    expect(files.map(({ name }) => name)).toEqual(['sub/actors.csv', 'ties.csv']);
  });

  it('tells several paths apart and unpacks archives', async () => {
    const files = await openImport([join(folder, 'red'), join(folder, 'all.zip')]);
    expect(files.map(({ name }) => name)).toEqual(['red/sub/actors.csv', 'red/ties.csv', 'ties.csv']);
  });

  it('says which path is not there', async () => {
    await expect(openImport([join(folder, 'nothing')])).rejects.toThrow(/no file or folder .*nothing/);
  });
});
