import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { TelarProblem } from '../../../contract/problems.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawActor, RawGraph, RawTie, RawValues } from './raw-graph.ts';

type Key = { name: string; type: string; for: string; fallback: string | null };

/**
 * Reads GraphML (http://graphml.graphdrawing.org) or GEXF 1.2/1.3 in one pass over its tags. Attributes keep their
 * declared type and default; GraphML ports, nested graphs and hyperedges and GEXF dynamics are not read.
 *
 * @throws TelarProblem `refused-import` with line and column for XML that is not well formed, or without a graph
 */
export function readXmlGraph(file: ImportFile): RawGraph {
  const reader = new XmlGraphReader(file.name);
  return reader.read(new TextDecoder(encodingOf(file.bytes)).decode(file.bytes));
}

/** The encoding of the XML declaration, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*encoding=["']([^"']+)["']/.exec(start)?.[1] ?? 'utf-8';
  return /^(utf-?8|iso-8859-1|windows-1252|us-ascii)$/i.test(named) ? named : 'utf-8';
}

class XmlGraphReader {
  readonly #file: string;
  readonly #graph: RawGraph = emptyGraph(true);
  readonly #keys = new Map<string, Key>();
  readonly #path: string[] = [];
  #current: RawActor | RawTie | null = null;
  #gexfClass = '';
  #dataKey: string | null = null;
  #text = '';
  #graphs = 0;
  #line = 0;

  constructor(file: string) {
    this.#file = file;
  }

  read(xml: string): RawGraph {
    const parser = new SaxesParser({ position: true });
    parser.on('error', (error) => {
      throw new TelarProblem(
        'refused-import',
        `${this.#file}: the XML is not well formed (${error.message}).`,
        { cause: error },
      );
    });
    parser.on('doctype', () => {
      throw new TelarProblem('refused-import', `${this.#file}: a document type (DOCTYPE) is not read.`);
    });
    parser.on('opentag', (tag) => {
      this.#line = parser.line;
      this.#open(tag as SaxesTagPlain);
    });
    parser.on('text', (text) => {
      if (this.#dataKey !== null) this.#text += text;
    });
    parser.on('cdata', (text) => {
      if (this.#dataKey !== null) this.#text += text;
    });
    parser.on('closetag', (tag) => this.#close(local(tag.name)));
    parser.write(xml).close();
    if (this.#graphs === 0) {
      throw new TelarProblem(
        'refused-import',
        `${this.#file}: expected a <graph> of GraphML or GEXF, found none.`,
      );
    }
    this.#fillDefaults();
    return this.#graph;
  }

  #open(tag: SaxesTagPlain): void {
    const name = local(tag.name);
    const values = tag.attributes;
    this.#path.push(name);
    switch (name) {
      case 'graph':
        this.#openGraph(values);
        break;
      case 'key':
        this.#keys.set(
          `${values['for'] ?? 'all'} ${values['id'] ?? ''}`,
          keyOf(values, values['for'] ?? 'all'),
        );
        break;
      case 'attributes':
        this.#gexfClass = values['class'] ?? 'node';
        break;
      case 'attribute':
        this.#keys.set(`${this.#gexfClass} ${values['id'] ?? ''}`, keyOf(values, this.#gexfClass));
        break;
      case 'default':
        this.#dataKey = '';
        this.#text = '';
        break;
      case 'node':
        this.#openNode(values);
        break;
      case 'edge':
        this.#openEdge(values);
        break;
      case 'data':
        this.#dataKey = values['key'] ?? '';
        this.#text = '';
        break;
      case 'attvalue':
        this.#take(values['for'] ?? values['id'] ?? '', values['value'] ?? '');
        break;
    }
  }

  #openGraph(values: Record<string, string>): void {
    this.#graphs++;
    if (this.#graphs > 1) {
      throw new TelarProblem(
        'refused-import',
        `${this.#file}, row ${this.#line}: found a second <graph>; expected one.`,
      );
    }
    const type = values['edgedefault'] ?? values['defaultedgetype'] ?? 'undirected';
    this.#graph.directed = type === 'directed';
    this.#graph.name = values['id'] ?? null;
  }

  #openNode(values: Record<string, string>): void {
    const own: RawValues = values['label'] === undefined ? {} : { label: values['label'] };
    this.#current = { id: this.#required(values, 'id', 'node'), values: own, line: this.#line };
    this.#graph.actors.push(this.#current);
  }

  #openEdge(values: Record<string, string>): void {
    const own: RawValues = {};
    for (const name of ['weight', 'label', 'kind']) {
      const value = values[name];
      if (value !== undefined) own[name] = name === 'weight' ? typed(value, 'double') : value;
    }
    const direction = values['directed'] ?? values['type'];
    this.#current = {
      from: this.#required(values, 'source', 'edge'),
      to: this.#required(values, 'target', 'edge'),
      directed: direction === undefined ? null : direction === 'true' || direction === 'directed',
      values: own,
      line: this.#line,
    };
    this.#graph.ties.push(this.#current);
  }

  #required(values: Record<string, string>, name: string, tag: string): string {
    const value = values[name]?.trim();
    if (value !== undefined && value !== '') return value;
    throw new TelarProblem(
      'refused-import',
      `${this.#file}, row ${this.#line}: found a <${tag}> without ${name}; expected every ${tag} to have one.`,
    );
  }

  #close(name: string): void {
    if (name === 'data' && this.#dataKey !== null) this.#take(this.#dataKey, this.#text.trim());
    if (name === 'default') {
      const last = [...this.#keys.values()].at(-1);
      if (last !== undefined) last.fallback = this.#text.trim();
    }
    if (name === 'data' || name === 'default') this.#dataKey = null;
    if (name === 'node' || name === 'edge') this.#current = null;
    this.#path.pop();
  }

  #take(id: string, value: string): void {
    const current = this.#current;
    if (current === null || this.#path.includes('port')) return;
    const owner = 'from' in current ? 'edge' : 'node';
    const key = this.#keys.get(`${owner} ${id}`) ?? this.#keys.get(`all ${id}`);
    const name = key?.name ?? id;
    if (name !== '') current.values[name] = typed(value, key?.type ?? 'string');
  }

  #fillDefaults(): void {
    for (const { name, type, for: owner, fallback } of this.#keys.values()) {
      if (fallback === null) continue;
      const lists =
        owner === 'edge'
          ? [this.#graph.ties]
          : owner === 'node'
            ? [this.#graph.actors]
            : [this.#graph.actors, this.#graph.ties];
      for (const list of lists) for (const each of list) each.values[name] ??= typed(fallback, type);
    }
  }
}

const local = (name: string): string => name.split(':').at(-1)!;

const keyOf = (values: Record<string, string>, owner: string): Key => ({
  name: values['attr.name'] ?? values['title'] ?? values['id'] ?? '',
  type: values['attr.type'] ?? values['type'] ?? 'string',
  for: owner,
  fallback: null,
});

/** A value of its declared type; what does not fit its type stays text, to be named where it matters. */
function typed(value: string, type: string): AttributeValue {
  if (/^bool/.test(type))
    return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;
  if (!/^(int|integer|long|float|double)$/.test(type)) return value;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : value;
}
