type Point = { x: number; y: number };

/** Whether a point lies within a closed line, by the even-odd rule; the last corner joins the first. */
export function isInside({ x, y }: Point, corners: readonly Point[]): boolean {
  let inside = false;
  for (const [at, corner] of corners.entries()) {
    const before = corners.at(at - 1)!;
    if (corner.y > y === before.y > y) continue;
    if (x < corner.x + ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y)) inside = !inside;
  }
  return inside;
}
