import { MultiDirectedGraph } from 'graphology';
import type { GraphActor, GraphTie } from '../../contract/graphs.ts';
import { straight, tieLanes, type Lane } from '../appearance/tie-lanes.ts';
import { manyTies } from '../appearance/tie-look.ts';
import type { VisibleGraph } from '../appearance/visible-graph.ts';

export type DrawnActor = { x: number; y: number; actor: GraphActor };
export type DrawnTie = { tie: GraphTie; lane: Lane };
export type DrawnGraph = MultiDirectedGraph<DrawnActor, DrawnTie>;
type Places = ReadonlyMap<string, { x: number; y: number }>;

/** Graphs with more actors and ties than this are built step by step, so that the page answers meanwhile. */
export const manyItems = 12_000;
const itemsPerStep = 6000;
const noLanes: ReadonlyMap<string, Lane> = new Map();

/**
 * The visible graph as Sigma reads it. Positions are the server's; `moved` holds those the reader dragged.
 * Ties of an actor with itself have no length and are left to the table.
 */
export function drawnGraph(visible: VisibleGraph, moved: Places): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  addItems(graph, visible, moved, 0, Infinity);
  return graph;
}

/**
 * The same graph, a step at a time with a pause for the page after each.
 *
 * @param onStep receives the share that is done, from 0 to 1
 * @throws the signal's reason when it is aborted
 */
export async function drawnGraphInSteps(
  visible: VisibleGraph,
  moved: Places,
  { signal, onStep }: { signal: AbortSignal; onStep: (share: number) => void },
): Promise<DrawnGraph> {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const all = visible.actors.length + visible.ties.length;
  for (let at = 0; at < all; at += itemsPerStep) {
    onStep(at / all);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    addItems(graph, visible, moved, at, at + itemsPerStep);
  }
  return graph;
}

/** Adds the items from `start` up to `end`, counting all actors first and then the ties. */
function addItems(
  graph: DrawnGraph,
  { actors, ties }: VisibleGraph,
  moved: Places,
  start: number,
  end: number,
): void {
  for (const actor of actors.slice(start, end)) {
    const { x, y } = moved.get(actor.id) ?? actor;
    graph.addNode(actor.id, { x, y, actor });
  }
  const first = Math.max(0, start - actors.length);
  const lanes = ties.length > manyTies ? noLanes : tieLanes(ties);
  for (const tie of ties.slice(first, Math.max(0, end - actors.length))) {
    if (tie.from !== tie.to && !graph.hasEdge(tie.id)) {
      graph.addDirectedEdgeWithKey(tie.id, tie.from, tie.to, { tie, lane: lanes.get(tie.id) ?? straight });
    }
  }
}
