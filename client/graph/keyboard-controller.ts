import type Sigma from 'sigma';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';
import { directions, nextInDirection } from './walk.ts';

type KeyboardHandlers = {
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  onToggle: (id: string) => void;
};

/**
 * The picture without a mouse: arrows walk to a neighbour (with Shift: to the nearest actor, tied or not), Enter
 * opens, Space adds it to the selection, Escape deselects, + and − zoom, 0 shows everything.
 */
export class KeyboardController {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly handlers: KeyboardHandlers;
  private selected: string | null = null;
  private readonly listener = (event: KeyboardEvent) => this.press(event);

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, handlers: KeyboardHandlers) {
    this.sigma = sigma;
    this.handlers = handlers;
    sigma.getContainer().addEventListener('keydown', this.listener);
  }

  select(id: string | null) {
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
    if (event.key === 'Enter' && selected !== null) return () => this.handlers.onOpen(selected);
    if (event.key === ' ' && selected !== null) return () => this.handlers.onToggle(selected);
    if (event.key === 'Escape' && selected !== null) return () => this.handlers.onSelect(null);
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
      this.handlers.onSelect(mostTied(graph));
      return;
    }
    const from = graph.getNodeAttributes(this.selected);
    const others = anyone ? graph.nodes() : graph.neighbors(this.selected);
    const next = nextInDirection(from, others.filter((id) => id !== this.selected).map(placeOf), direction);
    if (next !== null) this.handlers.onSelect(next);
  }
}

function mostTied(graph: { nodes: () => string[]; degree: (id: string) => number }): string {
  return graph.nodes().reduce((best, id) => (graph.degree(id) > graph.degree(best) ? id : best));
}
