import { contestNull } from '../../inference/contest-null.ts';
import { strongestContest, type Contest } from '../../inference/contest.ts';
import { againstTable, exactly, type Draws, type MonteCarlo } from '../../inference/monte-carlo.ts';
import { weightedSimes } from '../../inference/simes.ts';
import { createRandom, type Random } from '../../random.ts';
import { someoneIsSilent, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import type { Settings } from '../settings.ts';
import { campsAround, campsOfSplit, type Camps } from './camps.ts';
import { followingOf, type Following } from './following.ts';
import { couldContest, hangsOnOneAnswer } from './possible-contest.ts';
import { signedCamps, type SignedCamps } from './signed-camps.ts';
import { tensionAround, withTension, type Tension } from './tension.ts';

export type PowerStruggleFacts = Omit<Tension, 'chance'> & {
  readonly following: Following | null;
  readonly contest: Contest | null;
  /** p of the contest, tension across the camps included. */
  readonly pContest: number | null;
  readonly signed: SignedCamps | null;
  readonly camps: Camps | null;
  readonly tensionAsked: boolean;
};

/**
 * Power struggle: two leaders with separate camps and no positive tie between them.
 *
 *   contest C (see contest.ts) against ordinary networks: each voter keeps how many it names inside and outside its own
 *   group, whom by popularity e^{N(0,σ)}; tension across the camps that touches a leader: p = min(p, max(p/4, Fisher(p, p_T)));
 *   overridden where the camps are tied more across than inside in the layers that did not make the following;
 *   signed route with at least three pairs in tension: exact frustration against shuffled signs; Simes of the routes, signs weighted by their share of tense pairs
 *
 * Source      label: SLEP diagnosis (Chapman 2015, Meyne & Rieper 2003, Ehren et al. 2017, as a list); C is this project's own, experimental
 * Reads       `leadership` if asked (a leader need not have answered, if the other did), else knowledge (the receiver
 *             follows the giver), joint work and trust; `tension`
 * Returns     p, the two leaders, their camps; `structureAlone` without tension
 * Undefined   nothing asked from which following can be read: `layer-not-asked`
 * Cost        draws × n²
 */
export function evaluate(survey: SurveyWave, settings: Settings): TestResult<PowerStruggleFacts> {
  const following = followingOf(survey);
  const tensionAsked = survey.layersAsked.has('tension');
  if (!following) return testResult({ ...nothing, tensionAsked }, { inapplicable: 'layer-not-asked' });
  const random = createRandom(`${settings.seed}/${survey.network.id}/${survey.wave.waveId}/power-struggle`);
  const contest = strongestContest(following.share, following.answered, following.tiedOtherwise);
  const drawn = compareContest(contest, following, settings, random);
  const { chance, ...tension } = tensionAround(survey, following, contest);
  const pContest = withTension(drawn.p, chance);
  const signed = tensionAsked
    ? signedCamps(survey, groupsOf(survey, following), settings.draws, random.fork('signs'))
    : null;
  const camps = campsOf(survey, following, { contest, pContest, signed });
  const facts = { ...tension, following, contest, pContest, signed, camps, tensionAsked };
  const { p, attainable } = bothRoutes({ p: pContest, attainable: drawn.attainable }, signed);
  // Tension may bring a p of up to four times α down to it.
  const seen = drawn.critical(tension.tensePairs > 0 ? Math.min(0.5, 4 * settings.alpha) : settings.alpha);
  return testResult(facts, {
    p,
    attainable,
    possible:
      p > settings.alpha &&
      (hangsOnOneAnswer(following, seen) || (someoneIsSilent(survey) && couldContest(survey, seen))),
    overridden: isContradicted(facts, settings)
      ? { state: 'not-enough-evidence', reason: 'borderline' }
      : null,
    subjects: camps?.leaders ?? [],
    kinds: showsTension(facts, settings) ? ['ties', 'tension'] : ['ties'],
  });
}

const nothing = {
  following: null,
  contest: null,
  pContest: null,
  signed: null,
  camps: null,
  tensePairs: 0,
  tenseLeaders: false,
  tenseAcross: 0,
} as const;

function compareContest(
  contest: Contest,
  { naming, group, answered, tiedOtherwise }: Following,
  { sigma, draws }: Settings,
  random: Random,
): MonteCarlo {
  const model = { layers: naming, group, sigma };
  const ranks = contestNull(model, { answered, tied: tiedOtherwise }, random);
  return againstTable(contest.rank, ranks, drawsFor(contest, draws));
}

/** Without a contest p is 1 whatever is drawn; a few draws then say what could have been seen. */
const drawsFor = (contest: Contest, draws: Draws): Draws =>
  contest.value > 0 ? draws : exactly(Math.min(draws.first, 99));

/** The group of each member by its position in the wave, −1 where none is known. */
function groupsOf({ n }: SurveyWave, { members, group }: Following): Int32Array {
  const groups = new Int32Array(n).fill(-1);
  members.forEach((member, i) => (groups[member] = group[i]!));
  return groups;
}

type Route = { readonly p: number; readonly attainable: number };

/** The contest, and the signs where they could be read, as one p and the smallest it could have been. */
function bothRoutes(contest: Route, signed: SignedCamps | null): Route {
  const routes = [{ ...contest, weight: 1 }, ...(signed ? [signed] : [])];
  return {
    p: weightedSimes(routes),
    attainable: weightedSimes(routes.map(({ attainable, weight }) => ({ p: attainable, weight }))),
  };
}

/** Camps that in other layers are tied more across than inside are no camps, whomever they follow; signs may still show them. */
const isContradicted = ({ contest, signed }: PowerStruggleFacts, { alpha }: Settings): boolean =>
  contest !== null && contest.closeness < 0.5 && (signed?.p ?? 1) > alpha;

const showsTension = (
  { tenseLeaders, tenseAcross, signed }: PowerStruggleFacts,
  { alpha }: Settings,
): boolean => tenseLeaders || tenseAcross > 1 || (signed?.p ?? 1) <= alpha;

function campsOf(
  survey: SurveyWave,
  following: Following,
  { contest, signed, pContest }: { contest: Contest; signed: SignedCamps | null; pContest: number },
): Camps | null {
  if (signed && signed.p < pContest) {
    const camps = campsOfSplit(survey, following, signed.placed);
    return camps.leaders.includes(-1) ? null : camps;
  }
  return contest.value === 0 ? null : campsAround(survey, following, contest.a, contest.b);
}
