/** An actor as drawn: its middle and radius, in CSS pixels. */
export type Disc = { x: number; y: number; radius: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** In CSS pixels: between a disc and its name, and how deep a name may lie on another disc before it waits. */
const gap = 5;
const graze = 2;

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Places of names beside their discs: right, left, above or below, where they lie on no other name and on no other
 * disc. A name that finds no place waits until the reader comes nearer; a strong one is written all the same.
 */
export class NamePlaces {
  private readonly taken: Box[] = [];
  private readonly discs: readonly Disc[];
  private readonly room: { width: number; height: number };

  constructor(discs: readonly Disc[], room: { width: number; height: number }) {
    this.discs = discs;
    this.room = room;
  }

  /** The box of a name of this width and height, or `null` where it has to wait. */
  place(disc: Disc, width: number, height: number, strong = false): Box | null {
    const sides = sidesOf(disc, width, height);
    const box = sides.find((side) => this.isFree(side, disc)) ?? (strong ? this.within(sides) : null);
    if (box !== null) this.taken.push(box);
    return box;
  }

  private isFree(box: Box, own: Disc): boolean {
    return (
      this.isInRoom(box) &&
      !this.taken.some((other) => overlaps(box, other)) &&
      !this.discs.some((disc) => liesOn(box, disc) && !(disc.x === own.x && disc.y === own.y))
    );
  }

  private within(sides: readonly Box[]): Box {
    const box = sides.find((side) => this.isInRoom(side)) ?? sides[0]!;
    const shift = Math.max(0, box.right - this.room.width) - Math.max(0, -box.left);
    return { ...box, left: box.left - shift, right: box.right - shift };
  }

  private isInRoom({ left, right, top, bottom }: Box): boolean {
    return left >= 0 && top >= 0 && right <= this.room.width && bottom <= this.room.height;
  }
}

function sidesOf({ x, y, radius }: Disc, width: number, height: number): Box[] {
  const far = radius + gap;
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + height });
  return [
    at(x + far, y - height / 2),
    at(x - far - width, y - height / 2),
    at(x - width / 2, y - radius - 1 - height),
    at(x - width / 2, y + radius + 1),
  ];
}

/** Whether a box reaches into a disc by more than a graze. */
function liesOn({ left, right, top, bottom }: Box, { x, y, radius }: Disc): boolean {
  const dx = x - Math.min(Math.max(x, left), right);
  const dy = y - Math.min(Math.max(y, top), bottom);
  return Math.hypot(dx, dy) < radius - graze;
}
