import { worldOf } from '../../../server/simulation/worlds/catalogue.ts';
import { createChance } from '../../../server/simulation/worlds/chance.ts';
import type { Draft, WorldLayer, WorldOptions } from '../../../server/simulation/worlds/world.ts';

/** Networks of a world before anybody is asked. */
export const drafts = (world: string, given: Partial<WorldOptions> = {}, count = 30): Draft[] =>
  Array.from({ length: count }, (_, i) => {
    const options = {
      seed: `m${i}`,
      n: 16,
      asked: 'all',
      sigma: 0,
      density: 0.25,
      response: 1,
      waves: 1,
    } as const;
    return worldOf(world).draw({ ...options, ...given }, createChance(`${world}/${i}`));
  });

export const mean = (values: readonly number[]) =>
  values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);

/** Share of ordered pairs with a tie, among those that are wanted, over many networks. */
export function density(
  drawn: readonly Draft[],
  layer: WorldLayer,
  wanted: (draft: Draft, i: number, j: number) => boolean = () => true,
): number {
  const cells = drawn.flatMap((draft) => {
    const { n } = draft.options;
    return Array.from({ length: n * n }, (_, at) => [Math.floor(at / n), at % n] as const)
      .filter(([i, j]) => i !== j && wanted(draft, i, j))
      .map(([i, j]) => draft.waves.at(-1)![layer][i * n + j]!);
  });
  return mean(cells);
}

export const named = ({ waves, options: { n } }: Draft, layer: WorldLayer, j: number): number =>
  Array.from({ length: n }, (_, i) => waves.at(-1)![layer][i * n + j]!).reduce((sum, x) => sum + x, 0);

export const most = (values: readonly number[]) => Math.max(...values);
export const all = (draft: Draft) => Array.from({ length: draft.options.n }, (_, i) => i);
export const ties = (draft: Draft, i: number) =>
  all(draft).filter((j) => draft.waves.at(-1)!.trust[i * draft.options.n + j] === 1).length +
  named(draft, 'trust', i);
