import type { Locator, Page } from 'playwright-core';
import { colourAt, decodePng, type Colour } from './images.ts';

export type Spot = { x: number; y: number };

/**
 * Middles of coloured points in the picture of a page, in CSS pixels of the window; empty when nothing is drawn.
 * A point is a square of 7 × 7 pixels of one colour that is far from grey: ties and letters are thinner.
 */
export async function markedSpots(page: Page): Promise<Spot[]> {
  const box = page.locator('.picture-canvas').first();
  await box.scrollIntoViewIfNeeded();
  const place = await box.boundingBox();
  if (place === null) return [];
  const image = (await box.screenshot()).toString('base64');
  const spots = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, width, height);
    const colourAt = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
    const isPoint = (x: number, y: number) => {
      const middle = colourAt(x, y);
      if (Math.max(...middle) - Math.min(...middle) < 60) return false;
      for (const [dx, dy] of [
        [-3, -3],
        [3, -3],
        [-3, 3],
        [3, 3],
      ] as const) {
        if (colourAt(x + dx, y + dy).join() !== middle.join()) return false;
      }
      return true;
    };
    const points: { x: number; y: number }[] = [];
    for (let y = 4; y < height - 60; y += 4) {
      for (let x = 4; x < width - 60; x += 4) if (isPoint(x, y)) points.push({ x, y });
    }
    return points;
  }, image);
  return spots.map(({ x, y }) => ({ x: place.x + x, y: place.y + y }));
}

/** Where the middle of an actor lies in a picture whose frame is the whole unit square, in CSS pixels of its box. */
export function spotOf({ width, height }: { width: number; height: number }, { x, y }: Spot): Spot {
  const side = Math.min(width, height) - 2 * 36;
  return { x: width / 2 + (x - 0.5) * side, y: height / 2 - (y - 0.5) * side };
}

/** The colours that a picture shows at the middles of actors, as `spotOf` places them. */
export async function coloursAt(canvas: Locator, actors: readonly Spot[]): Promise<Colour[]> {
  const image = decodePng(await canvas.screenshot());
  const box = (await canvas.boundingBox())!;
  const density = image.width / box.width;
  return actors.map((actor) => {
    const { x, y } = spotOf(box, actor);
    return colourAt(image, x * density, y * density);
  });
}
