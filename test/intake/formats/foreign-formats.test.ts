import { describe, expect, it } from 'vitest';
import { foreignFormatOf, rejectForeignFiles } from '../../../server/intake/formats/foreign-formats.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';

const bytesFile = (name: string, ...bytes: number[]) => ({ name, bytes: Uint8Array.from(bytes) });
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

describe('a file of a format that Telar does not read', () => {
  it.each([
    ['foto.jpg', [0xff, 0xd8, 0xff, 0xe0], 'JPEG', 'unread-picture'],
    ['foto', [0xff, 0xd8, 0xff, 0xe1], 'JPEG', 'unread-picture'],
    ['red.csv', [0x89, ...ascii('PNG')], 'PNG', 'unread-picture'],
    ['IMG_0001.HEIC', [0, 0, 0, 24, ...ascii('ftypheic')], 'HEIC', 'unread-picture'],
    ['encuesta.pdf', ascii('%PDF-1.7'), 'PDF', 'unread-document'],
    ['acta.docx', ascii('PK'), 'text document', 'unread-document'],
    ['red.xls', [0xd0, 0xcf, 0x11, 0xe0], 'Office 97–2003', 'unread-spreadsheet'],
    ['red.ods', ascii('PK'), 'OpenDocument (.ods)', 'unread-spreadsheet'],
    ['red.gephi', ascii('PK'), 'Gephi project', 'unread-graph-program'],
    ['red.##h', [1, 2, 3], 'UCINET data set', 'unread-graph-program'],
    ['g.dot', ascii('digraph G { a -> b }'), 'Graphviz (DOT)', 'unread-graph-program'],
    ['datos.sav', ascii('$FL2'), 'SPSS', 'unread-statistics'],
    ['red.rar', ascii('Rar!'), 'archive', 'unread-archive'],
    ['red.html', ascii('<!DOCTYPE html><html>'), 'web page', 'unread-web-page'],
    ['red.json', ascii('{"type":"FeatureCollection"}'), 'JSON', 'unread-json'],
    ['nota.txt', ascii('Hola, te mando la red'), 'plain text', 'unread-text'],
  ])('is named, with the way out (%s)', (name, bytes, format, code) => {
    const file = bytesFile(name, ...bytes);
    expect(foreignFormatOf(file)).toEqual({ name: format, code });
    const refused = () => rejectForeignFiles([file]);
    expect(refused).toThrow(`${name} is ${format}, which Telar does not read: `);
    expect(refused).toThrow(
      expect.objectContaining({ kind: 'refused-import', code, values: { file: name, format } }),
    );
  });

  it('is refused by the reader of graphs too, never as a list of ties', () => {
    expect(() => readGraphFile([bytesFile('foto.jpg', 0xff, 0xd8, 0xff)])).toThrow(/JPEG/);
    expect(() => readGraphFile([textFile('nota.txt', 'hola')])).toThrow(/plain text/);
  });

  it('is left alone beside a table', () => {
    expect(() =>
      rejectForeignFiles([textFile('ties.csv', 'from,to'), bytesFile('a.pdf', ...ascii('%PDF'))]),
    ).not.toThrow();
    expect(() => rejectForeignFiles([])).not.toThrow();
  });
});
