import Sigma from 'sigma';
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  EdgeLineProgram,
  EdgeRectangleProgram,
} from 'sigma/rendering';
import type { Appearance } from '../appearance/appearance.ts';
import type { Ground } from '../appearance/ground.ts';
import type { Focus } from '../appearance/emphasis.ts';
import type { Tokens } from '../appearance/tokens.ts';
import { AppearanceController } from './appearance-controller.ts';
import { DashedArrowProgram } from './dashed-edge-program.ts';
import { ContextLossController } from './context-loss-controller.ts';
import { MultiDirectedGraph } from 'graphology';
import type { DrawnActor, DrawnGraph, DrawnTie } from './drawn-graph.ts';
import { GroundController } from './ground-controller.ts';
import { KeyboardController } from './keyboard-controller.ts';
import { Labels } from './labels.ts';
import { LassoController, type LassoTold } from './lasso-controller.ts';
import { marksOf } from './marks-of.ts';
import { NodeShapeProgram } from './node-shape-program.ts';
import { oncePerFrame } from './once-per-frame.ts';
import { PointerController, type PointerTold } from './pointer-controller.ts';
import { unfolded } from './unfolded-program.ts';

const PlainNodeProgram = unfolded(NodeShapeProgram);
const PlainLineProgram = unfolded(EdgeRectangleProgram);
const PlainArrowProgram = createEdgeCompoundProgram([
  unfolded(createEdgeClampedProgram()),
  unfolded(createEdgeArrowHeadProgram()),
]);

/** The part of the plane that fills the picture, in layout units; it stays while filters and waves change. */
export type Frame = { x: [number, number]; y: [number, number] };

export type Picture = {
  draw: (graph: DrawnGraph) => void;
  /** What part of the plane is seen, and what lies under the actors. */
  lay: (frame: Frame, ground: Ground) => void;
  dress: (appearance: Appearance, tokens: Tokens) => void;
  choose: (focus: Omit<Focus, 'hovered'>) => void;
  /** Turns the drawing of a line around actors on and off. */
  lasso: (on: boolean) => void;
  showActor: (id: string) => void;
  zoom: (by: 'in' | 'out' | 'all') => void;
  kill: () => void;
};
export type PictureTold = Omit<PointerTold, 'onHover'> & LassoTold & { onLost: () => void };

/** Puts a picture into a container: one Sigma, one controller for each concern. Call `kill` before the container goes. */
export function createPicture(
  container: HTMLElement,
  start: { crowded: boolean; appearance: Appearance; tokens: Tokens; calm: boolean },
  told: PictureTold,
): Picture {
  let { tokens } = start;
  const { crowded } = start;
  // Sigma draws while it is being made: it starts with nobody, and everything is drawn once, when all is known.
  let drawn: DrawnGraph = new MultiDirectedGraph();
  const looks = new AppearanceController(drawn, start.appearance, tokens);
  const labels: Labels = new Labels(
    () => tokens,
    () => marksOf(sigma),
  );
  const sigma: Sigma<DrawnActor, DrawnTie> = new Sigma<DrawnActor, DrawnTie>(drawn, container, {
    nodeReducer: looks.reducers.nodeReducer as never,
    edgeReducer: looks.reducers.edgeReducer as never,
    nodeProgramClasses: { shape: PlainNodeProgram as never },
    // In the order in which they lie upon each other: tension above what would hide it.
    edgeProgramClasses: {
      line: (crowded ? EdgeLineProgram : PlainLineProgram) as never,
      arrow: PlainArrowProgram as never,
      dashed: DashedArrowProgram as never,
    },
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    defaultDrawNodeLabel: labels.draw as never,
    // The hovered actor is already drawn with its rim; only its name is added above everything.
    defaultDrawNodeHover: labels.draw as never,
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
  looks.attach({ redraw: redraw.ask, redrawActors: (nodes) => redrawActors(sigma, drawn, nodes) });
  sigma.on('beforeRender', () => labels.startFrame());
  const keys = new KeyboardController(sigma, told);
  const lasso = new LassoController(sigma, told);
  const losses = new ContextLossController(sigma, told.onLost);
  new PointerController(sigma, { ...told, onHover: (hovered) => looks.hover(hovered) });
  const sizes = new ResizeObserver(() => {
    const { width, height } = sigma.getDimensions();
    if (width !== container.offsetWidth || height !== container.offsetHeight) redraw.ask();
  });
  sizes.observe(container);
  const ground = new GroundController(sigma, () => ({
    fill: tokens.ground,
    line: tokens.groundLine,
    border: tokens.tie,
  }));
  const duration = start.calm ? 0 : 180;
  return {
    lay: (frame, shapes) => {
      ground.show(shapes);
      if (sigma.getCustomBBox() === frame) return;
      sigma.setCustomBBox(frame);
      redraw.ask();
    },
    draw: (graph) => {
      drawn = graph;
      looks.graphChanges(graph);
      redraw.ask();
    },
    dress: (appearance, nextTokens) => {
      tokens = nextTokens;
      looks.show(appearance, nextTokens);
    },
    choose: (focus) => {
      keys.choose(focus.selected);
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
