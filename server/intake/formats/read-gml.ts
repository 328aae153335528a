import type { AttributeValue } from '../bundle/cell-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import { graphText } from './graph-lines.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph, RawValues } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';

type Entry = { key: string; value: AttributeValue | List; line: number };
type List = Entry[];

/** Lists within lists; no graph file of any program comes near. */
const mostLevels = 50;

/**
 * Reads GML as igraph, Gephi, networkx, yEd and Cytoscape write it: `graph [ directed 1 node [ id 0 label "A" ] … ]`.
 *
 * @throws TelarProblem `refused-import` with the line of what cannot be read
 */
export function readGml(file: ImportFile): RawGraph {
  const found = parseList(file).find(({ key }) => key === 'graph');
  if (found === undefined || !Array.isArray(found.value))
    throw refuseFile(file.name, null, 'none', 'graph [ … ]');
  const graph: RawGraph = { ...emptyGraph(true), directed: null };
  for (const { key, value, line } of found.value) {
    if (key === 'directed') graph.directed = Number(value) === 1;
    if (key === 'node' && Array.isArray(value)) {
      graph.actors.push({ id: idOf(file, value, 'id', line), values: valuesOf(value, ['id']), line });
    }
    if (key === 'edge' && Array.isArray(value)) {
      const direction = value.find((each) => each.key === 'directed')?.value;
      graph.ties.push({
        from: idOf(file, value, 'source', line),
        to: idOf(file, value, 'target', line),
        directed: direction === undefined ? null : Number(direction) === 1,
        values: valuesOf(value, ['source', 'target', 'directed']),
        line,
      });
    }
  }
  // The format: a graph that says nothing is undirected.
  graph.directed ??= false;
  return graph;
}

function idOf(file: ImportFile, list: List, key: string, line: number): string {
  const value = list.find((each) => each.key === key)?.value;
  if (value !== undefined && !Array.isArray(value) && value !== null && value !== '') return String(value);
  throw refuseFile(file.name, line, `no ${key}`, `${key} in every node and edge`);
}

/** Plain values, and of what is drawn the place. */
function valuesOf(list: List, without: readonly string[]): RawValues {
  const values: RawValues = {};
  for (const { key, value } of list) {
    if (without.includes(key)) continue;
    if (!Array.isArray(value)) values[key] = value;
    else if (key === 'graphics')
      for (const { key: axis, value: at } of value)
        if (['x', 'y'].includes(axis) && !Array.isArray(at)) values[axis] = at;
  }
  return values;
}

/** Keys and values of a whole file; a comment takes a line that begins with `#`. */
function parseList(file: ImportFile): List {
  const text = graphText(file).replaceAll(/^[ \t]*#.*$/gm, '');
  const lists: List[] = [[]];
  let key: string | null = null;
  let line = 1;
  let last = 0;
  const take = (value: AttributeValue | List): void => {
    if (key === null)
      throw refuseFile(file.name, line, String(value).slice(0, 60), 'a key before every value');
    lists.at(-1)!.push({ key, value, line });
    key = null;
  };
  for (const { 0: token, index } of text.matchAll(/"[^"]*"|[[\]]|[^\s[\]"]+/g)) {
    for (let at = text.indexOf('\n', last); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
    last = index;
    if (token === '[') {
      const inner: List = [];
      take(inner);
      lists.push(inner);
      if (lists.length > mostLevels)
        throw refuseFile(file.name, line, 'lists in lists', `at most ${String(mostLevels)} deep`);
    } else if (token === ']') {
      lists.pop();
      if (lists.length === 0) throw refuseFile(file.name, line, 'a ] without [', 'brackets in pairs');
    } else if (token.startsWith('"')) take(decoded(token.slice(1, -1)));
    else if (key === null) key = token;
    else take(numberOr(token));
  }
  if (lists.length > 1) throw refuseFile(file.name, line, 'the end of the file', 'a ] for every [');
  return lists[0]!;
}

const numberOr = (token: string): AttributeValue => (Number.isFinite(Number(token)) ? Number(token) : token);

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

/** Text beyond ASCII stands as entities: `&#241;`. */
const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (entities[name!] ?? whole) : codePoint(Number(code), whole),
  );

const codePoint = (code: number, whole: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
