import { groupByPosition } from '../../analysis/graph/group-by-position.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import { formatOf } from '../../intake/formats/graph-formats.ts';
import { type GraphmlColumns, readGraphmlColumns } from '../../intake/formats/graphml-columns.ts';
import { mergeParallels } from '../../intake/formats/merge-parallels.ts';
import type { ImportFile } from '../../intake/intake-result.ts';
import { graphFromData } from './graph-from-data.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';
import { leftOutNotes } from './reading-notes.ts';

/**
 * The graph of a GraphML file of plain nodes and edges, all of it, without a record of each tie; `null` for every other
 * file and view. It is what `graphFromData` makes of the records: with the same actors, notes and findings, and its ties
 * in the order of their keys.
 */
export function graphFromGraphml(files: readonly ImportFile[], source: GraphSource): ReadGraph | null {
  const [file, ...others] = files;
  const { directed, cost, layers, wave, network } = source;
  const isWhole = [cost, wave, network].every((choice) => choice === null) && layers.length === 0;
  if (file === undefined || others.length > 0 || !isWhole || formatOf(file) !== 'graphml') return null;
  const columns = readGraphmlColumns(file, directed ?? undefined);
  if (columns === null || columns.data.actors.length === 0) return null;
  const { data, stated, findings } = columns;
  const { graph, view, notes } = graphFromData({ data, findings, directed: stated, cost: null }, source);
  // Of ties that decide what is said of all, none may repeat another.
  if (view === undefined || graph.from.length !== data.ties.length) return null;
  const mentions = columns.ties.from.length;
  const whole = withTies(graph, columns);
  const merged = mentions - whole.from.length;
  const leftOut = merged === 0 ? [] : [{ reason: 'merged-report', actors: 0, ties: merged }];
  return {
    graph: whole,
    view: { ...view, mentions },
    findings,
    notes: [...notes, ...leftOutNotes(leftOut)],
  };
}

/** The graph with all ties, each once in its directions: see `buildGraph`. */
function withTies(graph: NetworkGraph, { data, ties: found, directed }: GraphmlColumns): NetworkGraph {
  const n = data.actors.length;
  const order = groupByPosition(n, found.from, groupByPosition(n, found.to).order).order;
  const inOrder = {
    from: order.map((tie) => found.from[tie]!),
    to: order.map((tie) => found.to[tie]!),
    strength: amountsOf(found.strength!, order),
    cost: null,
    sign: null,
  };
  const { from, to, strength } =
    directed && !graph.directed ? mergeParallels(n, inOrder, false).ties : inOrder;
  const place = new Map(graph.actors.map((id, position) => [id, position]));
  const places = Int32Array.from(data.actors, ({ id }) => place.get(id)!);
  return {
    ...graph,
    from: from.map((position) => places[position]!),
    to: to.map((position) => places[position]!),
    strength: strength!,
    sign: new Int8Array(from.length).fill(1),
  };
}

/** The strengths of ties in an order; one that nobody gives counts 1. */
function amountsOf(strength: Float64Array, order: Int32Array): Float64Array {
  // A loop: `Float64Array.from` goes through an iterator, which shows with a million ties.
  const amounts = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const amount = strength[order[at]!]!;
    amounts[at] = Number.isNaN(amount) ? 1 : amount;
  }
  return amounts;
}
