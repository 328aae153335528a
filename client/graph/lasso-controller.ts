import type Sigma from 'sigma';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';
import { isInside } from './polygon.ts';

export type LassoHandlers = {
  /** Actors within the line that was drawn: in place of what was selected, or beside it. */
  onLasso: (ids: readonly string[], how: 'replace' | 'add') => void;
  onToggle: (id: string) => void;
};

/** In CSS pixels: shorter gestures are clicks; corners closer than this are one. */
const shortest = 6;
const cornerStep = 3;
const svg = 'http://www.w3.org/2000/svg';

type Line = { pointer: number; corners: { x: number; y: number }[]; how: 'replace' | 'add' };

/** Selecting many by drawing around them: with the tool on, or holding Shift; Shift and a click adds or removes one. */
export class LassoController {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly handlers: LassoHandlers;
  private readonly box: HTMLElement;
  private readonly polygon: SVGPolygonElement;
  private readonly off = new AbortController();
  private armed = false;
  private line: Line | null = null;
  private pointed: string | null = null;
  private swallow = false;

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, handlers: LassoHandlers) {
    this.sigma = sigma;
    this.handlers = handlers;
    this.box = sigma.getContainer();
    const drawing = document.createElementNS(svg, 'svg');
    drawing.classList.add('lasso');
    drawing.setAttribute('aria-hidden', 'true');
    this.polygon = document.createElementNS(svg, 'polygon');
    drawing.append(this.polygon);
    this.box.append(drawing);
    sigma.on('enterNode', ({ node }) => (this.pointed = node));
    sigma.on('leaveNode', () => (this.pointed = null));
    const early = { capture: true, signal: this.off.signal };
    this.box.addEventListener('pointerdown', (event) => this.start(event), early);
    this.box.addEventListener('pointermove', (event) => this.draw(event), early);
    this.box.addEventListener('pointerup', (event) => this.finish(event), early);
    this.box.addEventListener('pointercancel', () => this.cancel(), early);
    this.box.addEventListener('keydown', (event) => this.press(event), early);
    for (const type of ['mousedown', 'touchstart', 'touchmove', 'click'] as const) {
      this.box.addEventListener(type, (event) => this.hold(event), early);
    }
  }

  arm(on: boolean) {
    this.armed = on;
    this.box.classList.toggle('picture-lassoing', on);
  }

  kill() {
    this.off.abort();
  }

  private start(event: PointerEvent) {
    this.swallow = false;
    if (event.button !== 0 || this.line || !(this.armed || event.shiftKey)) return;
    // Without its mouse events the picture would not move under the line.
    event.preventDefault();
    this.box.focus({ preventScroll: true });
    this.box.setPointerCapture(event.pointerId);
    const how = event.shiftKey ? 'add' : 'replace';
    this.line = { pointer: event.pointerId, corners: [this.placeOf(event)], how };
  }

  private draw(event: PointerEvent) {
    if (this.line?.pointer !== event.pointerId) return;
    const { corners } = this.line;
    const last = corners.at(-1)!;
    const place = this.placeOf(event);
    if (Math.hypot(place.x - last.x, place.y - last.y) < cornerStep) return;
    corners.push(place);
    this.polygon.setAttribute('points', corners.map(({ x, y }) => `${x},${y}`).join(' '));
  }

  private finish(event: PointerEvent) {
    const { line } = this;
    if (line?.pointer !== event.pointerId) return;
    this.cancel();
    this.swallow = true;
    const start = line.corners[0]!;
    const far = line.corners.some(({ x, y }) => Math.hypot(x - start.x, y - start.y) >= shortest);
    if (far) this.handlers.onLasso(this.within(line.corners), line.how);
    else if (this.pointed !== null) this.handlers.onToggle(this.pointed);
  }

  private within(corners: Line['corners']): string[] {
    const inside: string[] = [];
    this.sigma.getGraph().forEachNode((id, place) => {
      if (isInside(this.sigma.graphToViewport(place), corners)) inside.push(id);
    });
    return inside;
  }

  private cancel() {
    this.line = null;
    this.polygon.removeAttribute('points');
  }

  private press(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.line) return;
    event.stopPropagation();
    this.cancel();
  }

  /** What belongs to the line is not for the camera, nor for choosing one actor. */
  private hold(event: Event) {
    const ours = event.type === 'click' ? this.swallow : this.line !== null;
    if (ours) event.stopPropagation();
    if (event.type === 'click') this.swallow = false;
  }

  private placeOf({ clientX, clientY }: PointerEvent) {
    const { left, top } = this.box.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}
