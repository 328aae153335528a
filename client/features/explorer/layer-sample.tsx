import { layerLook } from '../../appearance/layer-look.ts';
import { tokens } from '../../appearance/tokens.ts';
import { useTheme } from '../../ui/use-theme.ts';

const width = 26;

/** How the lines of a layer are drawn: colour, and whole, double or broken. */
export function LayerSample({ layer }: { layer: string }) {
  const { colour, stroke } = layerLook(layer, tokens[useTheme()]);
  const heights = stroke.double ? [2.5, 5.5] : [4];
  return (
    <svg viewBox={`0 0 ${width} 8`} width={width} height="8" aria-hidden="true" className="layer-sample">
      {heights.map((y) => (
        <line
          key={y}
          x1="1"
          y1={y}
          x2={width - 1}
          y2={y}
          stroke={colour}
          strokeWidth={stroke.double ? 1.5 : 2.5}
          strokeDasharray={stroke.dash.join(' ') || undefined}
        />
      ))}
    </svg>
  );
}
