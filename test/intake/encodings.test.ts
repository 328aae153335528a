import { describe, expect, it } from 'vitest';
import { decodeText, inUtf8 } from '../../server/intake/decode-text.ts';
import { edgeListColumns } from '../../server/intake/formats/edge-list-columns.ts';
import { readGraphFile } from '../../server/intake/formats/read-graph-file.ts';
import { unpackAll } from '../../server/intake/bundle/unpack.ts';
import { readTable } from '../../server/intake/table.ts';
import { readGrid } from '../../server/intake/shapes/grid.ts';
import { textFile } from './bundle/text-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
const codesOf = (findings: readonly { code: string; row: number | null }[]) =>
  findings.map(({ code, row }) => [code, row]);

describe('the encoding of a file', () => {
  const mixed = joined(utf8('from,to\nÑuñoa,b\n'), latin('Ñandú,c\n'));

  it('may be another in each line, which is named', () => {
    expect(decodeText(mixed).text).toBe('from,to\nÑuñoa,b\nÑandú,c\n');
    for (const findings of [
      readTable({ name: 'a.csv', bytes: mixed }).findings,
      readGrid({ name: 'a.csv', bytes: mixed }).findings,
    ])
      expect(codesOf(findings)).toEqual([['mixed-encodings', 3]]);
  });

  it('may be another in each id of a list that is measured', () => {
    const { actors, findings } = edgeListColumns({ name: 'a.csv', bytes: mixed });
    expect(actors).toEqual(['Ñuñoa', 'b', 'Ñandú', 'c']);
    expect(findings.map(({ code }) => code)).toContain('mixed-encodings');
  });

  it.each([
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['half a letter', [0xc3, 0x81, 0x8d]],
    ['a byte of no letter', [0x9d]],
  ])('with %s in it is damaged, and the row is named', (_what, bytes) => {
    const file = {
      name: 'a.csv',
      bytes: joined(utf8('from,to\nx,y\na'), Uint8Array.from(bytes), utf8(',b\n')),
    };
    expect(codesOf(readTable(file).findings)).toContainEqual(['broken-encoding', 3]);
    expect(codesOf(readGraphFile([file]).result.findings)).toContainEqual(['broken-encoding', 3]);
  });

  it('is no matter where it is the one of old spreadsheets', () => {
    const bytes = latin('from,to\nÑuñoa,Ñandú\nMaría,Peñón\n');
    expect(readTable({ name: 'a.csv', bytes }).findings).toEqual([]);
  });

  it.each([false, true])('may be UTF-16 with its mark (most significant byte first: %s)', async (isBig) => {
    const file = { name: 'red.csv', bytes: utf16('from,to\nÑuñoa,b\n', isBig) };
    const [read] = await unpackAll([file]);
    expect(readGraphFile([read!]).data.actors.map(({ id }) => id)).toEqual(['b', 'Ñuñoa']);
    expect(inUtf8(textFile('a.csv', 'x'))).toEqual(textFile('a.csv', 'x'));
  });

  it('of bytes that are no text is refused with the row, in a file that is imported and in one that is measured', () => {
    const bytes = joined(utf8('from,to\nx,y\na,b'), Uint8Array.of(0), utf8('c\n'));
    const sentence = 'row 3: found a NUL byte; expected text in UTF-8, UTF-16 or Windows-1252';
    expect(() => edgeListColumns({ name: 'a.csv', bytes })).toThrow(sentence);
    for (const name of ['a.net', 'a.dl', 'a.gml'])
      expect(() =>
        readGraphFile([{ name, bytes: joined(utf8('*Vertices 1\n\n'), bytes.slice(-3)) }]),
      ).toThrow('NUL');
  });
});

describe('marks that nobody sees', () => {
  const rows = ['from,to', 'a\u202eexe,b', 'b\u200b,c', '\ufeffb,d', 'b,e'];

  it('are taken out of ids, which are then one, and written out where they are reported', () => {
    for (const { ids, findings } of [
      (({ data, result }) => ({ ids: data.actors.map(({ id }) => id), findings: result.findings }))(
        readGraphFile([textFile('red.csv', ...rows)]),
      ),
      (({ actors, findings }) => ({ ids: [...actors].sort(), findings }))(
        edgeListColumns(textFile('red.csv', ...rows)),
      ),
    ]) {
      expect(ids).toEqual(['aexe', 'b', 'c', 'd', 'e']);
      const marks = findings.filter(({ code }) => code === 'unseen-marks');
      expect(marks.map(({ found }) => found).slice(0, 2)).toEqual(['a\\u202eexe', 'b\\u200b']);
      expect(JSON.stringify(findings)).not.toMatch(/\p{Cf}/u);
    }
  });
});

describe('an open quote', () => {
  const lines = ['origen,destino,nota', 'A,B,x', '', '"C,D,y', ...Array.from({ length: 50 }, () => 'E,F,z')];

  it('names the row where it opens', () => {
    for (const findings of [
      readTable(textFile('a.csv', ...lines)).findings,
      edgeListColumns(textFile('a.csv', ...lines)).findings,
    ])
      expect(codesOf(findings)).toContainEqual(['broken-quotes', 4]);
    expect(codesOf(readGrid(textFile('a.csv', ...lines.filter((line) => line !== ''))).findings)).toEqual([
      ['broken-quotes', 3],
    ]);
  });
});
