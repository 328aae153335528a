import { strongestContest, type Contest } from '../../inference/contest.ts';
import { exactly } from '../../inference/monte-carlo.ts';
import { weightedSimes } from '../../inference/simes.ts';
import { createRandom } from '../../random.ts';
import { someoneIsSilent, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { gate } from '../decide.ts';
import { testResult, type EvidenceKind, type TestResult } from '../pattern.ts';
import type { Settings } from '../settings.ts';
import { campsAround, campsOfSplit, type Camps } from './camps.ts';
import { chanceOf, type Search } from './chance.ts';
import { followingOf, type Following } from './following.ts';
import { couldContest, hangsOnOneAnswer } from './possible-contest.ts';
import { signedCamps, type SignedCamps, type SignsUnread } from './signed-camps.ts';
import { tensionAround, type Tension } from './tension.ts';

export type PowerStruggleFacts = Tension & {
  readonly following: Following | null;
  readonly contest: Contest | null;
  /** p of the contest, reported tension between the two included. */
  readonly pContest: number | null;
  readonly signed: SignedCamps | null;
  /** Why signs were not read; null where they were, or where tension was not asked about. */
  readonly signsUnread: SignsUnread | null;
  readonly camps: Camps | null;
  readonly tensionAsked: boolean;
  /** Tension lies across the camps of who follows whom more than chance has it, tested apart. */
  readonly tensionApart: boolean;
};

/**
 * Power struggle: two leaders with separate camps and no positive tie between them.
 *
 *   contest C with the tension reported between the two and the ties inside the camps (contest.ts) against ordinary
 *   networks: every pair's answers are kept as pairs, every member names as many inside and outside its own group; whom,
 *   by popularity e^{N(0,s)}; the larger p of s = 0 and s = σ, times 5/3 where no tension bears it out (see chance.ts);
 *   overridden where the camps are tied more across than inside in the layers that did not make the following;
 *   signed route with at least three pairs in tension: exact frustration against signs shuffled with everybody's tensions
 *   kept; Simes of the routes, signs weighted by their share of tense pairs
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
  const contest = strongestContest(following);
  const search = searchOf(survey, settings);
  const chance = chanceOf(contest, following, search, random);
  const signs = tensionAsked
    ? signedCamps(survey, groupsOf(survey, following), search.draws, random.fork('signs'))
    : null;
  const [signed, signsUnread] = typeof signs === 'string' ? [null, signs] : [signs, null];
  const { p, attainable } = bothRoutes(chance, signed);
  const found = { contest, pContest: chance.p, signed };
  const tension = tensionAround(survey, following, contest);
  const tenseByChance = Math.min(tension.chance ?? 1, signed?.p ?? 1);
  const tensionApart =
    settings.onlyFlag !== true &&
    Math.max(p, tenseByChance) <= settings.alpha &&
    isSeenWithoutTension(following, contest, settings.seed, search);
  const camps = campsOf(survey, following, found);
  const facts = { ...tension, ...found, following, signsUnread, camps, tensionAsked, tensionApart };
  return testResult(facts, {
    p,
    attainable,
    possible:
      settings.onlyFlag !== true &&
      p > settings.alpha &&
      couldBeSeen(survey, following, chance.critical(settings.alpha)),
    overridden: isContradicted(facts, settings)
      ? { state: 'not-enough-evidence', reason: 'borderline' }
      : null,
    subjects: camps?.leaders ?? [],
    kinds: kindsOf(facts, settings),
  });
}

/** Whether one answer less, or those that are missing, could bring about a contest of at least `critical`. */
const couldBeSeen = (survey: SurveyWave, following: Following, critical: number): boolean =>
  hangsOnOneAnswer(following, critical) || (someoneIsSilent(survey) && couldContest(survey, critical));

const nothing = {
  following: null,
  contest: null,
  pContest: null,
  signed: null,
  signsUnread: null,
  camps: null,
  tensePairs: 0,
  tenseLeaders: false,
  tenseAcross: 0,
  chance: null,
  tensionApart: false,
} as const;

/** Where the wave gives no p out, because hardly anybody is in it or answered, few draws are enough. */
const searchOf = (survey: SurveyWave, settings: Settings): Search => ({
  ...settings,
  draws: gate(survey, { needsRoster: false }, settings) === null ? settings.draws : exactly(19),
  clear: someoneIsSilent(survey) ? settings.clearWithMissing : settings.clear,
});

/** Whether who follows whom, with no tension looked at, shows the same two leaders at p ≤ α. How small p is says nothing. */
function isSeenWithoutTension(
  following: Following,
  { a, b }: Contest,
  seed: string,
  search: Search,
): boolean {
  const plain = { ...following, tension: null };
  const contest = strongestContest(plain);
  if (![contest.a, contest.b].includes(a) || ![contest.a, contest.b].includes(b)) return false;
  const enough = { ...search, draws: { ...search.draws, refineAt: 0 } };
  return chanceOf(contest, plain, enough, createRandom(`${seed}/following`)).p <= search.alpha;
}

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

/** One test is one kind of evidence: tension counts beside ties only where each shows the camps without the other. */
function kindsOf(
  { pContest, signed, tensionApart }: PowerStruggleFacts,
  { alpha }: Settings,
): EvidenceKind[] {
  if (tensionApart) return ['ties', 'tension'];
  return signed !== null && signed.p <= alpha && (pContest ?? 1) > alpha ? ['tension'] : ['ties'];
}

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
