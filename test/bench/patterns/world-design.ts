import { createChance } from '../../../server/simulation/worlds/chance.ts';
import type { WorldRecipe } from '../../../server/simulation/worlds/draw-world.ts';
import { worlds } from '../../../server/simulation/worlds/catalogue.ts';
import { plantsOfWorlds } from '../../../server/simulation/worlds/plants/catalogue.ts';
import { strengths, type Plant } from '../../../server/simulation/worlds/plants/plant.ts';
import { surveys, tieLayers, type WorldOptions } from '../../../server/simulation/worlds/world.ts';

export const worldSizes = [5, 6, 8, 10, 12, 16, 24, 40] as const;
export const plantedSizes = [8, 10, 12, 16, 24] as const;
export const worldResponses = [1, 0.9, 0.75] as const;
export const plantedResponses = [1, 0.75] as const;
export const strengthNames = Object.keys(strengths) as (keyof typeof strengths)[];

/** One network of a world to draw and judge. */
export interface WorldTrial {
  /** `healthy`, or what was planted: `<pattern> <strength>`, `<pattern> + <pattern>`, `<pattern> in one layer`. */
  readonly subject: string;
  readonly recipe: WorldRecipe & Required<Pick<WorldOptions, 'n' | 'response' | 'asked' | 'waves'>>;
  /** Patterns to judge; null: all. */
  readonly only: readonly string[] | null;
}

/** Answers to "which networks": by default every size, response and survey. */
export interface Choice {
  readonly sizes?: readonly number[];
  readonly responses?: readonly number[];
  readonly surveys?: readonly WorldOptions['asked'][];
}

/** Healthy networks of a world: sizes and response rates in turn, all else by lot. */
export function healthyTrials(world: string, from: number, to: number, choice: Choice = {}): WorldTrial[] {
  return span(from, to).map((i) => ({
    subject: 'healthy',
    only: null,
    recipe: recipeOf(world, 'healthy', i, {
      sizes: choice.sizes ?? worldSizes,
      responses: choice.responses ?? worldResponses,
      surveys: choice.surveys ?? surveys,
    }),
  }));
}

/** Networks with something planted. Every question is asked, else most patterns could not be read at all. */
export function plantedTrials(
  world: string,
  subject: string,
  plants: readonly Plant[],
  from: number,
  to: number,
  choice: Choice = {},
): WorldTrial[] {
  return span(from, to).map((i) => {
    const recipe = recipeOf(world, subject.replaceAll(' ', '-'), i, {
      sizes: choice.sizes ?? plantedSizes,
      responses: choice.responses ?? plantedResponses,
      surveys: choice.surveys ?? ['all'],
    });
    // Staged collaboration is never read in a first wave.
    const late = plants.some(({ pattern }) => pattern === 'contrived-collegiality');
    return {
      subject,
      only: plants.map(({ pattern }) => pattern),
      recipe: { ...recipe, plants, waves: late ? 3 : recipe.waves },
    };
  });
}

/** A single plant at each strength, by the label of the tables. */
export const singlePlants: readonly { subject: string; plants: Plant[] }[] = plantsOfWorlds.flatMap(
  (pattern) =>
    strengthNames.map((name) => ({
      subject: `${pattern} ${name}`,
      plants: [{ pattern, strength: strengths[name] }],
    })),
);

/** Every two patterns at full strength in one network. */
export const mixtures: readonly { subject: string; plants: Plant[] }[] = plantsOfWorlds.flatMap((one, i) =>
  plantsOfWorlds.slice(i + 1).map((other) => ({
    subject: `${one} + ${other}`,
    plants: [one, other].map((pattern) => ({ pattern, strength: 1 })),
  })),
);

/** What divides a network in one kind of tie and leaves the others as they were. */
export const oneLayerSplits: readonly { subject: string; plants: Plant[] }[] = (
  ['internal-competition', 'power-struggle'] as const
).flatMap((pattern) =>
  tieLayers.map((layer) => ({
    subject: `${pattern} in ${layer} only`,
    plants: [{ pattern, strength: 1, layer }],
  })),
);

/** How many networks a world gets: healthy, of each pattern and strength, of each mixture and of each split. */
export interface WorldRepeats {
  readonly healthy: number;
  readonly planted: number;
  readonly mixed: number;
  readonly split: number;
}

/**
 * The number of the first network that is reported. The settings of the tests were tried on networks of lower numbers
 * (`try-worlds.ts`): a setting that fits those by luck must not look good here.
 */
export const firstReported = 9_600;

/** Every network of the worlds that is reported, in the order in which it is filed. */
export function* worldDesign(repeats: WorldRepeats): Generator<WorldTrial> {
  for (const [at, { id }] of worlds.entries()) {
    yield* healthyTrials(id, firstReported, firstReported + repeats.healthy);
    const from = firstReported + at;
    const some = (list: typeof mixtures, count: number) =>
      list.flatMap(({ subject, plants }) => plantedTrials(id, subject, plants, from, from + count));
    yield* some(singlePlants, repeats.planted);
    yield* some(mixtures, repeats.mixed);
    yield* some(oneLayerSplits, repeats.split);
  }
}

function recipeOf(world: string, subject: string, i: number, choice: Required<Choice>): WorldTrial['recipe'] {
  const lot = createChance(`${world}/${subject}/${i}`);
  const { sizes, responses } = choice;
  return {
    world,
    seed: `${world}-${subject}-${i}`,
    n: sizes[i % sizes.length]!,
    response: responses[Math.floor(i / sizes.length) % responses.length]!,
    asked: lot.pick(choice.surveys),
    waves: lot.pick([1, 3]),
    sigma: lot.pick([0, 0.3, 0.6, 1]),
    density: 0.12 + 0.28 * lot.random(),
  };
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
