import { MultiDirectedGraph } from 'graphology';
import type { GraphActor, GraphTie } from '../../contract/graphs.ts';
import type { VisibleGraph } from '../state/visible-graph.ts';

export type DrawnActor = { x: number; y: number; actor: GraphActor };
export type DrawnTie = { tie: GraphTie };
export type DrawnGraph = MultiDirectedGraph<DrawnActor, DrawnTie>;

/**
 * The visible graph as Sigma reads it. Positions are the server's; `moved` holds those the reader dragged.
 * Ties of an actor with itself have no length and are left to the table.
 */
export function drawnGraph(
  visible: VisibleGraph,
  moved: ReadonlyMap<string, { x: number; y: number }>,
): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  for (const actor of visible.actors) {
    const { x, y } = moved.get(actor.id) ?? actor;
    graph.addNode(actor.id, { x, y, actor });
  }
  for (const tie of visible.ties) {
    if (tie.from !== tie.to && !graph.hasEdge(tie.id)) {
      graph.addDirectedEdgeWithKey(tie.id, tie.from, tie.to, { tie });
    }
  }
  return graph;
}
