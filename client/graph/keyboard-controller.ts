import type Sigma from 'sigma';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';
import { directions, nextInDirection } from './walk.ts';

export type KeyboardTold = {
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  onToggle: (id: string) => void;
};

/**
 * The picture without a mouse: arrows walk to a neighbour (with Shift: to the nearest actor, tied or not), Enter
 * opens, Space picks it beside others, Escape lets go, + and − zoom, 0 shows everything.
 */
export class KeyboardController {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly told: KeyboardTold;
  private selected: string | null = null;
  private readonly listener = (event: KeyboardEvent) => this.press(event);

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, told: KeyboardTold) {
    this.sigma = sigma;
    this.told = told;
    sigma.getContainer().addEventListener('keydown', this.listener);
  }

  choose(id: string | null) {
    this.selected = id;
  }

  kill() {
    this.sigma.getContainer().removeEventListener('keydown', this.listener);
  }

  private press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const action = this.actionOf(event);
    if (action === null) return;
    event.preventDefault();
    action();
  }

  private actionOf(event: KeyboardEvent): (() => void) | null {
    const direction = directions[event.key];
    if (direction) return () => this.walk(direction, event.shiftKey);
    const camera = this.sigma.getCamera();
    const { selected } = this;
    if (event.key === 'Enter' && selected !== null) return () => this.told.onOpen(selected);
    if (event.key === ' ' && selected !== null) return () => this.told.onToggle(selected);
    if (event.key === 'Escape' && selected !== null) return () => this.told.onSelect(null);
    if (event.key === '+' || event.key === '=') return () => void camera.animatedZoom({ duration: 0 });
    if (event.key === '-') return () => void camera.animatedUnzoom({ duration: 0 });
    if (event.key === '0') return () => void camera.animatedReset({ duration: 0 });
    return null;
  }

  private walk(direction: { x: number; y: number }, anyone: boolean) {
    const graph = this.sigma.getGraph();
    if (graph.order === 0) return;
    const placeOf = (id: string) => ({ id, ...graph.getNodeAttributes(id) });
    if (this.selected === null || !graph.hasNode(this.selected)) {
      this.told.onSelect(mostTied(graph));
      return;
    }
    const from = graph.getNodeAttributes(this.selected);
    const others = anyone ? graph.nodes() : graph.neighbors(this.selected);
    const next = nextInDirection(from, others.filter((id) => id !== this.selected).map(placeOf), direction);
    if (next !== null) this.told.onSelect(next);
  }
}

function mostTied(graph: { nodes: () => string[]; degree: (id: string) => number }): string {
  return graph.nodes().reduce((best, id) => (graph.degree(id) > graph.degree(best) ? id : best));
}
