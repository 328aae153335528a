import { IdTable } from './id-table.ts';
import { plainNumber, POINT } from './plain-number.ts';
import { mark, PlainTags } from './plain-tags.ts';
import type { RawActor, RawTie } from './raw-graph.ts';
import { isNumberType, typedValue, type XmlKey } from './xml-values.ts';

type Kind = 'node' | 'edge';
/** What an attribute is called, and its type. */
export type KnownKey = Pick<XmlKey, 'name' | 'type'>;

/** Attributes of a tag, which may have none of them. */
export type Words<Name extends string> = { readonly [name in Name]?: string | undefined };

/** Where nodes and edges go. */
export interface GraphmlRows {
  addActor(id: string, named: Words<'labels' | 'label'>, line: number): RawActor;
  addTie(from: string, to: string, said: Words<'directed' | 'label'>, line: number): RawTie;
  find(owner: Kind, id: string): KnownKey;
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
  readonly #ids = new IdTable();
  readonly #texts: string[] = [];
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
    const id = this.#id(ID);
    if (id === '') return false;
    const actor = rows.addActor(id, { labels: tags.value(LABELS), label: tags.value(LABEL) }, tags.line);
    return tags.isEmpty || this.#content(rows, 'node', actor, nodeEnd);
  }

  #edge(rows: GraphmlRows): boolean {
    const tags = this.#tags;
    if (!tags.open(edge) || (tags.has & ~ofEdge) !== 0) return false;
    const [from, to] = [this.#id(SOURCE), this.#id(TARGET)];
    if (from === '' || to === '') return false;
    const said = { directed: tags.value(DIRECTED), label: tags.value(LABEL) };
    const tie = rows.addTie(from, to, said, tags.line);
    return tags.isEmpty || this.#content(rows, 'edge', tie, edgeEnd);
  }

  /** The values of a node or an edge, and the tag that closes it. */
  #content(rows: GraphmlRows, kind: Kind, owner: RawActor | RawTie, end: Uint8Array): boolean {
    const tags = this.#tags;
    while (tags.skip()) {
      if (!tags.isAt(data)) return tags.close(end);
      if (!tags.open(data) || tags.has !== ofData) return false;
      if (!tags.isEmpty && !this.#value(this.#key(rows, kind), owner)) return false;
    }
    return false;
  }

  #value({ name, type }: KnownKey, { values }: RawActor | RawTie): boolean {
    const tags = this.#tags;
    const start = tags.at;
    if (!tags.text()) return false;
    if (name !== '') {
      const number = isNumberType(type) ? plainNumber(tags.bytes, start, tags.at, POINT) : -1;
      const text = number >= 0 ? '' : tags.decoded(start, tags.at).trim();
      if (number >= 0) values[name] = number;
      else if (text !== '') values[name] = typedValue(text, type);
    }
    return tags.close(dataEnd);
  }

  /** An id, trimmed; empty where the tag has none. */
  #id(name: number): string {
    const tags = this.#tags;
    if ((tags.has & (1 << name)) === 0) return '';
    const [start, end] = [tags.starts[name]!, tags.ends[name]!];
    const position = this.#ids.hashedPosition(tags.hashes[name]!, tags.bytes, start, end);
    return (this.#texts[position] ??= tags.decoded(start, end).trim());
  }

  #key(rows: GraphmlRows, kind: Kind): KnownKey {
    const { bytes, starts, ends, hashes } = this.#tags;
    const { ids, found } = this.#keys[kind];
    const position = ids.hashedPosition(hashes[KEY]!, bytes, starts[KEY]!, ends[KEY]!);
    return (found[position] ??= rows.find(kind, this.#tags.decoded(starts[KEY]!, ends[KEY]!)));
  }
}
