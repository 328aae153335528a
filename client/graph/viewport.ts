/** The part of the plane that fills the picture, in layout units; it stays while filters and waves change. */
export type Viewport = { x: [number, number]; y: [number, number] };

const least = 0.1;

/** The viewport around a set of places, never thinner than a tenth of the layout's unit square. */
export function viewportOf(places: readonly { x: number; y: number }[]): Viewport {
  if (places.length === 0) return { x: [0, 1], y: [0, 1] };
  return { x: extent(places.map(({ x }) => x)), y: extent(places.map(({ y }) => y)) };
}

function extent(values: readonly number[]): [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const pad = Math.max(0, least - (high - low)) / 2;
  return [low - pad, high + pad];
}
