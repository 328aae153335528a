import type { ImportFile } from '../intake-result.ts';
import { delimiterOf, readEdgeListHeading } from './edge-list-heading.ts';

export type GraphFormat = 'graphml' | 'gexf' | 'pajek' | 'dl' | 'edge-list';

/** The format of a graph file by its ending and first bytes; `null`: none that Telar reads. */
export function formatOf(file: ImportFile): GraphFormat | null {
  const start = startOf(file);
  if (/\.graphml$/i.test(file.name) || /<graphml[\s>]/i.test(start)) return 'graphml';
  if (/\.gexf$/i.test(file.name) || /<gexf[\s>]/i.test(start)) return 'gexf';
  if (/\.(net|paj)$/i.test(file.name) || /^\s*\*(vertices|network)\b/im.test(start)) return 'pajek';
  if (/\.dl$/i.test(file.name) || /^\s*dl\b[\s\S]*\bn[rmc]?\s*=/i.test(start)) return 'dl';
  return isEdgeList(start) || (/\.(csv|tsv)$/i.test(file.name) && !isActorsFile(file)) ? 'edge-list' : null;
}

/** A sheet of actors beside a graph file: `actors.csv`, `red.nodes.csv`, `actores.csv`… */
export const isActorsFile = ({ name }: ImportFile): boolean =>
  /(^|[/._-])(actors|actores|nodes|nodos)\.(csv|tsv|txt)$/i.test(name);

function isEdgeList(start: string): boolean {
  const first = start.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const names = first.split(delimiterOf(first)).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return readEdgeListHeading(names, undefined) !== null;
}

function startOf({ bytes }: ImportFile): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, 4096));
}
