type Place = { x: number; y: number };

/** Unit steps of the arrow keys; y grows upwards, as in the layout. */
export const directions: Record<string, Place> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/**
 * The one to walk to: of those within 90° of the direction, the one with the least detour (distance over the
 * cosine of the angle). `null` when nobody lies that way.
 */
export function nextInDirection<Other extends Place & { id: string }>(
  from: Place,
  others: readonly Other[],
  direction: Place,
): string | null {
  let best: { id: string; effort: number } | null = null;
  for (const other of others) {
    const x = other.x - from.x;
    const y = other.y - from.y;
    const ahead = x * direction.x + y * direction.y;
    if (ahead <= 0) continue;
    const effort = (x * x + y * y) / ahead;
    if (best === null || effort < best.effort || (effort === best.effort && other.id < best.id)) {
      best = { id: other.id, effort };
    }
  }
  return best?.id ?? null;
}
