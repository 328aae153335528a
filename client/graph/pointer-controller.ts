import type Sigma from 'sigma';
import type { GraphTie } from '../../contract/graphs.ts';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';

export type PointerHandlers = {
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  onHover: (id: string | null) => void;
  onMoved: (id: string, place: { x: number; y: number }) => void;
  onTie: (tie: GraphTie) => void;
};

const dragThreshold = 4;

type TieFinder = { tieAt: (point: { x: number; y: number }) => GraphTie | null };

/** Choosing an actor or a tie by click, opening by double click, naming under the pointer, moving by drag. */
export class PointerController {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly handlers: PointerHandlers;
  private held: { id: string; x: number; y: number; moving: boolean } | null = null;
  /** The press that ends a drag comes as a click, too: it chooses nobody. */
  private dragged = false;

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, handlers: PointerHandlers, ties: TieFinder) {
    this.sigma = sigma;
    this.handlers = handlers;
    sigma.on('clickNode', ({ node }) => {
      if (!this.dragged) handlers.onSelect(node);
    });
    sigma.on('clickStage', ({ event }) => {
      if (this.dragged) return;
      const tie = ties.tieAt(event);
      if (tie === null) handlers.onSelect(null);
      else handlers.onTie(tie);
    });
    sigma.on('doubleClickNode', (event) => {
      event.preventSigmaDefault();
      handlers.onOpen(event.node);
    });
    sigma.on('enterNode', ({ node }) => this.hover(node));
    sigma.on('leaveNode', () => this.hover(null));
    sigma.on('downStage', () => (this.dragged = false));
    sigma.on('downNode', ({ node, event }) => {
      this.dragged = false;
      this.held = { id: node, x: event.x, y: event.y, moving: false };
    });
    sigma.on('moveBody', ({ event }) => this.move(event));
    sigma.on('upNode', () => this.release());
    sigma.on('upStage', () => this.release());
  }

  private hover(id: string | null) {
    if (this.held?.moving) return;
    this.sigma.getContainer().style.cursor = id === null ? '' : 'pointer';
    this.handlers.onHover(id);
  }

  private move(event: { x: number; y: number; preventSigmaDefault: () => void }) {
    if (!this.held) return;
    const far = Math.hypot(event.x - this.held.x, event.y - this.held.y);
    if (!this.held.moving && far < dragThreshold) return;
    this.held.moving = true;
    event.preventSigmaDefault();
    const place = this.sigma.viewportToGraph(event);
    this.sigma.getGraph().mergeNodeAttributes(this.held.id, place);
  }

  private release() {
    this.dragged = this.held?.moving === true;
    if (this.held?.moving) {
      const { x, y } = this.sigma.getGraph().getNodeAttributes(this.held.id);
      this.handlers.onMoved(this.held.id, { x, y });
    }
    this.held = null;
  }
}
