import type Sigma from 'sigma';
import type { GraphTie } from '../../contract/graphs.ts';
import type { Appearance } from '../appearance/appearance.ts';
import { contrast, mix } from '../appearance/palette.ts';
import { shapeOfKind } from '../appearance/shapes.ts';
import { isImagined } from '../state/what-if.ts';
import type { Tokens } from '../appearance/tokens.ts';
import { manyTies, type DrawnActor, type DrawnGraph, type DrawnTie } from './drawn-graph.ts';

/** Up to this many neighbours are named when one actor is looked at. */
const fewNeighbours = 16;

export type Focus = { selected: string | null; hovered: string | null; route: ReadonlySet<string> };

/**
 * How actors and ties look: colour, size, shape and label by the appearance; the chosen actor, its neighbours and
 * a route stand out while the rest steps back.
 */
export class AppearanceController {
  private sigma: Sigma<DrawnActor, DrawnTie> | null = null;
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

  attach(sigma: Sigma<DrawnActor, DrawnTie>) {
    this.sigma = sigma;
  }

  show(appearance: Appearance, tokens: Tokens) {
    this.appearance = appearance;
    this.tokens = tokens;
    this.sigma?.refresh();
  }

  focusOn(change: Partial<Focus>) {
    this.focus = { ...this.focus, ...change };
    this.near = this.nearFocus();
    this.sigma?.refresh({ skipIndexation: true });
  }

  /** Call before Sigma is given the new graph. */
  graphChanges(graph: DrawnGraph) {
    this.graph = graph;
    this.near = this.nearFocus();
  }

  private nearFocus(): ReadonlySet<string> | null {
    const { selected, hovered, route } = this.focus;
    const { graph } = this;
    if (route.size > 0) return route;
    const centre = [hovered, selected].find((id) => id !== null && graph.hasNode(id));
    return centre ? new Set([centre, ...graph.neighbors(centre)]) : null;
  }

  private actor(id: string, { x, y, actor }: DrawnActor) {
    const { selected, hovered } = this.focus;
    const chosen = id === selected;
    const pointed = id === hovered;
    const faded = this.near !== null && !this.near.has(id) && !chosen;
    const fill = faded ? this.tokens.actorFaint : this.appearance.colour.colourOf(actor);
    const hollow = actor.responded === false || actor.isSet;
    const close = this.near !== null && this.near.size <= fewNeighbours && !faded;
    const named = chosen || pointed || close || (!faded && this.appearance.labelled.has(id));
    return {
      x,
      y,
      type: 'shape',
      shape: shapeOfKind[actor.kind],
      color: hollow ? this.tokens.paper : fill,
      borderColor: chosen ? this.tokens.ink : hollow ? fill : faded ? this.fadedRim() : this.outline(fill),
      borderWidth: chosen ? 3 : hollow ? 2.5 : 1,
      size: this.appearance.size.radiusOf(actor) * (chosen ? 1.25 : 1),
      label: named ? actor.name : '',
      forceLabel: chosen || pointed,
      highlighted: chosen || pointed,
      zIndex: chosen || pointed ? 3 : faded ? 0 : 1,
    };
  }

  /** A pale fill gets a darker rim, so that every actor stands out from the paper (3:1). */
  private outline(fill: string): string {
    if (contrast(fill, this.tokens.paper) >= 3) return mix(fill, this.tokens.paper, 0.25);
    return mix(fill, this.tokens.ink, 0.55);
  }

  /** Tension is dashed; the register's ties need no arrow (a sostenedor runs a school, never the reverse). */
  private tieType({ sign, directed, layer }: GraphTie): 'line' | 'arrow' | 'dashed' {
    if (this.graph.size > manyTies) return 'line';
    if (sign === -1) return 'dashed';
    return directed && layer !== 'administers' ? 'arrow' : 'line';
  }

  private fadedRim(): string {
    return mix(this.tokens.actorFaint, this.tokens.ink, 0.22);
  }

  private tie({ tie }: DrawnTie) {
    const { near } = this;
    const { selected, hovered, route } = this.focus;
    const centre = hovered ?? selected;
    const imagined = isImagined(tie);
    const lit =
      near !== null &&
      near.has(tie.from) &&
      near.has(tie.to) &&
      (route.size > 0 || tie.from === centre || tie.to === centre);
    const plain = tie.sign === -1 ? this.tokens.negative : this.tokens.tie;
    return {
      type: this.tieType(tie),
      color:
        lit || imagined
          ? tie.sign === -1
            ? this.tokens.negative
            : this.tokens.tieStrong
          : near !== null
            ? this.tokens.tieFaint
            : plain,
      size: imagined ? 4 : widthOf(tie.strength) * (lit ? 1.3 : 1),
      zIndex: lit || imagined ? 2 : near !== null ? 0 : 1,
    };
  }
}

/** Strength widens a tie, gently: scales of different instruments are not alike. */
const widthOf = (strength: number | null) =>
  strength === null ? 1.5 : Math.min(4, 1 + 0.5 * Math.log2(1 + strength));
