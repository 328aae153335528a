import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import { MultiDirectedGraph } from 'graphology';
import type { GraphTie } from '../../contract/graphs.ts';
import type { Appearance } from '../appearance/appearance.ts';
import type { Basemap } from '../appearance/basemap.ts';
import type { Focus } from '../appearance/emphasis.ts';
import type { Tokens } from '../appearance/tokens.ts';
import { AppearanceController, type Changes } from './appearance-controller.ts';
import { BasemapController } from './basemap-controller.ts';
import { ContextLossController } from './context-loss-controller.ts';
import type { DrawnActor, DrawnGraph, DrawnTie } from './drawn-graph.ts';
import { KeyboardController } from './keyboard-controller.ts';
import { LassoController, type LassoHandlers } from './lasso-controller.ts';
import { NameLayer } from './name-layer.ts';
import { NodeShapeProgram } from './node-shape-program.ts';
import { oncePerFrame } from './once-per-frame.ts';
import { PageScrollController } from './page-scroll-controller.ts';
import { PointerController, type PointerHandlers } from './pointer-controller.ts';
import { TiePointerController } from './tie-pointer-controller.ts';
import { CurvedTieProgram, StraightTieProgram } from './tie-program.ts';
import { unfolded } from './unfolded-program.ts';
import type { Viewport } from './viewport.ts';

const PlainNodeProgram = unfolded(NodeShapeProgram);

export type Picture = {
  setGraph: (graph: DrawnGraph) => void;
  /** What part of the plane is seen, and what lies under the actors. */
  setFrame: (viewport: Viewport, basemap: Basemap) => void;
  setAppearance: (appearance: Appearance, tokens: Tokens) => void;
  setSelection: (focus: Omit<Focus, 'hovered'>) => void;
  /** What became of each tie between two waves; `undefined`: nothing is compared. */
  setChanges: (changes: Changes | undefined) => void;
  /** Who was put in place by hand. */
  setPinned: (pinned: ReadonlySet<string>) => void;
  /** Turns the drawing of a line around actors on and off. */
  lasso: (on: boolean) => void;
  showActor: (id: string) => void;
  zoom: (by: 'in' | 'out' | 'all') => void;
  kill: () => void;
};
type PictureHandlers = Omit<PointerHandlers, 'onHover'> &
  LassoHandlers & {
    onLost: () => void;
    /** The same as `onTie`, by keyboard: there is no pointer that shows where. */
    onWalkedTie: (tie: GraphTie | null) => void;
    describeTie: (tie: GraphTie) => string;
    /** The wheel was left to the page. */
    onWheelBlocked: () => void;
    onNamed: (shown: number, wanted: number) => void;
  };

/** Puts a picture into a container: one Sigma, one controller for each concern. Call `kill` before the container goes. */
export function createPicture(
  container: HTMLElement,
  start: { crowded: boolean; appearance: Appearance; tokens: Tokens; calm: boolean },
  handlers: PictureHandlers,
): Picture {
  let { tokens } = start;
  const { crowded } = start;
  // Sigma draws while it is being made: it starts with nobody, and everything is drawn once, when all is known.
  let drawn: DrawnGraph = new MultiDirectedGraph();
  const looks = new AppearanceController(drawn, start.appearance, tokens);
  const sigma: Sigma<DrawnActor, DrawnTie> = new Sigma<DrawnActor, DrawnTie>(drawn, container, {
    nodeReducer: looks.reducers.nodeReducer,
    edgeReducer: looks.reducers.edgeReducer,
    // Sigma declares its programs for attributes of any kind; these read no attribute but what the reducers return.
    nodeProgramClasses: { shape: PlainNodeProgram as never },
    // In the order in which they lie upon each other: tension and what steps back never cover the others.
    edgeProgramClasses: {
      hairline: EdgeLineProgram,
      'beneath-straight': StraightTieProgram as never,
      'beneath-curve': CurvedTieProgram as never,
      straight: StraightTieProgram as never,
      curve: CurvedTieProgram as never,
    },
    defaultNodeType: 'shape',
    defaultEdgeType: 'straight',
    // Names are written by the name layer, which knows their order of importance.
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    hideEdgesOnMove: crowded,
    minEdgeThickness: crowded ? 0.4 : 0.8,
    stagePadding: 36,
    // A hidden box (a closed panel, print) is drawn again when it is shown.
    allowInvalidContainer: true,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    zoomDuration: start.calm ? 0 : 150,
    inertiaDuration: start.calm ? 0 : 200,
  });
  const redraw = oncePerFrame(() => {
    if (sigma.getGraph() === drawn) sigma.refresh();
    else sigma.setGraph(drawn);
  });
  looks.attach({ redraw: redraw.schedule, redrawActors: (nodes) => redrawActors(sigma, drawn, nodes) });
  const names = new NameLayer(sigma, {
    tokens: () => tokens,
    names: () => looks.names(),
    isRinged: (id) => looks.isMarked(id),
    crowded: () => crowded,
    onNamed: handlers.onNamed,
  });
  const ties = new TiePointerController(sigma, handlers.describeTie);
  const keys = new KeyboardController(sigma, { ...handlers, onTie: handlers.onWalkedTie });
  const scroll = new PageScrollController(sigma, handlers.onWheelBlocked);
  const lasso = new LassoController(sigma, handlers);
  const losses = new ContextLossController(sigma, handlers.onLost);
  new PointerController(sigma, { ...handlers, onHover: (hovered) => looks.hover(hovered) }, ties);
  const sizes = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    if (width !== container.offsetWidth || height !== container.offsetHeight) redraw.schedule();
  });
  sizes.observe(container);
  const basemap = new BasemapController(sigma, () => ({
    fill: tokens.basemap,
    line: tokens.basemapLine,
    border: tokens.tie,
  }));
  const duration = start.calm ? 0 : 180;
  return {
    setFrame: (viewport, shapes) => {
      basemap.show(shapes);
      if (sigma.getCustomBBox() === viewport) return;
      sigma.setCustomBBox(viewport);
      redraw.schedule();
    },
    setGraph: (graph) => {
      drawn = graph;
      looks.graphChanges(graph);
      redraw.schedule();
    },
    setAppearance: (appearance, nextTokens) => {
      tokens = nextTokens;
      looks.show(appearance, nextTokens);
    },
    setSelection: (focus) => {
      keys.select(focus.selected, focus.tie ?? null);
      looks.focusOn({ ...focus, hovered: null });
    },
    setChanges: (changes) => looks.showChanges(changes),
    setPinned: (pinned) => names.pin(pinned),
    lasso: (on) => lasso.arm(on),
    showActor: (id) => {
      const place = sigma.getNodeDisplayData(id);
      const { ratio } = sigma.getCamera().getState();
      if (place) void sigma.getCamera().animate({ x: place.x, y: place.y, ratio }, { duration });
    },
    zoom: (by) => {
      const camera = sigma.getCamera();
      if (by === 'in') void camera.animatedZoom({ duration });
      else if (by === 'out') void camera.animatedUnzoom({ duration });
      else void camera.animatedReset({ duration });
    },
    kill: () => {
      redraw.cancel();
      sizes.disconnect();
      keys.kill();
      losses.kill();
      lasso.kill();
      scroll.kill();
      ties.kill();
      releaseContexts(sigma);
      sigma.kill();
    },
  };
}

/** Browsers keep only a few WebGL contexts: hand them back at once instead of waiting for the collector. */
function releaseContexts(sigma: Sigma<DrawnActor, DrawnTie>) {
  for (const canvas of Object.values(sigma.getCanvases())) {
    const context = canvas.getContext('webgl2') as WebGL2RenderingContext | null;
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/** Draws some actors anew without going through all of them; before the first whole drawing there is nothing to do. */
function redrawActors(sigma: Sigma<DrawnActor, DrawnTie>, drawn: DrawnGraph, nodes: readonly string[]) {
  if (sigma.getGraph() !== drawn) return;
  sigma.refresh({
    partialGraph: { nodes: nodes.filter((id) => drawn.hasNode(id)) },
    skipIndexation: true,
    schedule: true,
  });
}
