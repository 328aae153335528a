const width = 72;
const height = 22;

type SparklineProps = {
  /** Shares from 0 (bottom) to 1 (top); `null`, not known, leaves a gap. */
  values: readonly (number | null)[];
  /** All values in words, for those who do not see the line. */
  label: string;
  /** The last value in words, beside the line. */
  last: string;
};

/** A share wave by wave; without any wave, a dash. */
export function Sparkline({ values, label, last }: SparklineProps) {
  if (values.length === 0) return <span className="sparkline muted">—</span>;
  const step = values.length > 1 ? (width - 8) / (values.length - 1) : 0;
  const points = values.map((value, at) =>
    value === null ? null : { x: 4 + at * step, y: height - 4 - value * (height - 8) },
  );
  return (
    <span className="sparkline">
      <svg width={width} height={height} role="img" aria-label={label}>
        {points.map((point, at) => {
          const next = points[at + 1];
          return point && next ? (
            <path
              key={at}
              d={`M${point.x} ${point.y}L${next.x} ${next.y}`}
              stroke="var(--indigo)"
              strokeWidth="1.5"
            />
          ) : null;
        })}
        {points.map(
          (point, at) => point && <circle key={at} cx={point.x} cy={point.y} r="2.5" fill="var(--indigo)" />,
        )}
      </svg>
      <span className="small number">{last}</span>
    </span>
  );
}
