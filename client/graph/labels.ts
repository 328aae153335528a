import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import { NamePlaces, type Disc } from '../appearance/name-places.ts';
import { shortLabel } from '../appearance/short-label.ts';

type LabelData = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;
type LabelSettings = Pick<Settings, 'labelFont' | 'labelSize' | 'labelWeight'>;
type Colours = { ink: string; paper: string };

/** Names longer than this are shortened in the picture; table and card have them whole. */
const longest = 34;

/** Names with a halo of paper around their letters, legible over ties, each where it hides no other name and no actor. */
export class Labels {
  private readonly colours: () => Colours;
  private readonly discs: () => readonly Disc[];
  private places: NamePlaces | null = null;

  /** `discs`: actors in sight, as they are drawn in the frame that names are being put into. */
  constructor(colours: () => Colours, discs: () => readonly Disc[]) {
    this.colours = colours;
    this.discs = discs;
  }

  /** Call before every frame. */
  startFrame() {
    this.places = null;
  }

  readonly draw = (context: CanvasRenderingContext2D, data: LabelData, settings: LabelSettings) => {
    if (!data.label) return;
    const strong = data.highlighted === true;
    const text = strong ? data.label : shortLabel(data.label, longest);
    context.font = `${strong ? 600 : settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    this.places ??= new NamePlaces(this.discs(), {
      width: context.canvas.clientWidth,
      height: context.canvas.clientHeight,
    });
    const { x, y, size: radius } = data;
    const width = context.measureText(text).width;
    const box = this.places.place({ x, y, radius }, width, settings.labelSize + 4, strong);
    if (box === null) return;
    const { ink, paper } = this.colours();
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    context.strokeText(text, box.left, box.top + settings.labelSize);
    context.fillText(text, box.left, box.top + settings.labelSize);
  };
}
