import type Sigma from 'sigma';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';

/**
 * Lets the page scroll over the picture. The wheel zooms with Control or Command (a pinch on a touchpad is the same), when
 * the picture has the focus, in full screen, or where the page has nothing to scroll; one finger scrolls, two move and zoom.
 */
export class PageScrollController {
  private readonly box: HTMLElement;
  private readonly onBlocked: () => void;
  private readonly off = new AbortController();

  /** `onBlocked`: the reader turned the wheel and the picture left it to the page. */
  constructor(sigma: Sigma<DrawnActor, DrawnTie>, onBlocked: () => void) {
    this.box = sigma.getContainer();
    this.onBlocked = onBlocked;
    const early = { capture: true, signal: this.off.signal };
    this.box.addEventListener('wheel', (event) => this.wheel(event), { ...early, passive: true });
    this.box.addEventListener('touchstart', (event) => this.touch(event), { ...early, passive: true });
    for (const canvas of this.box.querySelectorAll('canvas')) canvas.style.touchAction = 'pan-x pan-y';
  }

  kill() {
    this.off.abort();
  }

  private wheel(event: WheelEvent) {
    if (event.ctrlKey || event.metaKey || this.isFree() || this.hasFocus()) return;
    event.stopImmediatePropagation();
    this.onBlocked();
  }

  /** Taps still choose: browsers follow them with the events of a mouse. */
  private touch(event: TouchEvent) {
    if (event.touches.length > 1 || this.isFree() || this.box.classList.contains('picture-lassoing')) return;
    event.stopImmediatePropagation();
  }

  private hasFocus(): boolean {
    return this.box.contains(document.activeElement);
  }

  private isFree(): boolean {
    if (document.fullscreenElement?.contains(this.box) || this.box.closest('[data-full-screen]')) return true;
    return !canScroll(this.box);
  }
}

/** Whether the page or a box around the element could scroll up or down. */
function canScroll(element: HTMLElement): boolean {
  const page = document.scrollingElement;
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight + 1) continue;
    if (box === page || /auto|scroll/.test(getComputedStyle(box).overflowY)) return true;
  }
  return false;
}
