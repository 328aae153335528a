import type { ImportFile } from '../intake-result.ts';
import { decodeStart } from './graph-lines.ts';
import { delimiterOf, readEdgeListHeading } from './edge-list-heading.ts';

export const graphFormats = [
  'graphml',
  'gexf',
  'gml',
  'gdf',
  'vna',
  'cx2',
  'graphology-json',
  'pajek',
  'dl',
  'edge-list',
] as const;
export type GraphFormat = (typeof graphFormats)[number];

/** The format of a graph file by its ending and first bytes; `null`: none that Telar reads. */
export function formatOf(file: ImportFile): GraphFormat | null {
  const start = decodeStart(file.bytes);
  const byLook = looks.find(({ look }) => look.test(start));
  if (byLook !== undefined) return byLook.format;
  const byEnding = looks.find(({ ending }) => ending.test(file.name));
  if (byEnding !== undefined) return byEnding.format;
  if (isEdgeList(start)) return 'edge-list';
  return /\.(csv|tsv)$/i.test(file.name) && !isActorsFile(file) ? 'edge-list' : null;
}

/** What each format begins with, and how its files are called. */
const looks: readonly { format: GraphFormat; look: RegExp; ending: RegExp }[] = [
  { format: 'graphml', look: /<graphml[\s>]/i, ending: /\.graphml$/i },
  { format: 'gexf', look: /<(\w+:)?gexf[\s>]/i, ending: /\.gexf$/i },
  { format: 'gdf', look: /^\s*nodedef\s*>/i, ending: /\.gdf$/i },
  { format: 'vna', look: /^\s*\*(node|tie) (data|properties)\b/i, ending: /\.vna$/i },
  { format: 'cx2', look: /^\s*\[\s*\{\s*"CXVersion"/, ending: /\.cx2$/i },
  {
    format: 'graphology-json',
    look: /^\s*\{[^]*("options"\s*:\s*\{|"nodes"\s*:\s*\[\s*\{\s*"key"|"telar"\s*:\s*\{\s*"network")/,
    ending: /\.graphology\.json$/i,
  },
  { format: 'gml', look: /(^|\n)\s*graph\s*\[/i, ending: /\.gml$/i },
  { format: 'pajek', look: /^\s*\*(vertices|network)\b/im, ending: /\.(net|paj)$/i },
  { format: 'dl', look: /^\s*dl\b[^]*\bn[rmc]?\s*=/i, ending: /\.dl$/i },
];

/** A sheet of actors beside a graph file: `actors.csv`, `red.nodes.csv`, `actores.csv`… */
export const isActorsFile = ({ name }: ImportFile): boolean =>
  /(^|[/._-])(actors|actores|nodes|nodos)\.(csv|tsv|txt)$/i.test(name);

export function isEdgeList(start: string): boolean {
  const first = start.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const names = first.split(delimiterOf(first)).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return readEdgeListHeading(names, undefined) !== null;
}
