import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import { shortLabel } from '../appearance/short-label.ts';

type LabelData = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;
type Colours = { ink: string; paper: string };
type Box = { left: number; top: number; right: number; bottom: number };

/** Names longer than this are shortened in the picture; table and card have them whole. */
const longest = 34;

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names with a halo of paper around their letters, legible over ties; a name that would lie on another waits. */
export class Labels {
  private readonly colours: () => Colours;
  private taken: Box[] = [];

  constructor(colours: () => Colours) {
    this.colours = colours;
  }

  /** Call before every frame. */
  startFrame() {
    this.taken = [];
  }

  readonly draw = (context: CanvasRenderingContext2D, data: LabelData, settings: Settings) => {
    if (!data.label) return;
    const strong = data.highlighted === true;
    const text = strong ? data.label : shortLabel(data.label, longest);
    context.font = `${strong ? 600 : settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const width = context.measureText(text).width;
    const beside = data.x + data.size + 5;
    // A name that would leave the picture on the right stands on the left of its actor.
    const fits = beside + width < context.canvas.clientWidth - 4;
    const x = fits ? beside : Math.max(4, data.x - data.size - 5 - width);
    const y = data.y + settings.labelSize / 3;
    const box = { left: x - 2, right: x + width + 2, top: y - settings.labelSize, bottom: y + 4 };
    if (!strong && this.taken.some((other) => overlaps(other, box))) return;
    this.taken.push(box);
    const { ink, paper } = this.colours();
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };
}
