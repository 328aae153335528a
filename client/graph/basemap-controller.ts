import type Sigma from 'sigma';
import type { Basemap, BasemapShape } from '../appearance/basemap.ts';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';

type BasemapColours = { fill: string; line: string; border: string };

/** Draws the basemap under actors and ties; it moves with the camera. */
export class BasemapController {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly context: CanvasRenderingContext2D;
  private readonly colours: () => BasemapColours;
  private basemap: Basemap = [];

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, colours: () => BasemapColours) {
    this.sigma = sigma;
    this.colours = colours;
    // `beforeLayer` is honoured by this version, though its types name only `style` here.
    const under = { style: {}, beforeLayer: 'edges' };
    sigma.createCanvasContext('basemap', under);
    this.context = sigma.getCanvases()['basemap']!.getContext('2d')!;
    sigma.resize(true);
    sigma.on('afterRender', () => this.draw());
  }

  show(basemap: Basemap) {
    this.basemap = basemap;
    this.sigma.scheduleRender();
  }

  private draw() {
    const { width, height } = this.sigma.getDimensions();
    const { context } = this;
    context.clearRect(0, 0, width, height);
    const colours = this.colours();
    context.lineWidth = 1;
    const land = this.basemap.filter(({ kind }) => kind === 'land');
    for (const shape of this.basemap) if (shape.kind !== 'comuna') this.drawShape(shape, colours);
    context.save();
    // A comuna of islands is no area of the sea.
    if (land.length > 0) context.clip(this.pathOf(land));
    for (const shape of this.basemap) if (shape.kind === 'comuna') this.drawShape(shape, colours);
    context.restore();
  }

  /** A comuna is dotted and a region's border broken, so that neither looks like a tie. */
  private drawShape(shape: BasemapShape, { fill, line, border }: BasemapColours) {
    const { context } = this;
    const path = this.pathOf([shape]);
    context.fillStyle = fill;
    if (shape.kind === 'land') context.fill(path);
    context.strokeStyle = shape.kind === 'border' ? border : line;
    context.setLineDash(shape.kind === 'border' ? [6, 4] : shape.kind === 'comuna' ? [1, 4] : []);
    context.stroke(path);
    context.setLineDash([]);
  }

  private pathOf(shapes: readonly BasemapShape[]): Path2D {
    const path = new Path2D();
    for (const { kind, corners } of shapes) {
      for (const [at, corner] of corners.entries()) {
        const { x, y } = this.sigma.graphToViewport(corner);
        if (at === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      if (kind !== 'border') path.closePath();
    }
    return path;
  }
}
