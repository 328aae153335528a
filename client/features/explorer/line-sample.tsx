import type { Stroke } from '../../appearance/layer-look.ts';

const width = 34;
const height = 12;

type SampleProps = { colour: string; stroke: Stroke; arrow?: boolean; thick?: number };

/** A piece of line as the picture draws it: colour, breaks, doubling and arrow head. Decoration: its name stands beside it. */
export function LineSample({ colour, stroke, arrow = false, thick = 2.4 }: SampleProps) {
  const end = arrow ? width - 8 : width;
  const middle = height / 2;
  const lines = stroke.double ? [middle - 1.8, middle + 1.8] : [middle];
  return (
    <svg className="line-sample" viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
      {lines.map((y) => (
        <path
          key={y}
          d={`M0 ${String(y)}H${String(end)}`}
          stroke={colour}
          strokeWidth={stroke.double ? 1.6 : thick}
          strokeDasharray={stroke.dash.join(' ') || undefined}
        />
      ))}
      {arrow && (
        <path
          d={`M${String(width)} ${String(middle)}L${String(end)} ${String(middle - 4)}V${String(middle + 4)}Z`}
          fill={colour}
        />
      )}
    </svg>
  );
}
