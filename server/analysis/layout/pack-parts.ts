import type { PlacedPart } from './points.ts';

/**
 * Sets parts side by side in rows, tallest first, about as wide as high: a calm page instead of a cloud.
 *
 * @returns the lower left corner of each part, in the order given
 */
export function packParts(parts: readonly PlacedPart[]): { x: number; y: number }[] {
  const area = parts.reduce((sum, part) => sum + part.width * part.height, 0);
  const widest = parts.reduce((most, part) => Math.max(most, part.width), 0);
  const pageWidth = Math.max(widest, Math.sqrt(area) * 1.15);
  const order = Array.from(parts.keys()).sort(
    (a, b) => parts[b]!.height - parts[a]!.height || parts[b]!.width - parts[a]!.width || a - b,
  );
  const corners: { x: number; y: number }[] = parts.map(() => ({ x: 0, y: 0 }));
  let x = 0;
  let top = 0;
  let rowHeight = 0;
  for (const index of order) {
    const part = parts[index]!;
    if (x > 0 && x + part.width > pageWidth + 1e-9) {
      top -= rowHeight;
      x = 0;
      rowHeight = 0;
    }
    rowHeight = Math.max(rowHeight, part.height);
    corners[index] = { x, y: top - rowHeight + (rowHeight - part.height) / 2 };
    x += part.width;
  }
  return corners;
}
