import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileMakers } from './hostile-makers.ts';

const folder = new URL('./hostile/', import.meta.url).pathname;

/** Codes of files that are refused; every other one is read. */
export const refused: Readonly<Record<string, string>> = {
  'abs.zip': 'archive-broken',
  'attributes.gexf': 'graph-file-unreadable',
  'backslash.zip': 'archive-broken',
  'bomb.zip': 'archive-too-large',
  'cd-claims-65535.zip': 'archive-name-twice',
  'columns.csv': 'graph-file-unreadable',
  'corner-a1048576.xlsx': 'workbook-too-large',
  'corner-xfd1048576.xlsx': 'workbook-too-large',
  'corner-za200000.xlsx': 'workbook-too-large',
  'deep.graphml': 'graph-file-unreadable',
  'defaults.graphml': 'graph-file-unreadable',
  'dl-1e8.dl': 'graph-file-unreadable',
  'dl-1e9.dl': 'graph-file-unreadable',
  'dl-embedded-cols.dl': 'graph-file-unreadable',
  'dl-matrix-1e9.dl': 'graph-file-unreadable',
  'dl-nm-1e12.dl': 'graph-file-unreadable',
  'dl-redos.dl': 'graph-file-unreadable',
  'dl-redos2.dl': 'graph-file-unreadable',
  'doctype.graphml': 'xml-document-type',
  'dup.zip': 'archive-name-twice',
  'encrypted.zip': 'archive-encrypted',
  'entity-nodoctype.graphml': 'xml-broken',
  'entries.zip': 'archive-too-large',
  'fake.xlsx': 'archive-broken',
  'fake.zip': 'archive-broken',
  'forged-size.zip': 'archive-broken',
  'lol.graphml': 'xml-document-type',
  'lol.xlsx': 'workbook-document-type',
  'nested.zip': 'unread-archive',
  'nul.csv': 'graph-file-unreadable',
  'pajek-1e8.net': 'graph-file-unreadable',
  'pajek-2e7.net': 'graph-file-unreadable',
  'pajek-2e9.net': 'graph-file-unreadable',
  'pajek-twomode.net': 'graph-file-unreadable',
  'row-1e9.xlsx': 'workbook-too-large',
  'symlink.zip': 'table-not-recognised',
  'traversal.zip': 'archive-broken',
  'truncated.zip': 'archive-broken',
  'xxe.xlsx': 'workbook-document-type',
};

/** What has to be noticed of some of those that are read, with the row where one is to blame. */
export const noticed: Readonly<Record<string, { code: string; row: number | null }>> = {
  'line.csv': { code: 'row-too-long', row: 2 },
  'mixed.csv': { code: 'mixed-encodings', row: 3 },
  'numbers.csv': { code: 'bad-amount', row: 2 },
  'quote.csv': { code: 'broken-quotes', row: 2 },
  'ragged.csv': { code: 'ragged-row', row: 2 },
  'rtl.csv': { code: 'unseen-marks', row: 2 },
  'selfdup.csv': { code: 'duplicate-heading', row: 1 },
  'surrogate.csv': { code: 'broken-encoding', row: 2 },
  'unclosed.csv': { code: 'broken-quotes', row: 2 },
};

const small = readdirSync(folder);
/** Every file that was made to harm its reader, with its content: those that lie here, and those that are made when they are needed. */
export const hostileFiles: [string, () => Uint8Array][] = [
  ...small.map((name): [string, () => Uint8Array] => [name, () => readFileSync(join(folder, name))]),
  ...Object.entries(hostileMakers),
];
