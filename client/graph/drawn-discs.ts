import type Sigma from 'sigma';
import type { Disc } from '../appearance/name-places.ts';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';

/** Above this many actors names mind only each other: there are too many discs to keep clear of. */
const mostMinded = 2000;

/** Where actors are on the screen at this moment. */
export function drawnDiscs(sigma: Sigma<DrawnActor, DrawnTie>): Disc[] {
  const graph = sigma.getGraph();
  if (graph.order > mostMinded) return [];
  return graph.mapNodes((id) => drawnDisc(sigma, id) ?? { x: NaN, y: NaN, radius: 0 });
}

/** Where one is; `null`: it is not drawn. */
export function drawnDisc(sigma: Sigma<DrawnActor, DrawnTie>, id: string): Disc | null {
  const data = sigma.getNodeDisplayData(id);
  if (!data) return null;
  const { x, y } = sigma.framedGraphToViewport(data);
  return { x, y, radius: sigma.scaleSize(data.size) };
}
