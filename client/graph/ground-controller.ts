import type Sigma from 'sigma';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';

export type Ground = readonly (readonly { x: number; y: number }[])[];

/** Draws the ground under actors and ties: quiet shapes that move with the camera. */
export class GroundController {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly context: CanvasRenderingContext2D;
  private readonly colours: () => { fill: string; line: string };
  private ground: Ground = [];

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, colours: () => { fill: string; line: string }) {
    this.sigma = sigma;
    this.colours = colours;
    // `beforeLayer` is honoured by this version, though its types name only `style` here.
    const under = { style: {}, beforeLayer: 'edges' };
    sigma.createCanvasContext('ground', under);
    this.context = sigma.getCanvases()['ground']!.getContext('2d')!;
    sigma.resize(true);
    sigma.on('afterRender', () => this.draw());
  }

  show(ground: Ground) {
    this.ground = ground;
    this.sigma.scheduleRender();
  }

  private draw() {
    const { width, height } = this.sigma.getDimensions();
    this.context.clearRect(0, 0, width, height);
    const { fill, line } = this.colours();
    this.context.fillStyle = fill;
    this.context.strokeStyle = line;
    this.context.lineWidth = 1;
    for (const shape of this.ground) {
      this.context.beginPath();
      for (const [at, corner] of shape.entries()) {
        const { x, y } = this.sigma.graphToViewport(corner);
        if (at === 0) this.context.moveTo(x, y);
        else this.context.lineTo(x, y);
      }
      this.context.closePath();
      this.context.fill();
      this.context.stroke();
    }
  }
}
