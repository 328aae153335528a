import { actorLook } from '../appearance/actor-look.ts';
import type { Appearance } from '../appearance/appearance.ts';
import {
  emphasisOfActor,
  emphasisOfTie,
  emphasised,
  namesInOrder,
  type ActorEmphasis,
  type Focus,
} from '../appearance/emphasis.ts';
import { isImagined } from '../appearance/imagined-tie.ts';
import { isBent } from '../appearance/tie-lanes.ts';
import { manyTies, tieLook, type TieChange } from '../appearance/tie-look.ts';
import type { Tokens } from '../appearance/tokens.ts';
import type { DrawnActor, DrawnGraph, DrawnTie } from './drawn-graph.ts';

/** What can be drawn again: everything or some actors. */
type Canvas = { redraw: () => void; redrawActors: (ids: readonly string[]) => void };

export type Changes = ReadonlyMap<string, TieChange>;

/** Above this many actors, pointing at one names it and leaves the others as they are: all would take too long. */
const crowd = 4000;

/**
 * How actors and ties look: colour, size, shape and name by the appearance; the chosen actor, its neighbours, a route or
 * whom a finding is about stand out while the rest steps back.
 */
export class AppearanceController {
  private canvas: Canvas | null = null;
  private graph: DrawnGraph;
  private appearance: Appearance;
  private tokens: Tokens;
  private focus: Focus = { selected: null, hovered: null, route: new Set() };
  private near: ReadonlySet<string> | null = null;
  private changes: Changes | undefined;

  constructor(graph: DrawnGraph, appearance: Appearance, tokens: Tokens) {
    this.graph = graph;
    this.appearance = appearance;
    this.tokens = tokens;
  }

  /** Sigma draws while it is being made, so its reducers come first and it second. */
  readonly reducers = {
    nodeReducer: (id: string, data: DrawnActor) => this.actor(id, data),
    edgeReducer: (_id: string, data: DrawnTie) => this.tie(data),
  };

  attach(canvas: Canvas) {
    this.canvas = canvas;
  }

  show(appearance: Appearance, tokens: Tokens) {
    this.appearance = appearance;
    this.tokens = tokens;
    this.canvas?.redraw();
  }

  /** What became of each tie between two waves; `undefined`: ties have the colours of their layers. */
  showChanges(changes: Changes | undefined) {
    if (changes === this.changes) return;
    this.changes = changes;
    this.canvas?.redraw();
  }

  /** The actor under the pointer, or nobody. */
  hover(hovered: string | null) {
    if (this.graph.order <= crowd) return this.focusOn({ hovered });
    const changed = [this.focus.hovered, hovered].filter((id) => id !== null);
    this.focus = { ...this.focus, hovered };
    this.canvas?.redrawActors(changed);
  }

  focusOn(change: Partial<Focus>) {
    this.focus = { ...this.focus, ...change };
    this.near = this.nearFocus();
    this.canvas?.redraw();
  }

  /** Call before Sigma is given the new graph. */
  graphChanges(graph: DrawnGraph) {
    this.graph = graph;
    this.near = this.nearFocus();
  }

  /** Whose names are written, the most important first, and whether they are written in any case. */
  names(): { id: string; name: string; strong: boolean }[] {
    const { graph, focus, appearance } = this;
    return namesInOrder(appearance.labelled, focus, this.near)
      .filter((id) => graph.hasNode(id))
      .map((id) => {
        const { actor } = graph.getNodeAttributes(id);
        const strong = id === focus.hovered || id === focus.selected || focus.marked?.has(id) === true;
        return { id, name: id === focus.hovered ? actor.name : appearance.nameOf(actor), strong };
      });
  }

  isMarked(id: string): boolean {
    return this.focus.marked?.has(id) === true;
  }

  private nearFocus(): ReadonlySet<string> | null {
    const { graph } = this;
    return emphasised(this.focus, (id) => (graph.hasNode(id) ? graph.neighbors(id) : null));
  }

  private actor(id: string, { x, y, actor }: DrawnActor) {
    const emphasis = emphasisOfActor(id, this.focus, this.near);
    const marked = this.isMarked(id);
    const look = actorLook(actor, this.appearance, this.tokens, emphasis, marked);
    return {
      x,
      y,
      type: 'shape',
      shape: look.shape,
      color: look.fill,
      borderColor: look.rim,
      borderWidth: look.rimWidth,
      ringColor: look.ring,
      paperColor: this.tokens.paper,
      size: look.radius,
      label: '',
      zIndex: this.heightOf(id, emphasis, marked),
    };
  }

  private heightOf(id: string, emphasis: ActorEmphasis, marked: boolean): number {
    if (emphasis === 'chosen' || id === this.focus.hovered) return 3;
    if (marked) return 2;
    return emphasis === 'faded' || emphasis === 'pale' ? 0 : 1;
  }

  private tie({ tie, lane }: DrawnTie) {
    const imagined = isImagined(tie);
    const emphasis = imagined ? 'lit' : emphasisOfTie(tie, this.focus, this.near);
    const crowded = this.graph.size > manyTies;
    const change = this.changes?.get(tie.id);
    const look = tieLook(tie, this.tokens, { crowded, emphasis, change, lane });
    const form = isBent(look.lane) ? 'curve' : 'straight';
    return {
      type: look.hairline ? 'hairline' : look.beneath ? `beneath-${form}` : form,
      color: look.colour,
      size: imagined ? 4 : look.width,
      lane: look.lane,
      stroke: look.stroke,
      arrow: look.arrow,
      zIndex: emphasis === 'chosen' ? 3 : emphasis === 'lit' ? 2 : emphasis === 'faded' ? 0 : 1,
    };
  }
}
