import { z } from 'zod';

/** Lines as the file has them: changes of longitude and latitude in units of `step` degrees. */
export const OutlineFile = z.object({
  step: z.number().positive(),
  land: z.array(z.array(z.number().int())),
  borders: z.array(z.array(z.number().int())),
});

export type Coordinates = { longitude: number; latitude: number };
/** Chile as closed rings, and the lines between its regions as far as the places of schools show. */
export type Outline = { land: Coordinates[][]; borders: Coordinates[][] };

export function readOutline({ step, land, borders }: z.infer<typeof OutlineFile>): Outline {
  const read = (changes: readonly number[]): Coordinates[] => {
    const line: Coordinates[] = [];
    let [x, y] = [0, 0];
    for (let at = 0; at + 1 < changes.length; at += 2) {
      x += changes[at]!;
      y += changes[at + 1]!;
      line.push({ longitude: x * step, latitude: y * step });
    }
    return line;
  };
  return { land: land.map(read), borders: borders.map(read) };
}
