import { actorLook } from '../appearance/actor-look.ts';
import type { Appearance } from '../appearance/appearance.ts';
import { emphasisOfActor, emphasisOfTie, isNamed, emphasised, type Focus } from '../appearance/emphasis.ts';
import { isImagined } from '../appearance/imagined-tie.ts';
import { shapeOfKind } from '../appearance/shapes.ts';
import { manyTies, tieLook } from '../appearance/tie-look.ts';
import type { Tokens } from '../appearance/tokens.ts';
import type { DrawnActor, DrawnGraph, DrawnTie } from './drawn-graph.ts';

/** What can be drawn again: everything or some actors. */
type Canvas = { redraw: () => void; redrawActors: (ids: readonly string[]) => void };

/** Above this many actors, pointing at one names it and leaves the others as they are: all would take too long. */
const crowd = 4000;

/**
 * How actors and ties look: colour, size, shape and label by the appearance; the chosen actor, its neighbours and
 * a route stand out while the rest steps back.
 */
export class AppearanceController {
  private canvas: Canvas | null = null;
  private graph: DrawnGraph;
  private appearance: Appearance;
  private tokens: Tokens;
  private focus: Focus = { selected: null, hovered: null, route: new Set() };
  private near: ReadonlySet<string> | null = null;

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

  private nearFocus(): ReadonlySet<string> | null {
    const { graph } = this;
    return emphasised(this.focus, (id) => (graph.hasNode(id) ? graph.neighbors(id) : null));
  }

  private actor(id: string, { x, y, actor }: DrawnActor) {
    const emphasis = emphasisOfActor(id, this.focus, this.near);
    const look = actorLook(actor, this.appearance, this.tokens, emphasis);
    const faded = emphasis === 'faded';
    const held = emphasis === 'chosen' || id === this.focus.hovered;
    return {
      x,
      y,
      type: 'shape',
      shape: shapeOfKind[actor.kind],
      color: look.fill,
      borderColor: look.rim,
      borderWidth: look.rimWidth,
      size: look.radius,
      label: isNamed(id, this.appearance.labelled, this.focus, this.near) ? actor.name : '',
      forceLabel: held,
      highlighted: held,
      zIndex: held ? 3 : faded ? 0 : 1,
    };
  }

  private tie({ tie }: DrawnTie) {
    const imagined = isImagined(tie);
    const emphasis = imagined ? 'lit' : emphasisOfTie(tie, this.focus, this.near);
    const look = tieLook(tie, this.tokens, { crowded: this.graph.size > manyTies, emphasis });
    return {
      type: look.form,
      color: look.colour,
      size: imagined ? 4 : look.width,
      zIndex: emphasis === 'lit' ? 2 : emphasis === 'faded' ? 0 : 1,
    };
  }
}
