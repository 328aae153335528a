import type { Settings } from 'sigma/settings';
import { shortLabel } from '../appearance/short-label.ts';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';

type LabelData = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;
type Colours = { ink: string; paper: string };

/** Names longer than this are shortened in the picture; table and card have them whole. */
const longest = 34;

/** A label with a halo of paper around its letters, legible over ties. */
export function labelDrawer(colours: () => Colours) {
  return (context: CanvasRenderingContext2D, data: LabelData, settings: Settings) => {
    if (!data.label) return;
    const { ink, paper } = colours();
    const strong = data.highlighted === true;
    context.font = `${strong ? 600 : settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    const x = data.x + data.size + 4;
    const y = data.y + settings.labelSize / 3;
    const text = strong ? data.label : shortLabel(data.label, longest);
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };
}
