/** Id of a pattern that can be planted: one of `plantedPatterns`, named as the assessment names it. */
export type PlantedPattern = string;

/** Healthy networks that resemble one in trouble: an assessment must stay silent on them. */
export const hardNegatives = [
  'dominant-hub',
  'sparse-but-fine',
  'two-cooperating-hubs',
  'remote-school',
  'newcomer',
  'first-mandated-wave',
  'dense-everywhere',
] as const;
export type HardNegative = (typeof hardNegatives)[number];

/** Layers in which members say with whom they work, learn and trust. */
export const contentLayers = ['knowledge', 'joint-work', 'trust'] as const;
export type ContentLayer = (typeof contentLayers)[number];

/**
 * What one simulated network is made of. Defaults are a middle of what studies of school and teacher networks
 * report (whole-network designs, unlimited or generous nomination):
 *
 * density      .15–.35 of directed pairs. Advice and collaboration networks between teachers lie at .10–.30
 *              (Moolenaar 2012, doi:10.1086/667715); small networks of whole schools lie higher
 * reciprocity  of knowledge ties .35–.55 of arcs at these densities
 * response     75–100 %: whole-network studies ask for 80 % (Huisman 2009) and often get 70–90
 * persistence  half to three quarters of ties survive a year
 */
export interface NetworkRecipe {
  readonly seed: string;
  /** Member schools, 2–40; Chilean improvement networks had 6–16. */
  readonly n: number;
  /** Rounds of asking, 1–10, one a year from `firstYear`. */
  readonly waves: number;
  readonly firstYear: number;
  /** Share of members that answer a wave, (0, 1]. */
  readonly response: number;
  /** True: silence falls on any member alike. False: on the less active ones more (missing not at random). */
  readonly missingAtRandom: boolean;
  /** Expected share of directed pairs of members with a knowledge tie, (0, .9]. Other layers follow it. */
  readonly density: number;
  readonly pattern: PlantedPattern | null;
  readonly negative: HardNegative | null;
  /** 0: nothing is planted; 1: as strong as the pattern is defined to be (see each file in `plant/`). */
  readonly strength: number;
  /** First wave with the pattern, and first wave again without it (`null`: it stays). Wave 1 is the first. */
  readonly patternFrom: number;
  readonly patternUntil: number | null;
  /** Standard deviation, on the log-odds scale, of activity and of popularity between ordinary schools. */
  readonly sigma: number;
  /** Odds of ties inside a group against across; each network draws its own between 1 and this. */
  readonly homophily: number;
  /** Extra log-odds of a knowledge tie that is returned. */
  readonly reciprocity: number;
  /** Chance that a tie, or its absence, simply stays from one wave to the next. */
  readonly persistence: number;
  /** Chance that an end of a tie mentions it when asked, and chance of mentioning one that is not there. */
  readonly recall: number;
  readonly falseClaims: number;
  /** People asked in each school, 1 or 2. */
  readonly informants: 1 | 2;
  /** Most names an informant may give a question; `null`: no cap. */
  readonly maxNominations: number | null;
  /** Share of meetings that are mandated, and meetings a year. */
  readonly mandated: number;
  readonly meetings: number;
  /** External advisers (universities, consultancies, foundations) that assist the network. */
  readonly externals: number;
}

const ordinaryRecipe: NetworkRecipe = {
  seed: 'telar',
  n: 10,
  waves: 1,
  firstYear: 2023,
  response: 1,
  missingAtRandom: true,
  density: 0.25,
  pattern: null,
  negative: null,
  strength: 1,
  patternFrom: 1,
  patternUntil: null,
  sigma: 0.6,
  homophily: 3,
  reciprocity: 1.1,
  persistence: 0.6,
  recall: 0.9,
  falseClaims: 0.001,
  informants: 1,
  maxNominations: null,
  mandated: 0.5,
  meetings: 6,
  externals: 1,
};

/** Completes a recipe with the ordinary values. Throws a RangeError that names the field, what was found and what is expected. */
export function completeRecipe(given: Partial<NetworkRecipe>): NetworkRecipe {
  const recipe = { ...ordinaryRecipe, ...given };
  const inRange = (field: keyof NetworkRecipe, low: number, high: number, whole = false) => {
    const value = Number(recipe[field]);
    if (!(value >= low && value <= high) || (whole && !Number.isInteger(value)))
      throw new RangeError(
        `${field}: expected ${whole ? 'a whole number' : 'a number'} from ${low} to ${high}, found ${String(recipe[field])}`,
      );
  };
  if (!/^[^\s\p{Cc}]{1,100}$/u.test(recipe.seed))
    throw new RangeError(
      `seed: expected 1 to 100 characters without spaces, since ids carry it; found "${recipe.seed}"`,
    );
  inRange('n', 2, 40, true);
  inRange('waves', 1, 10, true);
  inRange('firstYear', 1900, 2190, true);
  inRange('response', 0.01, 1);
  inRange('density', 0.01, 0.9);
  inRange('strength', 0, 1);
  inRange('patternFrom', 1, recipe.waves, true);
  inRange('sigma', 0, 3);
  inRange('homophily', 1, 100);
  inRange('persistence', 0, 1);
  inRange('recall', 0, 1);
  inRange('falseClaims', 0, 1);
  inRange('informants', 1, 2, true);
  inRange('mandated', 0, 1);
  inRange('meetings', 0, 30, true);
  inRange('externals', 0, 5, true);
  if (recipe.maxNominations !== null) inRange('maxNominations', 1, 40, true);
  if (recipe.patternUntil !== null) inRange('patternUntil', recipe.patternFrom + 1, recipe.waves, true);
  if (recipe.pattern !== null && recipe.negative !== null)
    throw new RangeError(
      `negative: expected none beside pattern "${recipe.pattern}", found "${recipe.negative}"`,
    );
  return recipe;
}
