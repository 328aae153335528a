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
    this.context.clearRect(0, 0, width, height);
    const colours = this.colours();
    this.context.fillStyle = colours.fill;
    this.context.lineWidth = 1;
    for (const shape of this.basemap) this.drawShape(shape, colours);
    this.context.setLineDash([]);
  }

  private drawShape({ kind, corners }: BasemapShape, { line, border }: BasemapColours) {
    const { context } = this;
    context.beginPath();
    for (const [at, corner] of corners.entries()) {
      const { x, y } = this.sigma.graphToViewport(corner);
      if (at === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    if (kind !== 'border') context.closePath();
    if (kind === 'land') context.fill();
    context.strokeStyle = kind === 'border' ? border : line;
    context.setLineDash(kind === 'border' ? [6, 4] : []);
    context.stroke();
  }
}
