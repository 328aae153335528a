import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { graphFormats } from './graph-formats.ts';
import { isBinary, refuseBinary } from './refuse-file.ts';

/** Sorts of files that hold no table and no graph, by the way out of them. */
const waysOut = {
  'unread-picture': 'a picture cannot be read; type the ties into a spreadsheet, one a row (from, to)',
  'unread-document': 'copy its table into a spreadsheet and save it as .xlsx or .csv',
  'unread-spreadsheet': 'open it in a spreadsheet program and save it as .xlsx or .csv',
  'unread-graph-program': 'open it in its program and export GraphML, GEXF, Pajek (.net) or a CSV of edges',
  'unread-statistics': 'open it in its program and export the table as .csv or .xlsx',
  'unread-archive': 'unpack it and bring the files that are in it, or a .zip of them',
  'unread-web-page': 'save the data themselves, as .csv or .xlsx',
  'unread-json': 'save it as .csv, .xlsx or GraphML; of JSON Telar reads its own export, graphology and CX2',
  'unread-text': 'a text has no columns: save a table as .csv or .xlsx, with a heading and one tie a row',
} as const;
type WayOut = keyof typeof waysOut;

/** A format that Telar knows and does not read. */
export type ForeignFormat = { name: string; code: WayOut };

const endings: readonly [RegExp, string, WayOut][] = [
  [/\.(jpe?g)$/i, 'JPEG', 'unread-picture'],
  [/\.png$/i, 'PNG', 'unread-picture'],
  [/\.(heic|heif)$/i, 'HEIC', 'unread-picture'],
  [/\.(gif|webp|bmp|tiff?|svg|avif)$/i, 'image', 'unread-picture'],
  [/\.pdf$/i, 'PDF', 'unread-document'],
  [/\.(docx?|odt|pages|rtf)$/i, 'text document', 'unread-document'],
  [/\.(pptx?|odp|key)$/i, 'slides', 'unread-document'],
  [/\.xls$/i, 'Excel 97–2003 (.xls)', 'unread-spreadsheet'],
  [/\.xlsb$/i, 'binary Excel (.xlsb)', 'unread-spreadsheet'],
  [/\.ods$/i, 'OpenDocument (.ods)', 'unread-spreadsheet'],
  [/\.numbers$/i, 'Numbers', 'unread-spreadsheet'],
  [/\.gephi$/i, 'Gephi project', 'unread-graph-program'],
  [/\.(cys|cx|xgmml|sif)$/i, 'Cytoscape', 'unread-graph-program'],
  [/\.##[hd]$/i, 'UCINET data set', 'unread-graph-program'],
  [/\.(graphmlz|ygf|tgf)$/i, 'yEd', 'unread-graph-program'],
  [/\.(gv|dot)$/i, 'Graphviz (DOT)', 'unread-graph-program'],
  [/\.(clu|vec)$/i, 'Pajek partition or vector', 'unread-graph-program'],
  [/\.(sav|por)$/i, 'SPSS', 'unread-statistics'],
  [/\.dta$/i, 'Stata', 'unread-statistics'],
  [/\.(rdata|rda|rds)$/i, 'R', 'unread-statistics'],
  [/\.(accdb|mdb|sqlite|db)$/i, 'database', 'unread-statistics'],
  [/\.(zip|7z|rar|gz|tgz|tar|bz2|xz)$/i, 'archive', 'unread-archive'],
  [/\.html?$/i, 'web page', 'unread-web-page'],
  [/\.json$/i, 'JSON', 'unread-json'],
  [/\.(txt|md|text)$/i, 'plain text', 'unread-text'],
];

const starts: readonly [RegExp, string, WayOut][] = [
  [/^\u00ff\u00d8\u00ff/, 'JPEG', 'unread-picture'],
  [/^\u0089PNG/, 'PNG', 'unread-picture'],
  [/^[^]{4}ftyp(heic|heix|mif1|heim)/, 'HEIC', 'unread-picture'],
  [/^(GIF8|BM[^]{4}\0\0\0\0|RIFF[^]{4}WEBP)/, 'image', 'unread-picture'],
  [/^%PDF/, 'PDF', 'unread-document'],
  [/^\{\\rtf/, 'text document', 'unread-document'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'Office 97–2003', 'unread-spreadsheet'],
  [/^(7z\u00bc\u00af|Rar!|\u001f\u008b|BZh)/, 'archive', 'unread-archive'],
  [/^\s*(<!doctype html|<html)/i, 'web page', 'unread-web-page'],
  [/^(di)?graph\s+\w*\s*\{/, 'Graphviz (DOT)', 'unread-graph-program'],
  [/^\s*[[{]\s*["{[]/, 'JSON', 'unread-json'],
];

/** Which format that Telar does not read a file is of, by its first bytes and its ending; `null`: none of those known. */
export function foreignFormatOf({ name, bytes }: ImportFile): ForeignFormat | null {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const found = starts.find(([look]) => look.test(start)) ?? endings.find(([ending]) => ending.test(name));
  return found === undefined ? null : { name: found[1], code: found[2] };
}

/** Office writes documents and old spreadsheets as archives too: they are known by what is in them. */
export function foreignArchiveOf(entries: readonly string[]): ForeignFormat | null {
  if (entries.includes('word/document.xml')) return { name: 'Word', code: 'unread-document' };
  if (entries.includes('ppt/presentation.xml')) return { name: 'PowerPoint', code: 'unread-document' };
  if (entries.includes('xl/workbook.bin'))
    return { name: 'binary Excel (.xlsb)', code: 'unread-spreadsheet' };
  if (entries.includes('Index/Document.iwa')) return { name: 'Pages or Numbers', code: 'unread-spreadsheet' };
  if (entries.includes('content.xml') && entries.includes('mimetype'))
    return { name: 'OpenDocument', code: 'unread-spreadsheet' };
  return null;
}

/** A file of a format that Telar does not read, named, with the way out. */
export const refuseForeign = (file: string, { name, code }: ForeignFormat): TelarProblem =>
  new TelarProblem('refused-import', `${file} is ${name}, which Telar does not read: ${waysOut[code]}.`, {
    code,
    values: { file, format: name },
  });

/** What to say of files among which there is no graph. */
export function noGraphFile(files: readonly ImportFile[]): TelarProblem {
  for (const file of files) {
    const foreign = foreignFormatOf(file);
    if (foreign !== null) return refuseForeign(file.name, foreign);
    if (isBinary(file)) return refuseBinary(file);
  }
  const names = files.map(({ name }) => name).join(', ') || 'no file';
  return new TelarProblem(
    'refused-import',
    `Found ${names}; expected an edge list (.csv), or a graph file: ${graphFormats.filter((each) => each !== 'edge-list').join(', ')}.`,
    { code: 'no-graph-file', values: { file: names } },
  );
}

/**
 * Refuses files of which none is a table or a graph that Telar reads.
 *
 * @throws TelarProblem `refused-import` naming the first file, its format and the way out
 */
export function rejectForeignFiles(files: readonly ImportFile[]): void {
  if (files.length > 0 && files.every((file) => foreignFormatOf(file) !== null)) throw noGraphFile(files);
}
