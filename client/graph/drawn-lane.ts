import type Sigma from 'sigma';
import type { Lane } from '../appearance/tie-lanes.ts';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';

/** How far a line bends aside on the screen at this moment. */
export const drawnLane = (sigma: Sigma<DrawnActor, DrawnTie>, { bend, most }: Lane): Lane => ({
  bend: bend === 0 ? 0 : sigma.scaleSize(bend),
  most,
});
