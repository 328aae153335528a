import { hardNegatives, plantedPatterns } from '../../../server/simulation/network-recipe.ts';
import type { NetworkRecipe } from '../../../server/simulation/network-recipe.ts';

export const sizes = [8, 10, 12, 16] as const;
export const densities = [0.15, 0.25, 0.35] as const;
export const responses = [1, 0.9, 0.75] as const;
export const waveCounts = [1, 3] as const;

/** Patterns with a test or a rule whose errors are counted; the other two are facts that any network may show. */
export const testedPatterns = [
  'sleeping-partner',
  'power-struggle',
  'internal-competition',
  'one-way-knowledge',
  'diffuse-roles',
  'contrived-collegiality',
  'external-dependence',
] as const;
export type TestedPattern = (typeof testedPatterns)[number];
export const factPatterns = plantedPatterns.filter((id) => !testedPatterns.some((tested) => tested === id));

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
