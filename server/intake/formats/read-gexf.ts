import { append } from '../../../contract/extremes.ts';
import type { ImportFile } from '../intake-result.ts';
import { DatedValues, periodsOf } from './gexf-times.ts';
import type { Period } from './gexf-times.ts';
import { decodeFacts, factsName } from './network-facts.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawActor, RawGraph, RawTie } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';
import { readXmlTags, requiredValue } from './xml-tags.ts';
import type { XmlReader, XmlTag } from './xml-tags.ts';
import { typedValue, XmlKeys } from './xml-values.ts';
import type { XmlKey } from './xml-values.ts';

type Open<T> = { element: T; dated: DatedValues; periods: Period[] };

/**
 * Reads GEXF 1.1 to 1.3 in one pass over its tags. Attributes keep their declared type and default; nodes within nodes
 * are actors like others, for belonging is no tie. A tie that held at several times becomes a tie for each of them
 * (`start`, `end`); an attribute with several values in time is kept as one attribute a time.
 *
 * @throws TelarProblem `refused-import` with the line for XML that is not well formed, or without one graph
 */
export function readGexf(file: ImportFile): RawGraph {
  const reader = new GexfReader(file);
  readXmlTags(file, reader);
  return reader.finish();
}

class GexfReader implements XmlReader {
  readonly #file: ImportFile;
  readonly #graph: RawGraph = emptyGraph(true);
  readonly #keys: XmlKeys;
  readonly #nodes: Open<RawActor>[] = [];
  #tie: Open<RawTie> | null = null;
  #class = 'node';
  #key: XmlKey | null = null;
  #text: string | null = null;
  #graphs = 0;

  constructor(file: ImportFile) {
    this.#file = file;
    this.#keys = new XmlKeys(file);
  }

  open(tag: XmlTag): void {
    const { name, values, line } = tag;
    if (name === 'graph') this.#openGraph(values, line);
    else if (name === 'attributes') this.#class = values['class'] ?? 'node';
    else if (name === 'attribute') this.#openKey(values, line);
    else if (name === 'node') this.#openNode(tag);
    else if (name === 'edge') this.#openEdge(tag);
    else if (name === 'attvalue') this.#take(values);
    else if (name === 'spells') this.#current?.periods.splice(0);
    else if (name === 'spell') append(this.#current?.periods ?? [], periodsOf(values));
    else if (name === 'position') this.#takePosition(values);
    else if (isText(name)) this.#text = '';
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === 'default' && this.#key !== null) this.#key.fallback = this.#text?.trim() ?? '';
    if (name === factsName) this.#graph.facts = decodeFacts(this.#text);
    if (name === 'keywords') this.#graph.simulated = /\bsimulated\b/.test(this.#text ?? '');
    if (isText(name)) this.#text = null;
    if (name === 'attribute') this.#key = null;
    if (name === 'node') this.#closeNode();
    if (name === 'edge') this.#closeEdge();
  }

  finish(): RawGraph {
    if (this.#graphs === 0) throw refuseFile(this.#file.name, null, 'none', 'a <graph> of GEXF');
    this.#keys.fillDefaults(this.#graph);
    return this.#graph;
  }

  get #current(): Open<RawActor> | Open<RawTie> | undefined {
    return this.#tie ?? this.#nodes.at(-1);
  }

  #openGraph(values: Record<string, string>, line: number): void {
    this.#graphs++;
    if (this.#graphs > 1) throw refuseFile(this.#file.name, line, 'a second <graph>', 'one');
    const direction = values['defaultedgetype'];
    this.#graph.directed = direction === undefined ? null : direction === 'directed';
  }

  #openKey(values: Record<string, string>, line: number): void {
    const id = values['id'] ?? '';
    const name = values['title'] ?? id;
    const type = values['type'] ?? 'string';
    this.#key = this.#keys.add({ id, name, type, owner: this.#class, fallback: null }, line);
  }

  #openNode(tag: XmlTag): void {
    const { values, line } = tag;
    const id = requiredValue(this.#file, tag, 'id');
    const element: RawActor = { id, values: {}, line };
    if (values['label'] !== undefined) element.values['label'] = values['label'];
    for (const name of ['start', 'end']) if (values[name] !== undefined) element.values[name] = values[name];
    this.#graph.actors.push(element);
    this.#nodes.push({ element, dated: new DatedValues(), periods: [] });
  }

  #openEdge(tag: XmlTag): void {
    const { values, line } = tag;
    const direction = values['type'];
    const element: RawTie = {
      from: requiredValue(this.#file, tag, 'source'),
      to: requiredValue(this.#file, tag, 'target'),
      // A mutual tie runs both ways, as an undirected one does.
      directed: direction === undefined ? null : direction === 'directed',
      values: {},
      line,
    };
    for (const name of ['weight', 'label', 'kind']) {
      const value = values[name];
      if (value !== undefined)
        element.values[name] = typedValue(value, name === 'weight' ? 'double' : 'string');
    }
    this.#tie = { element, dated: new DatedValues(), periods: periodsOf(values) };
  }

  #take(values: Record<string, string>): void {
    const owner = this.#tie === null ? 'node' : 'edge';
    const { name, type } = this.#keys.find(owner, values['for'] ?? values['id'] ?? '');
    if (name === '') return;
    this.#current?.dated.add(name, typedValue(values['value'] ?? '', type), periodsOf(values));
  }

  #takePosition(values: Record<string, string>): void {
    const actor = this.#tie === null ? this.#nodes.at(-1)?.element : undefined;
    if (actor === undefined) return;
    for (const axis of ['x', 'y']) actor.values[axis] = typedValue(values[axis] ?? '', 'double');
  }

  #closeNode(): void {
    const node = this.#nodes.pop();
    if (node !== undefined) node.dated.writeInto(node.element, this.#report);
  }

  /** A tie for each time it held. Spells say more than the start and end of the edge, which come first. */
  #closeEdge(): void {
    if (this.#tie === null) return;
    const { element, dated, periods } = this.#tie;
    dated.writeInto(element, this.#report);
    this.#tie = null;
    if (periods.length === 0) this.#graph.ties.push(element);
    for (const { start, end } of periods) {
      const times = { ...(start === null ? {} : { start }), ...(end === null ? {} : { end }) };
      this.#graph.ties.push({ ...element, values: { ...element.values, ...times } });
    }
  }

  readonly #report = (finding: Omit<RawGraph['findings'][number], 'file'>): void => {
    this.#graph.findings.push({ file: this.#file.name, ...finding });
  };
}

/** Elements whose text is read. */
const isText = (name: string): boolean => ['default', 'keywords', factsName].includes(name);
