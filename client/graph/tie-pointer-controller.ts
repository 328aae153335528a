import type Sigma from 'sigma';
import type { GraphTie } from '../../contract/graphs.ts';
import { manyTies } from '../appearance/tie-look.ts';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';
import { drawnLane } from './drawn-lane.ts';
import { isMoving } from './is-moving.ts';
import { nearestTie, type Line } from './nearest-tie.ts';
import { oncePerFrame } from './once-per-frame.ts';

/** How near a line the pointer has to be, in CSS pixels. */
const reach = 6;

/**
 * Finds the tie under the pointer and shows what it is. It is computed from the places of its ends: letting the graphics
 * card find ties would draw each of them twice.
 */
export class TiePointerController {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly describe: (tie: GraphTie) => string;
  private readonly tip = document.createElement('p');
  private pointer: { x: number; y: number } | null = null;
  private onActor = false;
  private readonly look = oncePerFrame(() => this.show());
  private readonly leave = () => this.clear();

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, describe: (tie: GraphTie) => string) {
    this.sigma = sigma;
    this.describe = describe;
    this.tip.className = 'picture-tip';
    this.tip.hidden = true;
    this.tip.setAttribute('aria-hidden', 'true');
    sigma.getContainer().append(this.tip);
    sigma.getContainer().addEventListener('mouseleave', this.leave);
    sigma.on('enterNode', () => {
      this.onActor = true;
      this.clear();
    });
    sigma.on('leaveNode', () => (this.onActor = false));
    sigma.on('moveBody', ({ event: { x, y } }) => {
      this.pointer = { x, y };
      this.look.schedule();
    });
  }

  /** The tie that passes there, in CSS pixels of the picture. Where there are too many lines, none is told from another. */
  tieAt(point: { x: number; y: number }): GraphTie | null {
    if (this.sigma.getGraph().size > manyTies) return null;
    return nearestTie(this.lines(), point, reach);
  }

  kill() {
    this.look.cancel();
    this.sigma.getContainer().removeEventListener('mouseleave', this.leave);
  }

  private *lines(): Iterable<Line<GraphTie>> {
    const { sigma } = this;
    const graph = sigma.getGraph();
    const places = new Map<string, { x: number; y: number }>();
    const placeOf = (id: string) => {
      const known = places.get(id) ?? sigma.graphToViewport(graph.getNodeAttributes(id));
      places.set(id, known);
      return known;
    };
    for (const { source, target, attributes } of graph.edgeEntries()) {
      const lane = drawnLane(sigma, attributes.lane);
      yield { from: placeOf(source), to: placeOf(target), lane, tie: attributes.tie };
    }
  }

  private show() {
    const { pointer, sigma, tip } = this;
    if (pointer === null || this.onActor || isMoving(sigma)) return this.clear();
    const tie = this.tieAt(pointer);
    if (tie === null) return this.clear();
    tip.textContent = this.describe(tie);
    tip.hidden = false;
    const { width } = sigma.getDimensions();
    const left = Math.min(pointer.x + 12, Math.max(0, width - tip.offsetWidth - 4));
    tip.style.transform = `translate(${String(left)}px, ${String(pointer.y + 14)}px)`;
    sigma.getContainer().style.cursor = 'pointer';
  }

  private clear() {
    if (!this.tip.hidden && !this.onActor) this.sigma.getContainer().style.cursor = '';
    this.tip.hidden = true;
  }
}
