type Point = { x: number; y: number };

/** The path of a line of the outline, in CSS pixels. */
export function linePath(corners: readonly Point[], isClosed: boolean): string {
  const line = corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  return `M${line}${isClosed ? 'Z' : ''}`;
}
