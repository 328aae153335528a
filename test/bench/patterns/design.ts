import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import type { Pattern } from '../../../server/analysis/patterns/pattern.ts';
import { hardNegatives } from '../../../server/simulation/network-recipe.ts';
import { plantedPatterns } from '../../../server/simulation/plant/catalogue.ts';
import type { NetworkRecipe } from '../../../server/simulation/network-recipe.ts';

export const sizes = [8, 10, 12, 16] as const;
export const densities = [0.15, 0.25, 0.35] as const;
export const responses = [1, 0.9, 0.75] as const;
export const waveCounts = [1, 3] as const;

const idsOf = (isWanted: (kind: Pattern['kind']) => boolean): readonly string[] =>
  patterns.filter(({ kind }) => isWanted(kind)).map(({ id }) => id);

/** Patterns with a test or a rule, whose errors are counted; the others are facts that any network may show. */
export const testedPatterns = idsOf((kind) => kind !== 'fact');
export const factPatterns = idsOf((kind) => kind === 'fact');

/** One network to draw and judge. `subject`: what was planted, the name of the look-alike, or `calm`. */
export interface Trial {
  readonly subject: string;
  readonly kind: 'planted' | 'negative' | 'calm';
  readonly recipe: Partial<NetworkRecipe> & { n: number; density: number; response: number; waves: number };
  /** Judge this pattern only; null: all of them. */
  readonly only: string | null;
}

/** How many networks a cell gets: with each pattern, of each look-alike, calm, and planted ones judged for all patterns. */
export interface Repeats {
  readonly planted: number;
  readonly lookAlikes: number;
  readonly calm: number;
  readonly beside: number;
}

/** Every cell of size × density × response × waves. Seeds name the cell, so that a cell repeats alone. */
export function* design(repeats: Repeats): Generator<Trial> {
  for (const n of sizes)
    for (const response of responses)
      for (const waves of waveCounts)
        for (const density of densities) yield* cellTrials({ n, response, waves, density }, repeats);
}

function* cellTrials(cell: Trial['recipe'], repeats: Repeats): Generator<Trial> {
  const seeded = (subject: string, i: number) =>
    `validity-${subject}-${cell.n}-${cell.density}-${cell.response}-${cell.waves}-${i}`;
  for (const pattern of plantedPatterns)
    for (let i = 0; i < repeats.planted; i++) {
      const recipe = { ...cell, pattern, seed: seeded(pattern, i) };
      yield { subject: pattern, kind: 'planted', recipe, only: i < repeats.beside ? null : pattern };
    }
  const lookAlikes = hardNegatives.filter((id) => cell.waves === 1 || id !== 'first-mandated-wave');
  for (const negative of lookAlikes)
    for (let i = 0; i < repeats.lookAlikes; i++)
      yield {
        subject: negative,
        kind: 'negative',
        recipe: { ...cell, negative, seed: seeded(negative, i) },
        only: null,
      };
  for (let i = 0; i < repeats.calm; i++)
    yield { subject: 'calm', kind: 'calm', recipe: { ...cell, seed: seeded('calm', i) }, only: null };
}
