import type Sigma from 'sigma';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';

/** The graphics card may drop the WebGL context at any time; the screen must show that. */
export class ContextLossController {
  private readonly canvases: HTMLCanvasElement[];
  private readonly listener: (event: Event) => void;

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, onLost: () => void) {
    this.canvases = Object.values(sigma.getCanvases());
    this.listener = (event) => {
      event.preventDefault();
      onLost();
    };
    for (const canvas of this.canvases) canvas.addEventListener('webglcontextlost', this.listener);
  }

  kill() {
    for (const canvas of this.canvases) canvas.removeEventListener('webglcontextlost', this.listener);
  }
}
