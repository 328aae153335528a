import type { Spread } from '../../../contract/results.ts';

const width = 180;
const height = 22;
const margin = 6;

type DrawingProps = {
  spread: Spread;
  /** The ends of all that is drawn of the measure. */
  scale: { min: number; max: number };
  isComparison: boolean;
};

/**
 * From the lowest to the highest school, the mean as a dot and one standard deviation around it as a bar: the mean alone
 * would hide how unlike the schools are. The table beside it says the same in numbers.
 */
export function SpreadDrawing({ spread: { mean, min, max, sd }, scale, isComparison }: DrawingProps) {
  if (mean === null || min === null || max === null) return null;
  const range = scale.max - scale.min;
  const x = (value: number) =>
    range === 0 ? width / 2 : margin + ((value - scale.min) / range) * (width - 2 * margin);
  const [low, high] = [Math.max(min, mean - (sd ?? 0)), Math.min(max, mean + (sd ?? 0))];
  const colour = isComparison ? 'var(--muted)' : 'var(--indigo)';
  const middle = height / 2;
  return (
    <svg className="spread" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path
        d={`M${x(min)} ${middle}H${x(max)}M${x(min)} ${middle - 5}V${middle + 5}M${x(max)} ${middle - 5}V${middle + 5}`}
        stroke={colour}
        strokeWidth="1.5"
        fill="none"
      />
      <rect
        x={x(low)}
        y={middle - 4}
        width={Math.max(0, x(high) - x(low))}
        height="8"
        fill={colour}
        opacity="0.35"
      />
      <circle
        cx={x(mean)}
        cy={middle}
        r="4"
        fill={isComparison ? 'var(--paper)' : colour}
        stroke={colour}
        strokeWidth="1.5"
      />
    </svg>
  );
}
