import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { GraphmlReader } from './graphml-reader.ts';
import { type GraphmlRows, PlainGraphml } from './plain-graphml.ts';
import type { RawGraph } from './raw-graph.ts';
import { checkSize, encodingOf, openXml, readXmlTags } from './xml-tags.ts';

const CR = 0x0d;
/** What takes plain nodes and edges. */
export type RowsOf = (reader: GraphmlReader, plain: PlainGraphml) => GraphmlRows | null;
/** Each goes to the reader, as if it had seen its tags. */
const asObjects: RowsOf = (reader, plain) => ({
  addActor: (id, named, line) => reader.addActor(id, named, line),
  addTie(said, line) {
    reader.addTie(plain.ids[plain.from]!, plain.ids[plain.to]!, said, line);
    return true;
  },
  setValue(_, name, value) {
    reader.setValue(name, value);
    return true;
  },
  find: (kind, id) => reader.find(kind, id),
});

/**
 * Reads GraphML (http://graphml.graphdrawing.org) in one pass over its tags, as yEd, Neo4j (APOC), Cytoscape, igraph,
 * networkx, Gephi and Telar write it. Attributes keep their declared type and default. Graphs within nodes are read as
 * part of the whole: a group that yEd draws around nodes is the group of them and no actor, unless ties touch it.
 * Plain nodes and edges are read by their bytes; a file with others is read anew as any XML is.
 *
 * @throws TelarProblem `refused-import` with the line for XML that is not well formed, or without one graph
 */
export function readGraphml(file: ImportFile): RawGraph {
  return (readPlainGraphml(file) ?? readAnyGraphml(file)).finish();
}

/** The same, however the file is written. */
export function readAnyGraphml(file: ImportFile): GraphmlReader {
  const reader = new GraphmlReader(file);
  readXmlTags(file, reader);
  return reader;
}

/**
 * The graph of a file that has nothing but plain nodes and edges between the tags that open and close its only graph;
 * `null`: it has more, or is in error. Only what is before and after them becomes text.
 *
 * @param rowsOf what takes the nodes and edges, once the tags before them are read; `null` ends the reading
 */
export function readPlainGraphml(file: ImportFile, rowsOf: RowsOf = asObjects): GraphmlReader | null {
  checkSize(file);
  const { bytes } = file;
  if (!/^utf-?8$/i.test(encodingOf(bytes))) return null;
  const plain = new PlainGraphml(bytes);
  const start = plain.start();
  if (start < 0) return null;
  const reader = new GraphmlReader(file);
  const parser = openXml(file, reader);
  try {
    parser.write(new TextDecoder().decode(bytes.subarray(0, start)));
    // Line ends of another sort, or of a later XML, are counted by whoever reads any XML.
    const sameLines = parser.line === plain.line && bytes[start - 1] !== CR;
    const isPlain = sameLines && (parser.xmlDecl.version ?? '1.0') === '1.0' && reader.isInGraph;
    const rows = isPlain ? rowsOf(reader, plain) : null;
    const end = rows === null ? -1 : plain.read(rows);
    if (end < 0 || !isEnd(bytes, end)) return null;
    parser.write('</graph></graphml>').close();
    return reader;
  } catch (error) {
    if (error instanceof TelarProblem) return null;
    throw error;
  }
}

/** Whether nothing but the tags that close graph and file stands from a byte on. */
function isEnd(bytes: Uint8Array, at: number): boolean {
  const longest = 1_000;
  if (bytes.length - at > longest) return false;
  return /^<\/graph[ \t\r\n]*>[ \t\r\n]*<\/graphml[ \t\r\n]*>[ \t\r\n]*$/.test(
    new TextDecoder('latin1').decode(bytes.subarray(at)),
  );
}
