import type { NetworkData } from '../../../contract/network-data.ts';
import { worldOf } from './catalogue.ts';
import { createChance } from './chance.ts';
import { plantAll } from './plants/catalogue.ts';
import type { Plant, Planted } from './plants/plant.ts';
import { writeRecords } from './write-records.ts';
import type { WorldOptions } from './world.ts';

/** A world, what is asked of it, and what is planted in it: nothing, one thing or several. */
export interface WorldRecipe extends Partial<WorldOptions> {
  readonly world: string;
  readonly seed: string;
  readonly plants?: readonly Plant[];
}

/**
 * One network of fictional schools of a world, with what was planted in it. The same recipe gives the same bytes.
 *
 * @throws RangeError when a field is out of its range or there is no such world or plant
 * @example drawWorld({ world: 'valley', seed: 'a', n: 12, plants: [{ pattern: 'power-struggle', strength: 1 }] })
 */
export function drawWorld({ world, plants = [], ...given }: WorldRecipe): {
  data: NetworkData;
  planted: Planted[];
} {
  const options: WorldOptions = {
    ...{ n: 10, asked: 'all', sigma: 0.6, density: 0.25, response: 1, waves: 1 },
    ...given,
  };
  check(options, plants);
  const chance = createChance(`${world}/${options.seed}`);
  const draft = worldOf(world).draw(options, chance.fork('draw'));
  const planted = plantAll(draft, plants, chance.fork('plants'));
  return { data: writeRecords(draft, chance.fork('records')), planted };
}

function check({ n, sigma, density, response, waves, seed }: WorldOptions, plants: readonly Plant[]): void {
  const wrong = plants.find(({ strength }) => !(strength > 0 && strength <= 1));
  if (wrong !== undefined)
    throw new RangeError(`strength: expected a number in (0, 1], found ${wrong.strength}`);
  const isWhole = Number.isInteger(n) && Number.isInteger(waves);
  const inRange = n >= 5 && n <= 40 && waves >= 1 && waves <= 10 && sigma >= 0 && sigma <= 3;
  const areShares = density > 0 && density <= 0.9 && response > 0 && response <= 1;
  if (isWhole && inRange && areShares && /^[^\s\p{Cc}]{1,100}$/u.test(seed)) return;
  throw new RangeError(
    `expected n 5–40, waves 1–10, sigma 0–3, density (0, .9], response (0, 1] and a seed without spaces, found ${JSON.stringify({ n, waves, sigma, density, response, seed })}`,
  );
}
