import type { RecordOf } from '../../contract/records.ts';
import type { ContentLayer, NetworkRecipe } from './network-recipe.ts';

/** A member school as the simulation knows it; the assessment sees only what the records say. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** The group whose members prefer each other, 0-based; no record need carry it. */
  readonly block: number;
  /** Kilometres east and north of the middle of the network. */
  east: number;
  north: number;
  /** How much it takes part in everything, on the log-odds scale. */
  readonly activity: number;
  readonly popularity: number;
  /** First wave in which it is a member. */
  joins: number;
  /** True: it joined in the year of that wave; false: long before the first. */
  newlyJoined: boolean;
}

/** An organisation that advises the network. It is not asked, but schools may name it. */
export interface External {
  readonly id: string;
  readonly kind: 'university' | 'organisation';
  readonly subKind: string | null;
  readonly name: string;
  /** Chance, by member, that it works with the school, and that the school then names it in a content layer. */
  readonly reach: Float64Array;
  naming: number;
  /** First wave with a contract and last wave with it. */
  firstWave: number;
  lastWave: number;
}

/** Where and among whom a network stands, when a territory already says so. */
export interface Ground {
  /** Block of each member, 0 or 1, and the attribute of the records that shows it. */
  readonly blocks?: readonly number[];
  readonly shownAs?: NetworkPlan['blockShownAs'];
  /** Kilometres east and north of a common origin, one a member. */
  readonly positions?: readonly { east: number; north: number }[];
  readonly names?: readonly string[];
  /** Advisers by their records, instead of invented ones. */
  readonly externals?: readonly RecordOf<'actor'>[];
}

/** Log-odds of each tie without the intercept, which is found from the density asked for. */
export interface LayerPlan {
  density: number;
  readonly logOdds: Float64Array;
  /** Extra log-odds when both directions are there; `symmetric`: one tie a pair, whoever reports it. */
  reciprocity: number;
  readonly symmetric: boolean;
  /** Chance that a tie which would be there in an ordinary network is there in this one. */
  readonly survival: Float64Array;
}

/** Whom each member names for a role: `names` on average, by weight e^preference; `blank`: chance of naming nobody. */
export interface NominationPlan {
  readonly preference: Float64Array;
  names: number;
  blank: number;
}

/** Everything a wave is drawn from. A pattern is planted by changing the plan, never by editing what was drawn. */
export interface NetworkPlan {
  readonly recipe: NetworkRecipe;
  readonly members: Member[];
  /** Which attribute shows the block: all of them can be unrelated to it ("hidden"). */
  readonly blockShownAs: 'group' | 'sostenedor' | 'comuna' | 'hidden';
  readonly externals: External[];
  readonly layers: Record<ContentLayer, LayerPlan>;
  readonly leadership: NominationPlan;
  readonly coordination: NominationPlan;
  /** Chance that the row reports tension with the column. */
  readonly tension: Float64Array;
  readonly attendance: Float64Array;
  /** Chance, by member, that a joint work it reports is more than informative. */
  readonly deep: Float64Array;
  /** Shift of the mean rating by characteristic, in points of the 1–4 scale. */
  readonly ratingShift: Record<string, number>;
  readonly coordinators: Set<number>;
  mandatedShare: number;
  ownerless: number;
  keptPromises: number;
  /** False in a network that starts only now: its first wave is the first of all. */
  establishedBefore: boolean;
}

/** What was planted, as the answer sheet states it. */
export interface Planted {
  subjects: string[];
  leaders?: [string, string];
  sides?: [string[], string[]];
}

export const cell = (plan: NetworkPlan, from: number, to: number): number => from * plan.members.length + to;

/** Calls `visit` for every ordered pair of different members. */
export function eachPair(plan: NetworkPlan, visit: (from: number, to: number, cell: number) => void): void {
  const n = plan.members.length;
  for (let from = 0; from < n; from++)
    for (let to = 0; to < n; to++) if (from !== to) visit(from, to, from * n + to);
}
