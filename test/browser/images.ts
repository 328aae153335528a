import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export type Colour = readonly [red: number, green: number, blue: number];

export const decodePng = (bytes: Buffer): PNG => PNG.sync.read(bytes);

/** A part of an image, all in its own pixels; throws where it reaches beyond. */
export function cropped(
  image: PNG,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): PNG {
  const part = new PNG({ width, height });
  PNG.bitblt(image, part, x, y, width, height, 0, 0);
  return part;
}

export function colourAt(image: PNG, x: number, y: number): Colour {
  const at = (Math.round(y) * image.width + Math.round(x)) * 4;
  return [image.data[at]!, image.data[at + 1]!, image.data[at + 2]!];
}

export function colourOf(hex: string): Colour {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Largest difference of a channel, 0 to 255. */
export const farApart = (a: Colour, b: Colour): number =>
  Math.max(...a.map((value, channel) => Math.abs(value - b[channel]!)));

/**
 * How much two images of one size differ: pixels that differ to the eye (pixelmatch, threshold 0.2, edges that are
 * only smoothed differently forgiven), as a share of the pixels that are not paper in either. 0: alike.
 */
export function differingShare(a: PNG, b: PNG, paper: Colour): number {
  const { width, height } = a;
  const differing = pixelmatch(a.data, b.data, undefined, width, height, { threshold: 0.2 });
  let inked = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ([a, b].some((image) => farApart(colourAt(image, x, y), paper) > 12)) inked += 1;
    }
  }
  return differing / Math.max(1, inked);
}
