import { fitLogit, sumOf, type Covariate } from '../../inference/fit-logit.ts';
import { RecentlyUsed } from '../../inference/recently-used.ts';
import { levelsOf } from '../../survey-wave/groupings.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Settings } from '../settings.ts';
import { distances } from './distances.ts';
import { loose, together, type Pairwise } from './reasons.ts';

/** Odds up to which a preference for one's own comuna, sostenedor or level is ordinary life. */
export const mostPreference = 10;

/** Above so many members their activity is left out of the fit, which has a weight for each. */
const mostActive = 60;

/** Pairs of members of which at least one answered, by place among them, and what ordinary life has to say of their ties. */
export type OrdinaryLife = {
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** 1: both in one subgroup that the network itself declares; 2: one of the two did not answer; 3: both. */
  readonly stratum: Uint8Array;
  /** Log-odds by distance and by what the two have in common, as far as the ties there are follow them; nobody may change them. */
  reasonsFor(tied: Uint8Array): Float64Array;
};

/**
 * What is ordinary about ties before anything is said of a split: schools work with those nearby, with those of their
 * comuna, sostenedor and level, in the subgroups that the network has declared, and differ in activity.
 *
 *   log-odds = θ + a_i + a_j − δ₁·ln(1 + km/2) − δ₂·km/sd(km) + Σ_g γ_g·[same group]
 *   0 ≤ δ (never more ties far away), 0 ≤ γ_g ≤ ln 10, a ~ N(0, σ)
 *
 * Weights are penalised, so that a small network takes them near what is expected. Declared subgroups are strata, and
 * any number of ties inside them is explained.
 */
export function ordinaryLife(
  survey: SurveyWave,
  members: readonly number[],
  settings: Settings,
): OrdinaryLife {
  const known = lives.get(survey.actors);
  if (known !== undefined && isOf(known, survey, members, settings)) return known.life;
  const life = newLife(survey, members, settings);
  lives.set(survey.actors, { survey, members, settings, life });
  return life;
}

type Known = { survey: SurveyWave; members: readonly number[]; settings: Settings; life: OrdinaryLife };

/** Of a wave and those that differ from it in reports alone: what is ordinary is the same in all of them. */
const lives = new WeakMap<SurveyWave['actors'], Known>();

const isOf = (known: Known, { answered, groupings }: SurveyWave, members: readonly number[], own: Settings) =>
  known.survey.answered === answered &&
  known.survey.groupings === groupings &&
  known.settings.sigma === own.sigma &&
  known.settings.omega === own.omega &&
  known.settings.decay === own.decay &&
  known.members.join() === members.join();

/** Fits kept: those of the layers of a wave, and of it with one report less or more. */
const mostFits = 64;

function newLife(survey: SurveyWave, members: readonly number[], settings: Settings): OrdinaryLife {
  const pairs = observedPairs(survey, members);
  const pairwise: Pairwise = (value) => Float64Array.from(pairs, ([a, b]) => value(members[a]!, members[b]!));
  const declared = survey.groupings.find(({ by }) => by === 'group');
  const isDeclared = declared ? together(pairwise, declared.of) : new Float64Array(pairs.length);
  const isHalfSeen = pairwise((a, b) => (survey.answered[a] && survey.answered[b] ? 0 : 1));
  const fits = new RecentlyUsed<Float64Array>(mostFits);
  let known: { reasons: Covariate[]; rest: Covariate[] } | null = null;
  return {
    from: Uint16Array.from(pairs, ([a]) => a),
    to: Uint16Array.from(pairs, ([, b]) => b),
    stratum: Uint8Array.from(isDeclared, (one, d) => one + 2 * isHalfSeen[d]!),
    reasonsFor: (tied) => {
      const key = tied.join('');
      const fitted = fits.get(key);
      if (fitted !== undefined) return fitted;
      known ??= {
        reasons: reasonsOf(survey, pairwise, settings),
        rest: restOf(members, pairwise, [isDeclared, isHalfSeen], settings),
      };
      const weights = fitLogit(tied, [...known.reasons, ...known.rest]).map(toQuarters);
      return fits.set(key, sumOf(known.reasons, weights, tied.length));
    },
  };
}

/** A tie more or less hardly moves a weight: rounded, most deletions share the draws of the network. */
const toQuarters = (weight: number): number => Math.round(4 * weight) / 4;

function observedPairs({ answered }: SurveyWave, members: readonly number[]): [number, number][] {
  return members.flatMap((one, a) =>
    members.flatMap((other, b): [number, number][] =>
      a < b && (answered[one] || answered[other]) ? [[a, b]] : [],
    ),
  );
}

function reasonsOf(
  { actors, groupings }: SurveyWave,
  pairwise: Pairwise,
  { omega, decay }: Settings,
): Covariate[] {
  const known = groupings.filter(({ by }) => by !== 'group').map(({ of }) => of);
  return [
    ...distances(actors, pairwise, decay),
    ...[...known, levelsOf(actors)].map((of) => ({
      values: together(pairwise, of),
      // Half of the preference that any grouping may have, until the ties say otherwise.
      expected: Math.log(omega) / 2,
      precision: loose,
      least: 0,
      most: Math.log(Math.max(mostPreference, omega)),
    })),
  ];
}

/** What else moves ties, and is no reason for a split: how many there are, and how active each member is. */
function restOf(
  members: readonly number[],
  pairwise: Pairwise,
  strata: readonly Float64Array[],
  { sigma }: Settings,
): Covariate[] {
  const free = { expected: 0, precision: 1e-3, least: -20, most: 20 };
  const active = members.length > mostActive ? [] : members;
  return [
    { ...free, values: pairwise(() => 1) },
    ...strata.map((values) => ({ ...free, values })),
    ...active.map((member) => ({
      values: pairwise((a, b) => (a === member || b === member ? 1 : 0)),
      expected: 0,
      precision: 1 / Math.max(sigma, 0.05) ** 2,
      least: -10,
      most: 10,
    })),
  ];
}
