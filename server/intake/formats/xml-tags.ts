import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { readerMessage } from '../reader-message.ts';
import { refuseFile } from './refuse-file.ts';

export type XmlTag = { name: string; prefix: string; values: Record<string, string>; line: number };
export interface XmlReader {
  open(tag: XmlTag): void;
  text(text: string): void;
  close(name: string): void;
}

/** Elements within elements; no graph file of any program comes near. */
const mostLevels = 200;
const mostBytes = 256 * 1024 ** 2;

/**
 * Passes over the tags of an XML file in one go; names are given without their prefix, which need not be declared.
 * Document types, and with them entities of the file's own, are refused.
 *
 * @throws TelarProblem `refused-import` with the place, for XML that is not well formed or too deep
 */
export function readXmlTags(file: ImportFile, reader: XmlReader): void {
  checkSize(file);
  openXml(file, reader)
    .write(new TextDecoder(encodingOf(file.bytes)).decode(file.bytes))
    .close();
}

/** @throws TelarProblem `refused-import` for a file that is too large to be read as XML */
export function checkSize({ name, bytes }: ImportFile): void {
  if (bytes.length > mostBytes)
    throw refuseFile(name, null, `${String(bytes.length)} bytes`, `at most ${String(mostBytes)}`);
}

/** What passes the tags of the text that is written to it on to a reader, with the errors of `readXmlTags`. */
export function openXml(file: ImportFile, reader: XmlReader): SaxesParser {
  const parser = new SaxesParser({ position: true });
  const place = () => `${file.name}, row ${String(parser.line)}`;
  let level = 0;
  parser.on('error', (error) => {
    const detail = `${file.name}: the XML is not well formed (${readerMessage(error, 'broken')}).`;
    throw new TelarProblem('refused-import', detail, {
      cause: error,
      code: 'xml-broken',
      values: { file: file.name, row: parser.line },
    });
  });
  parser.on('doctype', () => {
    throw new TelarProblem(
      'refused-import',
      `${place()}: a document type (DOCTYPE) is not read; take it out, or save the file again as GraphML or GEXF.`,
      { code: 'xml-document-type', values: { file: file.name, row: parser.line } },
    );
  });
  parser.on('opentag', (tag) => {
    level++;
    if (level > mostLevels)
      throw refuseFile(
        file.name,
        parser.line,
        `elements ${String(level)} deep`,
        `at most ${String(mostLevels)}`,
      );
    const { name, attributes } = tag as SaxesTagPlain;
    reader.open({ ...splitName(name), values: attributes, line: parser.line });
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('closetag', (tag) => {
    level--;
    reader.close(splitName(tag.name).name);
  });
  return parser;
}

/**
 * An attribute that a tag must have, trimmed.
 *
 * @throws TelarProblem `refused-import` with the line, where it is missing or empty
 */
export function requiredValue(file: ImportFile, { name, values, line }: XmlTag, wanted: string): string {
  const value = values[wanted]?.trim();
  if (value !== undefined && value !== '') return value;
  throw refuseFile(file.name, line, `a <${name}> without ${wanted}`, `every ${name} to have one`);
}

function splitName(name: string): { name: string; prefix: string } {
  const colon = name.indexOf(':');
  return { name: name.slice(colon + 1), prefix: name.slice(0, Math.max(colon, 0)) };
}

/** The encoding of the XML declaration, else UTF-8. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*encoding=["']([^"']+)["']/.exec(start)?.[1] ?? 'utf-8';
  return /^(utf-?8|iso-8859-1|windows-1252|us-ascii)$/i.test(named) ? named : 'utf-8';
}
