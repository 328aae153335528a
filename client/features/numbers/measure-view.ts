import Graph from 'graphology';
import { countConnectedComponents, forEachConnectedComponentOrder } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import type { MetricNumber } from '../../../contract/metrics.ts';
import { stepSums } from './step-sums.ts';
import type { ViewGraph } from './view-graph.ts';
import type { QuickMeasures, SearchedMeasures } from './view-metrics.ts';
import { densitiesOf } from './view-density.ts';
import { rowsOf, type Rows } from './view-rows.ts';

const because = (reason: string) => ({ undefined: reason });
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Measures a view as the service does: the same definitions, the same reasons where there is no number. */
export function measureView(view: ViewGraph): QuickMeasures & SearchedMeasures {
  const graph = graphologyOf(view);
  const quick = measureQuickly(view, graph);
  const searched = measureBySearching(view, graph);
  return {
    network: { ...quick.network, ...searched.network },
    actors: { ...quick.actors, ...searched.actors },
  };
}

/** What is known after one look at every tie. O(n + m), transitivity apart. */
export function measureQuickly(view: ViewGraph, graph = graphologyOf(view)): QuickMeasures {
  const degrees = degreesOf(view);
  return {
    network: { ...cohesionOf(view, graph), ...tiesOf(view, degrees['in-degree']) },
    actors: degrees,
  };
}

/** What takes a search from every actor. O(nm). */
export function measureBySearching(view: ViewGraph, graph = graphologyOf(view)): SearchedMeasures {
  return { network: reachOf(view), actors: { betweenness: betweennessOf(view, graph) } };
}

/** Actors by position, so that the order of the values is theirs. */
function graphologyOf({ directed, actors, from, to }: ViewGraph): Graph {
  const graph = new Graph({ type: directed ? 'directed' : 'undirected', multi: false });
  for (let v = 0; v < actors.length; v++) graph.addNode(v);
  for (let tie = 0; tie < from.length; tie++) graph.addEdge(from[tie], to[tie]);
  return graph;
}

function degreesOf({ directed, actors, from, to }: ViewGraph) {
  const named = actors.map(() => 0);
  const names = actors.map(() => 0);
  for (let tie = 0; tie < from.length; tie++) {
    names[from[tie]!]!++;
    named[to[tie]!]!++;
  }
  if (directed) return { 'in-degree': named, 'out-degree': names };
  const others = named.map((count, position) => count + names[position]!);
  return { 'in-degree': others, 'out-degree': others };
}

function betweennessOf({ actors }: ViewGraph, graph: Graph) {
  if (actors.length < 3) return because('too-few-actors');
  const found = betweennessCentrality(graph, { normalized: false, getEdgeWeight: null });
  const values = actors.map((_, position) => found[position]!);
  return values.every(Number.isFinite) ? values : because('too-many-paths');
}

function cohesionOf(view: ViewGraph, graph: Graph) {
  const { actors } = view;
  const parts = countConnectedComponents(graph);
  const pairs = actors.length * (actors.length - 1);
  if (pairs === 0)
    return {
      'components.weak': parts,
      density: because('too-few-actors'),
      'density.all-cells': because('too-few-actors'),
      'fragmentation.weak': because('too-few-actors'),
    };
  let together = 0;
  forEachConnectedComponentOrder(graph, (size) => (together += size * (size - 1)));
  return {
    'components.weak': parts,
    ...densitiesOf(view),
    'fragmentation.weak': 1 - together / pairs,
  };
}

function reachOf(view: ViewGraph) {
  const pairs = view.actors.length * (view.actors.length - 1);
  if (pairs === 0)
    return { 'fragmentation.distance': because('too-few-actors'), 'path-length': because('too-few-actors') };
  const either = stepSums(rowsOf(view, 'both'));
  const along = view.directed ? stepSums(rowsOf(view, 'along')) : either;
  return {
    'fragmentation.distance': 1 - either.nearness / pairs,
    'path-length': along.pairs === 0 ? because('no-ties') : along.steps / along.pairs,
  };
}

function tiesOf(view: ViewGraph, named: readonly number[]) {
  const rows = rowsOf(view, view.directed ? 'along' : 'both');
  const n = view.actors.length;
  const most = named.reduce((top, count) => Math.max(top, count), 0);
  return {
    'reciprocity.arc': reciprocityOf(view),
    transitivity: transitivityOf(rows),
    'centralization.in-degree':
      n < 3 ? because('too-few-actors') : sumOf(named.map((count) => most - count)) / (n - 1) ** 2,
  };
}

function reciprocityOf({ directed, actors, from, to }: ViewGraph): MetricNumber {
  if (!directed) return because('undirected');
  if (from.length === 0) return because('no-ties');
  const n = actors.length;
  const arcs = new Set(from.map((source, tie) => source * n + to[tie]!));
  return from.filter((source, tie) => arcs.has(to[tie]! * n + source)).length / from.length;
}

/** Share of ways of two ties i → j → k that a tie i → k closes. */
function transitivityOf({ start, other }: Rows): MetricNumber {
  const n = start.length - 1;
  const marked = new Int32Array(n).fill(-1);
  let ways = 0;
  let closed = 0;
  for (let i = 0; i < n; i++) {
    const own = other.subarray(start[i]!, start[i + 1]!);
    for (const j of own) marked[j] = i;
    for (const j of own)
      for (let entry = start[j]!; entry < start[j + 1]!; entry++) {
        if (other[entry] === i) continue;
        ways++;
        if (marked[other[entry]!] === i) closed++;
      }
  }
  return ways === 0 ? because('no-two-paths') : closed / ways;
}
