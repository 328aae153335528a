import Sigma from 'sigma';
import { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { Appearance } from '../appearance/appearance.ts';
import type { Focus } from '../appearance/emphasis.ts';
import { manyTies } from '../appearance/tie-look.ts';
import type { Tokens } from '../appearance/tokens.ts';
import { AppearanceController } from './appearance-controller.ts';
import { DashedArrowProgram } from './dashed-edge-program.ts';
import { ContextLossController } from './context-loss-controller.ts';
import type { DrawnActor, DrawnGraph, DrawnTie } from './drawn-graph.ts';
import { GroundController, type Ground } from './ground-controller.ts';
import { KeyboardController } from './keyboard-controller.ts';
import { Labels } from './labels.ts';
import { LassoController, type LassoTold } from './lasso-controller.ts';
import { NodeShapeProgram } from './node-shape-program.ts';
import { PointerController, type PointerTold } from './pointer-controller.ts';

/** The part of the plane that fills the picture, in layout units; it stays while filters and waves change. */
export type Frame = { x: [number, number]; y: [number, number] };

export type Picture = {
  draw: (graph: DrawnGraph, frame: Frame, ground: Ground) => void;
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
  start: { graph: DrawnGraph; frame: Frame; appearance: Appearance; tokens: Tokens; calm: boolean },
  told: PictureTold,
): Picture {
  let { tokens } = start;
  const crowded = start.graph.size > manyTies;
  const looks = new AppearanceController(start.graph, start.appearance, tokens);
  const labels = new Labels(() => tokens);
  const sigma = new Sigma<DrawnActor, DrawnTie>(start.graph, container, {
    nodeReducer: looks.reducers.nodeReducer as never,
    edgeReducer: looks.reducers.edgeReducer as never,
    nodeProgramClasses: { shape: NodeShapeProgram as never },
    // In the order in which they lie upon each other: tension above what would hide it.
    edgeProgramClasses: {
      line: (crowded ? EdgeLineProgram : EdgeRectangleProgram) as never,
      arrow: EdgeArrowProgram as never,
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
  sigma.setCustomBBox(start.frame);
  looks.attach(sigma);
  sigma.on('beforeRender', () => labels.startFrame());
  const keys = new KeyboardController(sigma, told);
  const lasso = new LassoController(sigma, told);
  const losses = new ContextLossController(sigma, told.onLost);
  new PointerController(sigma, { ...told, onHover: (hovered) => looks.focusOn({ hovered }) });
  const sizes = new ResizeObserver(() => {
    sigma.resize();
    sigma.scheduleRefresh();
  });
  sizes.observe(container);
  const ground = new GroundController(sigma, () => ({ fill: tokens.ground, line: tokens.groundLine }));
  const duration = start.calm ? 0 : 180;
  return {
    draw: (graph, frame, shapes) => {
      ground.show(shapes);
      sigma.setCustomBBox(frame);
      looks.graphChanges(graph);
      sigma.setGraph(graph);
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
