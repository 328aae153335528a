import type { Neighbours } from '../graph/neighbours.ts';
import type { Random } from '../random.ts';
import { pivotStart } from './pivot-start.ts';
import type { Points } from './points.ts';
import { QuadTree } from './quad-tree.ts';

/**
 * Places one connected part: ties pull, actors push each other away, the better tied the harder, so that those with
 * few ties settle outside. Steps shrink to nothing, so it always ends. Only + − × ÷ √ are used: every machine gives
 * the same places.
 *
 * Source  forces of ForceAtlas2, Jacomy et al. 2014, doi:10.1371/journal.pone.0098679; shrinking steps of
 *         Fruchterman & Reingold 1991, doi:10.1002/spe.4380211102
 * Cost    O((n log n + m) · steps); large parts take fewer and coarser steps (`effortOf`)
 */
export function forceLayout(rows: Neighbours, random: Random): Points {
  const n = rows.offset.length - 1;
  const points = pivotStart(rows, random);
  const weight = Float64Array.from({ length: n }, (_, at) => 1 + rows.offset[at + 1]! - rows.offset[at]!);
  const { steps, theta } = effortOf(n);
  const tree = new QuadTree(n);
  const forces: Points = { x: new Float64Array(n), y: new Float64Array(n) };
  for (let step = 0; step < steps; step++) {
    const left = 1 - step / steps;
    tree.build(points.x, points.y, weight);
    for (let at = 0; at < n; at++) setForce(at, rows, { points, weight, tree, theta, forces });
    move(points, forces, weight, 0.5 * Math.sqrt(n) * left * left + 0.02);
  }
  return points;
}

type Effort = {
  steps: number;
  /** How wide, by its distance, a crowd may be that acts as one. */ theta: number;
};

/**
 * What a picture may cost: somebody waits for it. The first placement has the large shape already, and of a part of ten
 * thousand nobody sees more than that.
 */
function effortOf(n: number): Effort {
  if (n > 50_000) return { steps: 8, theta: 1.5 };
  if (n > 10_000) return { steps: 20, theta: 1.2 };
  return { steps: n > 5000 ? 60 : n > 1000 ? 80 : 120, theta: 0.9 };
}

const repulsion = 0.35;
const gravity = 0.02;

type Field = { points: Points; weight: Float64Array; tree: QuadTree; theta: number; forces: Points };

function setForce(at: number, rows: Neighbours, { points, weight, tree, theta, forces }: Field): void {
  const x = points.x[at]!;
  const y = points.y[at]!;
  tree.repel(at, x, y, theta);
  const push = repulsion * weight[at]!;
  let forceX = push * tree.forceX - gravity * weight[at]! * x;
  let forceY = push * tree.forceY - gravity * weight[at]! * y;
  for (let entry = rows.offset[at]!; entry < rows.offset[at + 1]!; entry++) {
    forceX -= x - points.x[rows.neighbour[entry]!]!;
    forceY -= y - points.y[rows.neighbour[entry]!]!;
  }
  forces.x[at] = forceX;
  forces.y[at] = forceY;
}

function move(points: Points, forces: Points, weight: Float64Array, longest: number): void {
  for (let at = 0; at < weight.length; at++) {
    const force = Math.sqrt(forces.x[at]! * forces.x[at]! + forces.y[at]! * forces.y[at]!);
    if (force === 0) continue;
    // The stiffness an actor feels grows with its ties; dividing by it keeps hubs from swinging.
    const step = Math.min(longest, force / (2 * weight[at]!)) / force;
    points.x[at]! += forces.x[at]! * step;
    points.y[at]! += forces.y[at]! * step;
  }
}
