import type { ImportFile } from '../intake-result.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';
import { decodeFacts, factsName } from './network-facts.ts';
import type { Kind, KnownKey, Words } from './plain-graphml.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawActor, RawGraph, RawTie } from './raw-graph.ts';
import { aboutGraph, refuseFile } from './refuse-file.ts';
import { requiredValue } from './xml-tags.ts';
import type { XmlReader, XmlTag } from './xml-tags.ts';
import { typedValue, XmlKeys } from './xml-values.ts';
import type { XmlKey } from './xml-values.ts';

/** The text that yEd draws on a node is its name, and that on an edge its relation. */
const labelNames: Readonly<Record<string, string>> = { NodeLabel: 'node label', EdgeLabel: 'label' };

type GroupFrame = { actor: RawActor; members: RawActor[]; drawn: boolean };

/** Makes a graph of the tags of a GraphML file; of its plain nodes and edges also by one call each. */
export class GraphmlReader implements XmlReader {
  readonly #file: ImportFile;
  readonly #graph: RawGraph = emptyGraph(true);
  readonly #keys: XmlKeys;
  readonly #path: string[] = [];
  /** Nodes within which the reader is, and the tie. */
  readonly #nodes: RawActor[] = [];
  readonly #frames = new Map<RawActor, GroupFrame>();
  #tie: RawTie | null = null;
  /** The actor or tie that was added last. */
  #last: RawActor | RawTie | null = null;
  #key: XmlKey | null = null;
  #dataKey: string | null = null;
  #text = '';
  #graphs = 0;

  constructor(file: ImportFile) {
    this.#file = file;
    this.#keys = new XmlKeys(file);
  }

  open(tag: XmlTag): void {
    const { name, prefix, values, line } = tag;
    this.#path.push(name);
    // What a program draws stands in a vocabulary of its own.
    if (prefix === 'y') this.#openDrawn(name, values);
    else if (name === 'graph') this.#openGraph(values, line);
    else if (name === 'key') this.#openKey(values, line);
    else if (name === 'node') this.#openNode(tag);
    else if (name === 'edge') this.#openEdge(tag);
    else if (name === 'hyperedge') this.#reportHyperedge(line);
    else if (name === 'data') this.#dataKey = values['key'] ?? '';
    if (name === 'data' || name === 'default') this.#text = '';
  }

  text(text: string): void {
    const top = this.#path.at(-1)!;
    if (top === 'data' || top === 'default' || top in labelNames) this.#text += text;
  }

  close(name: string): void {
    if (name === 'data' && this.#dataKey !== null) this.#take(this.#dataKey, this.#text.trim());
    if (name === 'default' && this.#key !== null) this.#key.fallback = this.#text.trim();
    if (name in labelNames) this.#takeLabel(labelNames[name]!);
    if (name === 'data') this.#dataKey = null;
    if (name === 'key') this.#key = null;
    if (name === 'node') this.#nodes.pop();
    if (name === 'edge') this.#tie = null;
    this.#path.pop();
  }

  /** Whether the reader is in the graph, and in no node or edge of it. */
  get isInGraph(): boolean {
    return this.#path.length === 2 && this.#path[0] === 'graphml' && this.#path[1] === 'graph';
  }

  addActor(id: string, { labels, label }: Words<'labels' | 'label'>, line: number): RawActor {
    const actor: RawActor = { id, values: {}, line };
    if (labels !== undefined) actor.values['labels'] = labels;
    if (label !== undefined) actor.values['label'] = label;
    this.#graph.actors.push(actor);
    this.#last = actor;
    return actor;
  }

  addTie(from: string, to: string, { directed, label }: Words<'directed' | 'label'>, line: number): RawTie {
    const tie: RawTie = {
      from,
      to,
      directed: directed === undefined ? null : directed === 'true',
      values: label === undefined ? {} : { label },
      line,
    };
    this.#graph.ties.push(tie);
    this.#last = tie;
    return tie;
  }

  /** Gives a value to the actor or tie that was added last. */
  setValue(name: string, value: AttributeValue): void {
    this.#last!.values[name] = value;
  }

  find(kind: Kind, id: string): KnownKey {
    return this.#keys.find(kind, id);
  }

  /** What the file has said up to here. */
  get declared(): Pick<RawGraph, 'facts' | 'directed'> & { keys: Iterable<XmlKey> } {
    const { facts, directed } = this.#graph;
    return { facts, directed, keys: this.#keys.all };
  }

  finish(): RawGraph {
    if (this.#graphs === 0) throw refuseFile(this.#file.name, null, 'none', 'a <graph> of GraphML');
    this.#keys.fillDefaults(this.#graph);
    this.#leaveFrames();
    this.#reportModes();
    return this.#graph;
  }

  #openGraph(values: Record<string, string>, line: number): void {
    this.#graphs++;
    const owner = this.#nodes.at(-1);
    if (owner !== undefined) {
      const frame = this.#frames.get(owner) ?? { actor: owner, members: [], drawn: false };
      this.#frames.set(owner, frame);
      return;
    }
    if (this.#graphs > 1)
      throw refuseFile(this.#file.name, line, 'a second <graph>', 'one, or graphs within nodes');
    const direction = values['edgedefault'];
    this.#graph.directed = direction === undefined ? null : direction === 'directed';
  }

  #openKey(values: Record<string, string>, line: number): void {
    const owner = values['for'] ?? 'all';
    const name = values['attr.name'] ?? (values['yfiles.type'] === undefined ? values['id'] : '') ?? '';
    const id = values['id'] ?? '';
    this.#key = this.#keys.add(
      { id, name, type: values['attr.type'] ?? 'string', owner, fallback: null },
      line,
    );
  }

  #openNode(tag: XmlTag): void {
    const { values, line } = tag;
    const actor = this.addActor(requiredValue(this.#file, tag, 'id'), values, line);
    for (const owner of this.#nodes) this.#frames.get(owner)?.members.push(actor);
    if (values['yfiles.foldertype'] !== undefined)
      this.#frames.set(actor, { actor, members: [], drawn: true });
    this.#nodes.push(actor);
  }

  #openEdge(tag: XmlTag): void {
    const { values, line } = tag;
    const from = requiredValue(this.#file, tag, 'source');
    this.#tie = this.addTie(from, requiredValue(this.#file, tag, 'target'), values, line);
  }

  #openDrawn(name: string, values: Record<string, string>): void {
    if (name in labelNames) this.#text = '';
    const actor = this.#nodes.at(-1);
    if (name !== 'Geometry' || actor === undefined || this.#tie !== null || 'x' in actor.values) return;
    for (const axis of ['x', 'y']) actor.values[axis] = typedValue(values[axis] ?? '', 'double');
  }

  #takeLabel(name: string): void {
    const label = this.#text.trim();
    const owner = this.#tie ?? this.#nodes.at(-1);
    this.#text = '';
    if (owner !== undefined && label !== '') owner.values[name] ??= label;
  }

  #take(id: string, value: string): void {
    if (this.#path.includes('port')) return;
    const within = this.#tie ?? this.#nodes.at(-1);
    const key = this.#keys.find(this.#tie !== null ? 'edge' : within === undefined ? 'graph' : 'node', id);
    if (within !== undefined) {
      if (key.name !== '' && value !== '') within.values[key.name] = typedValue(value, key.type);
    } else if (key.name === factsName) this.#graph.facts = decodeFacts(value);
    else if (key.name === 'name' && value !== '') this.#graph.name = value;
    else if (key.name === 'simulated') this.#graph.simulated = value.trim() === 'true';
  }

  /** Frames give their group to whom they hold, and are no actors themselves. */
  #leaveFrames(): void {
    if (this.#frames.size === 0) return;
    const touched = new Set(this.#graph.ties.flatMap(({ from, to }) => [from, to]));
    const left = new Set<RawActor>();
    for (const { actor, members, drawn } of this.#frames.values()) {
      const name = String(actor.values['node label'] ?? actor.values['name'] ?? actor.id);
      const isFrame = drawn && !touched.has(actor.id);
      const expected = isFrame
        ? `a frame around ${String(members.length)} actors: it is their group, and no actor`
        : `an actor that holds ${String(members.length)} others: they are read beside it, and belonging is no tie`;
      const more = { row: actor.line, column: 'node' };
      this.#graph.findings.push({
        file: this.#file.name,
        ...aboutGraph('node-with-graph', name, expected, more),
      });
      if (!isFrame) continue;
      left.add(actor);
      for (const member of members) member.values['group'] ??= name;
    }
    if (left.size > 0) this.#graph.actors = this.#graph.actors.filter((actor) => !left.has(actor));
  }

  /** igraph declares a boolean `type` for two modes; without values nobody knows who is of which. */
  #reportModes(): void {
    for (const { owner, name, type } of this.#keys.all) {
      if (owner !== 'node' || name !== 'type' || !/^bool/.test(type)) continue;
      if (this.#graph.actors.some(({ values }) => values[name] !== undefined)) continue;
      const expected = 'a mode (true or false) on every node: the network is read as one of one mode';
      const more = { column: name };
      this.#graph.findings.push({
        file: this.#file.name,
        ...aboutGraph('modes-not-given', null, expected, more),
      });
    }
  }

  #reportHyperedge(line: number): void {
    const expected = 'ties between two actors: write a tie for each pair of the hyperedge';
    const more = { row: line, column: 'hyperedge', outcome: 'refused' as const };
    this.#graph.findings.push({
      file: this.#file.name,
      ...aboutGraph('hyperedge', 'a <hyperedge>', expected, more),
    });
  }
}
