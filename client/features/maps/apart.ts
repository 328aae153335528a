type Round = { x: number; y: number; radius: number };

const rounds = 60;

/**
 * The same discs, pushed apart until they hardly overlap: each pair that overlaps moves away from the other by half of
 * what is missing, again and again. The same discs in the same order always end at the same places.
 *
 * @param gap kept free between two discs
 */
export function apart<Disc extends Round>(discs: readonly Disc[], gap: number): Disc[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < rounds; round += 1) {
    let still = true;
    for (const [at, one] of moved.entries()) {
      for (const [more, other] of moved.slice(at + 1).entries())
        if (pushed(one, other, gap, at + more)) still = false;
    }
    if (still) break;
  }
  return moved;
}

/** Moves two discs that overlap; those in the same place part in a direction of their own. */
function pushed(one: Round, other: Round, gap: number, angle: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  const missing = one.radius + other.radius + gap - distance;
  if (missing <= 0.01) return false;
  const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [Math.cos(angle), Math.sin(angle)];
  one.x -= (ux * missing) / 2;
  one.y -= (uy * missing) / 2;
  other.x += (ux * missing) / 2;
  other.y += (uy * missing) / 2;
  return true;
}
