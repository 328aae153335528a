import Sigma from 'sigma';
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  EdgeLineProgram,
  EdgeRectangleProgram,
} from 'sigma/rendering';
import { MultiDirectedGraph } from 'graphology';
import type { Appearance } from '../appearance/appearance.ts';
import type { Basemap } from '../appearance/basemap.ts';
import type { Focus } from '../appearance/emphasis.ts';
import type { Tokens } from '../appearance/tokens.ts';
import { AppearanceController } from './appearance-controller.ts';
import { BasemapController } from './basemap-controller.ts';
import { ContextLossController } from './context-loss-controller.ts';
import { DashedArrowProgram } from './dashed-edge-program.ts';
import { drawnDiscs } from './drawn-discs.ts';
import type { DrawnActor, DrawnGraph, DrawnTie } from './drawn-graph.ts';
import { KeyboardController } from './keyboard-controller.ts';
import { Labels } from './labels.ts';
import { LassoController, type LassoHandlers } from './lasso-controller.ts';
import { NodeShapeProgram } from './node-shape-program.ts';
import { oncePerFrame } from './once-per-frame.ts';
import { PointerController, type PointerHandlers } from './pointer-controller.ts';
import { unfolded } from './unfolded-program.ts';
import type { Viewport } from './viewport.ts';

const PlainNodeProgram = unfolded(NodeShapeProgram);
const PlainLineProgram = unfolded(EdgeRectangleProgram);
const PlainArrowProgram = createEdgeCompoundProgram([
  unfolded(createEdgeClampedProgram()),
  unfolded(createEdgeArrowHeadProgram()),
]);

export type Picture = {
  setGraph: (graph: DrawnGraph) => void;
  /** What part of the plane is seen, and what lies under the actors. */
  setFrame: (viewport: Viewport, basemap: Basemap) => void;
  setAppearance: (appearance: Appearance, tokens: Tokens) => void;
  setSelection: (focus: Omit<Focus, 'hovered'>) => void;
  /** Turns the drawing of a line around actors on and off. */
  lasso: (on: boolean) => void;
  showActor: (id: string) => void;
  zoom: (by: 'in' | 'out' | 'all') => void;
  kill: () => void;
};
type PictureHandlers = Omit<PointerHandlers, 'onHover'> & LassoHandlers & { onLost: () => void };

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
  const labels: Labels = new Labels(
    () => tokens,
    () => drawnDiscs(sigma),
  );
  const sigma: Sigma<DrawnActor, DrawnTie> = new Sigma<DrawnActor, DrawnTie>(drawn, container, {
    nodeReducer: looks.reducers.nodeReducer,
    edgeReducer: looks.reducers.edgeReducer,
    // Sigma declares its programs for attributes of any kind; these read no attribute but what the reducers return.
    nodeProgramClasses: { shape: PlainNodeProgram as never },
    // In the order in which they lie upon each other: tension above what would hide it.
    edgeProgramClasses: {
      line: crowded ? EdgeLineProgram : PlainLineProgram,
      arrow: PlainArrowProgram as never,
      dashed: DashedArrowProgram as never,
    },
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    defaultDrawNodeLabel: labels.draw,
    // The hovered actor is already drawn with its rim; only its name is added above everything.
    defaultDrawNodeHover: labels.draw,
    labelFont: "'Source Sans 3 Variable', sans-serif",
    labelSize: 13,
    labelWeight: '450',
    labelDensity: 4,
    labelGridCellSize: 60,
    labelRenderedSizeThreshold: 0,
    hideEdgesOnMove: crowded,
    hideLabelsOnMove: crowded,
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
  sigma.on('beforeRender', () => labels.startFrame());
  const keys = new KeyboardController(sigma, handlers);
  const lasso = new LassoController(sigma, handlers);
  const losses = new ContextLossController(sigma, handlers.onLost);
  new PointerController(sigma, { ...handlers, onHover: (hovered) => looks.hover(hovered) });
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
      keys.select(focus.selected);
      looks.focusOn({ ...focus, hovered: null });
    },
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
