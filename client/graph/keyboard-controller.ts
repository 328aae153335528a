import type Sigma from 'sigma';
import type { GraphTie } from '../../contract/graphs.ts';
import { isSameTie, type TieKey } from '../appearance/emphasis.ts';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';
import { directions, nextInDirection } from './walk.ts';

type KeyboardHandlers = {
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  onToggle: (id: string) => void;
  /** A tie reached with the keyboard, or none any more. */
  onTie: (tie: GraphTie | null) => void;
};

/**
 * The picture without a mouse: arrows walk to a neighbour (with Shift: to the nearest actor, tied or not), Enter
 * opens, Space adds it to the selection, T walks its ties one by one (with Shift: backwards), Escape deselects the tie or
 * the actor, + and − zoom, 0 shows everything.
 */
export class KeyboardController {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly handlers: KeyboardHandlers;
  private selected: string | null = null;
  private tie: TieKey | null = null;
  /** Whose ties are being walked: while a tie is looked at, nobody may be chosen. */
  private walked: string | null = null;
  private readonly listener = (event: KeyboardEvent) => this.press(event);

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, handlers: KeyboardHandlers) {
    this.sigma = sigma;
    this.handlers = handlers;
    sigma.getContainer().addEventListener('keydown', this.listener);
  }

  select(id: string | null, tie: TieKey | null) {
    this.selected = id;
    this.tie = tie;
    if (tie === null) this.walked = null;
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
    const centre = selected ?? this.walked;
    if (event.key.toLowerCase() === 't' && centre !== null)
      return () => this.walkTies(centre, event.shiftKey);
    if (event.key === 'Escape' && this.tie !== null) return () => this.leaveTie();
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

  /** Back to the actor whose ties were walked, if any were. */
  private leaveTie() {
    const { walked } = this;
    if (walked === null) this.handlers.onTie(null);
    else this.handlers.onSelect(walked);
  }

  private walkTies(selected: string, backwards: boolean) {
    const graph = this.sigma.getGraph();
    if (!graph.hasNode(selected)) return;
    const ties = graph.mapEdges(selected, (_id, { tie }) => tie);
    const at = ties.findIndex((tie) => isSameTie(tie, this.tie));
    const next = at < 0 ? (backwards ? ties.length - 1 : 0) : at + (backwards ? -1 : 1) + ties.length;
    const tie = ties[next % ties.length];
    if (tie === undefined) return;
    this.handlers.onTie(tie);
    this.walked = selected;
  }
}

function mostTied(graph: { nodes: () => string[]; degree: (id: string) => number }): string {
  return graph.nodes().reduce((best, id) => (graph.degree(id) > graph.degree(best) ? id : best));
}
