import { decodeAttribute } from '../bundle/cell-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import { graphLines, wordsOf } from './graph-lines.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawActor, RawGraph, RawValues } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';

/**
 * Reads VNA (NetDraw, UCINET): tables under `*Node data`, `*Node properties` and `*Tie data`, the first line of each
 * with its headings. The format says nothing of direction.
 *
 * @throws TelarProblem `refused-import` with the line of what cannot be read
 */
export function readVna(file: ImportFile): RawGraph {
  const graph: RawGraph = emptyGraph(true);
  const actors = new Map<string, RawActor>();
  let section = '';
  let headings: string[] | null = null;
  const actorOf = (id: string, line: number): RawActor => {
    const actor = actors.get(id) ?? { id, values: {}, line };
    actors.set(id, actor);
    return actor;
  };
  for (const { text, line } of graphLines(file)) {
    if (text.startsWith('*')) {
      section = text.slice(1).trim().toLowerCase();
      headings = null;
      continue;
    }
    const words = wordsOf(text, 'blanks and commas');
    if (headings === null) {
      headings = words;
      continue;
    }
    if (section.startsWith('node')) {
      const { values } = actorOf(words[0] ?? '', line);
      const found = valuesOf(headings, words, 1);
      // How a node is drawn is not kept, but for its place and label.
      for (const [name, value] of Object.entries(found))
        if (section === 'node data' || isShown(name))
          values[isShown(name) ? name.toLowerCase() : name] = value;
    } else if (section === 'tie data') {
      const [from, to] = words;
      if (from === undefined || to === undefined) throw refuseFile(file.name, line, text, 'two nodes');
      actorOf(from, line);
      actorOf(to, line);
      graph.ties.push({ from, to, directed: null, values: valuesOf(headings, words, 2), line });
    }
  }
  graph.actors = [...actors.values()];
  return graph;
}

const isShown = (heading: string): boolean => /^(x|y|label)$/i.test(heading);

function valuesOf(headings: readonly string[], words: readonly string[], first: number): RawValues {
  const values: RawValues = {};
  for (let at = first; at < headings.length; at++) {
    const word = words[at];
    if (word !== undefined && word !== '') values[headings[at]!] = decodeAttribute(word);
  }
  return values;
}
