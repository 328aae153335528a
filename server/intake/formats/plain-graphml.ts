import type { AttributeValue } from '../bundle/cell-formats.ts';
import { IdTable } from './id-table.ts';
import { plainNumber, POINT } from './plain-number.ts';
import { mark, PlainTags } from './plain-tags.ts';
import { isNumberType, typedValue, type XmlKey } from './xml-values.ts';

export type Kind = 'node' | 'edge';
/** What an attribute is called, and its type. */
export type KnownKey = Pick<XmlKey, 'name' | 'type'>;

/** Attributes of a tag, which may have none of them. */
export type Words<Name extends string> = { readonly [name in Name]?: string | undefined };

/** Where nodes and edges go. What is not taken ends the reading. */
export interface GraphmlRows {
  addActor(id: string, named: Words<'labels' | 'label'>, line: number): unknown;
  /** A tie between the actors `from` and `to` of the reading; false: not taken. */
  addTie(said: Words<'directed' | 'label'>, line: number): boolean;
  /** Gives a value to the node or edge that was added last; false: not taken. */
  setValue(kind: Kind, name: string, value: AttributeValue): boolean;
  find(kind: Kind, id: string): KnownKey;
}

/** Attributes of nodes, edges and data. */
const names = ['id', 'source', 'target', 'directed', 'label', 'labels', 'key'] as const;
const [ID, SOURCE, TARGET, DIRECTED, LABEL, LABELS, KEY] = names.map((_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const bits = (...attributes: readonly number[]): number =>
  attributes.reduce((sum, attribute) => sum | (1 << attribute), 0);
const [ofNode, ofEdge, ofData] = [
  bits(ID, LABELS, LABEL),
  bits(ID, SOURCE, TARGET, DIRECTED, LABEL),
  bits(KEY),
];
const [node, edge, data] = [mark('<node'), mark('<edge'), mark('<data')];
const [nodeEnd, edgeEnd, dataEnd, graphEnd] = [
  mark('</node'),
  mark('</edge'),
  mark('</data'),
  mark('</graph'),
];

/**
 * The nodes and edges of a GraphML file as programs write them: tags with the attributes that are read and no others, and
 * in them `<data>` with plain text (see `PlainTags`). Ids are interned by their bytes. Whoever reads the file by all its
 * tags reads the same.
 */
export class PlainGraphml {
  readonly #tags: PlainTags;
  readonly #table = new IdTable();
  /** The ids of nodes, and of ends of edges, in the order in which they first stand in the file. */
  readonly ids: string[] = [];
  /** Positions of the two ends of the last edge among them. */
  from = 0;
  to = 0;
  readonly #keys: Record<Kind, { ids: IdTable; found: KnownKey[] }> = {
    node: { ids: new IdTable(), found: [] },
    edge: { ids: new IdTable(), found: [] },
  };

  constructor(bytes: Uint8Array) {
    this.#tags = new PlainTags(bytes, names);
  }

  get line(): number {
    return this.#tags.line;
  }

  /** The byte at which the first node or edge begins, −1 where what comes before is not plain. */
  start(): number {
    return this.#tags.skipTo([node, edge]) ? this.#tags.at : -1;
  }

  /** Hands on nodes and edges up to where the graph is closed: the byte of that, −1 where something is not plain. */
  read(rows: GraphmlRows): number {
    const tags = this.#tags;
    while (tags.skip()) {
      const isRow = tags.isAt(edge) ? this.#edge(rows) : tags.isAt(node) ? this.#node(rows) : null;
      if (isRow === null) return tags.isAt(graphEnd) ? tags.at : -1;
      if (!isRow) return -1;
    }
    return -1;
  }

  #node(rows: GraphmlRows): boolean {
    const tags = this.#tags;
    if (!tags.open(node) || (tags.has & ~ofNode) !== 0) return false;
    const position = this.#position(ID);
    if (position < 0) return false;
    rows.addActor(this.ids[position]!, { labels: tags.value(LABELS), label: tags.value(LABEL) }, tags.line);
    return tags.isEmpty || this.#content(rows, 'node', nodeEnd);
  }

  #edge(rows: GraphmlRows): boolean {
    const tags = this.#tags;
    if (!tags.open(edge) || (tags.has & ~ofEdge) !== 0) return false;
    this.from = this.#position(SOURCE);
    this.to = this.#position(TARGET);
    if (this.from < 0 || this.to < 0) return false;
    const said = { directed: tags.value(DIRECTED), label: tags.value(LABEL) };
    if (!rows.addTie(said, tags.line)) return false;
    return tags.isEmpty || this.#content(rows, 'edge', edgeEnd);
  }

  /** The values of a node or an edge, and the tag that closes it. */
  #content(rows: GraphmlRows, kind: Kind, end: Uint8Array): boolean {
    const tags = this.#tags;
    while (tags.skip()) {
      if (!tags.isAt(data)) return tags.close(end);
      if (!tags.open(data) || tags.has !== ofData) return false;
      if (!tags.isEmpty && !this.#value(rows, kind)) return false;
    }
    return false;
  }

  #value(rows: GraphmlRows, kind: Kind): boolean {
    const tags = this.#tags;
    const { name, type } = this.#key(rows, kind);
    const start = tags.at;
    if (!tags.text()) return false;
    if (name !== '') {
      const number = isNumberType(type) ? plainNumber(tags.bytes, start, tags.at, POINT) : -1;
      const text = number >= 0 ? '' : tags.decoded(start, tags.at).trim();
      const value = number >= 0 ? number : typedValue(text, type);
      if (value !== '' && !rows.setValue(kind, name, value)) return false;
    }
    return tags.close(dataEnd);
  }

  /** The position of an id; −1 where the tag has none but blanks. */
  #position(name: number): number {
    const tags = this.#tags;
    if ((tags.has & (1 << name)) === 0) return -1;
    const [start, end] = [tags.starts[name]!, tags.ends[name]!];
    const position = this.#table.hashedPosition(tags.hashes[name]!, tags.bytes, start, end);
    if (position === this.ids.length) this.ids.push(tags.decoded(start, end).trim());
    return this.#isBlank(position) ? -1 : position;
  }

  /** The file is then in error: its reading ends with the first such id, which is the last that was found. */
  #isBlank(position: number): boolean {
    return position === this.ids.length - 1 && this.ids[position] === '';
  }

  #key(rows: GraphmlRows, kind: Kind): KnownKey {
    const { bytes, starts, ends, hashes } = this.#tags;
    const { ids, found } = this.#keys[kind];
    const position = ids.hashedPosition(hashes[KEY]!, bytes, starts[KEY]!, ends[KEY]!);
    return (found[position] ??= rows.find(kind, this.#tags.decoded(starts[KEY]!, ends[KEY]!)));
  }
}
