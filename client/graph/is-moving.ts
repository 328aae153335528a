import type Sigma from 'sigma';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';

/** Whether the picture is being dragged, zoomed or carried to another place. */
export function isMoving(sigma: Sigma<DrawnActor, DrawnTie>): boolean {
  const mouse = sigma.getMouseCaptor();
  return (
    sigma.getCamera().isAnimated() ||
    mouse.isMoving ||
    mouse.draggedEvents > 0 ||
    mouse.currentWheelDirection !== 0
  );
}
