const threads = 17;
const gap = 22;
const colours = ['var(--indigo)', 'var(--madder)', 'var(--ochre)', 'var(--line-strong)'];

/** Whether the horizontal thread passes over the vertical one at a crossing (diamond twill). */
function over(row: number, column: number): boolean {
  const middle = (threads - 1) / 2;
  return (Math.abs(row - middle) + Math.abs(column - middle)) % 4 < 2;
}

/** The illustration of the home screen: a woven cloth. Decoration only. */
export function HeroIllustration() {
  const size = threads * gap;
  const lines = Array.from({ length: threads }, (_, at) => at);
  return (
    <svg viewBox={`0 0 ${size} ${size * 0.72}`} aria-hidden="true">
      {lines.map((column) => (
        <path
          key={`warp${column}`}
          d={`M${column * gap + gap / 2} 0V${size * 0.72}`}
          stroke="var(--line)"
          strokeWidth="9"
        />
      ))}
      {lines
        .slice(0, 12)
        .flatMap((row) =>
          lines
            .filter((column) => over(row + 2, column))
            .map((column) => (
              <path
                key={`${row}-${column}`}
                d={`M${column * gap + 2} ${row * gap + gap / 2 + 1}h${gap - 4}`}
                stroke={colours[(row + Math.floor(column / 4)) % 4 === 3 ? 3 : Math.floor(row / 2) % 3]}
                strokeWidth="9"
                strokeLinecap="round"
              />
            )),
        )}
    </svg>
  );
}
