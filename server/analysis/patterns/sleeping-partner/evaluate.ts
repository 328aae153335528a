import { smallestOf } from '../../../../contract/extremes.ts';
import { holm } from '../../inference/holm.ts';
import { contentLayers, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type NoEvidenceReason, type TestResult } from '../pattern.ts';
import type { Settings } from '../settings.ts';
import { tally, type Tally } from './tally.ts';
import { peersOf, testMember, type PeersOf } from './test-member.ts';

/** What one member gave over all its waves, and how often it came. */
export type MemberShare = {
  readonly member: number;
  readonly contributions: number;
  readonly chances: number;
  readonly attended: number;
  readonly held: number;
  /** Adjusted for the number of members looked at; null where the member is not looked at. */
  readonly p: number | null;
  readonly reason: NoEvidenceReason | null;
};

export type SleepingPartnerFacts = {
  readonly members: readonly MemberShare[];
  readonly othersShare: number;
  readonly flagged: readonly number[];
  /** Rarely so little, yet more than a flag allows. */
  readonly takesPart: readonly number[];
};

/** Whoever contributes in more than so large a share of its chances takes part, however much the others do. */
export const mostShare = 0.1;

const hardlyContributes = (contributions: number, chances: number): boolean =>
  contributions <= mostShare * chances;

/** Members that must be left to look at: each needs others to be compared with. */
const fewestMembers = 3;

/**
 * Sleeping partner: a member that answered and to whom hardly any contribution is traced, when the others' share makes that unlikely.
 *
 *   x contributions in k chances (pairs in which both answered, over all its waves);  p = P(BetaBinomial(k, μ, ρ) ≤ x)
 *   μ the others' share;  ρ = (16ρ₀ + (h − 1)·ρ̂)/(15 + h);  attendance alike, joined to it only under half the others' rate
 *
 * Source      label: SLEP diagnosis (Chapman 2015, Meyne & Rieper 2003, Ehren et al. 2017, as a list); the definition and its signs are this project's reading
 * Reads       `knowledge` (given, as either end reports), `joint-work`, meetings; of waves that report the same (J ≥ .8) each pair once
 * Returns     Brown's rule over both kinds of evidence, Holm over the members; flagged members contribute in at
 *             most one of ten chances; whoever gives rarely little, but more than that, leaves it open;
 *             attendance is a second kind of evidence only where its own tail is ≤ α
 * Undefined   fewer than three members left to look at
 * Cost        O(waves · n²)
 */
export function evaluate(survey: SurveyWave, settings: Settings): TestResult<SleepingPartnerFacts> {
  const none = { members: [], othersShare: 0, flagged: [], takesPart: [] };
  if (contentLayers(survey).length === 0) return testResult(none, { inapplicable: 'layer-not-asked' });
  const sums = tally(survey);
  const shares = survey.ids.map((_, i) => shareOf(survey, sums, i));
  const open = shares.filter(({ reason, chances }) => !reason && chances > 0).map(({ member }) => member);
  if (open.length < fewestMembers)
    return testResult({ ...none, members: shares }, { inapplicable: reasonToSkip(shares) });
  const peers = peersAmong(open, settings.rho);
  const tests = open.map((i) => testMember(i, sums, peers));
  const ps = holm(tests.map(({ p }) => p));
  const pOf = new Map(open.map((i, k) => [i, ps[k]!]));
  // Only a member that hardly contributes may be flagged, so the p of the others does not count for the pattern.
  const idle = open.filter((i) => hardlyContributes(sums.contributions[i]!, sums.chances[i]!));
  const rare = open.filter((i) => pOf.get(i)! <= settings.alpha);
  const [flagged, takesPart] = [rare.filter((i) => idle.includes(i)), rare.filter((i) => !idle.includes(i))];
  const others = open.filter((i) => !flagged.includes(i));
  const facts = {
    members: shares.map((share) => ({ ...share, p: pOf.get(share.member) ?? null })),
    othersShare: peersOf(sums.contributions, sums.chances, others, settings.rho).mean,
    flagged,
    takesPart,
  };
  return testResult(facts, {
    p: idle.reduce((least, i) => Math.min(least, pOf.get(i)!), 1),
    possible:
      takesPart.length > 0 ||
      survey.ids.some((_, i) => couldSleep(survey, i, open.length, sums, peers, settings)),
    attainable: Math.min(1, open.length * smallestOf(tests.map(({ least }) => least))),
    subjects: flagged,
    // Attendance is a second kind where it is rare without what was given.
    kinds: flagged.some((i) => tests[open.indexOf(i)]!.pAway <= settings.alpha)
      ? ['ties', 'attendance']
      : ['ties'],
  });
}

const shareOf = (survey: SurveyWave, sums: Tally, member: number): MemberShare => ({
  member,
  contributions: sums.contributions[member]!,
  chances: sums.chances[member]!,
  attended: sums.attended[member]!,
  held: sums.held[member]!,
  p: null,
  reason: reasonFor(survey, member),
});

/** Why a member is not looked at. */
function reasonFor(survey: SurveyWave, i: number): NoEvidenceReason | null {
  if (!survey.answered[i]) return 'did-not-answer';
  if (survey.newcomer[i]) return 'newcomer';
  return survey.remote[i] ? 'remote' : null;
}

const peersAmong =
  (open: readonly number[], rho: number): PeersOf =>
  (sum, of, i) =>
    peersOf(
      sum,
      of,
      open.filter((j) => j !== i),
      rho,
    );

/** A member that did not answer, of which the others report hardly any contribution: had it answered the same, would it be flagged? */
function couldSleep(
  survey: SurveyWave,
  i: number,
  members: number,
  sums: Tally,
  peers: PeersOf,
  { alpha }: Settings,
): boolean {
  const { unanswered } = sums;
  if (survey.answered[i] || survey.newcomer[i] || survey.remote[i]) return false;
  const withUnanswered = (own: Int32Array, more: Int32Array): Int32Array =>
    Int32Array.from(own, (count, at) => (at === i ? count + more[at]! : count));
  const chances = withUnanswered(sums.chances, unanswered.chances);
  const contributions = withUnanswered(sums.contributions, unanswered.contributions);
  if (!hardlyContributes(contributions[i]!, chances[i]!)) return false;
  return testMember(i, { ...sums, chances, contributions }, peers).p * (members + 1) <= alpha;
}

function reasonToSkip(members: readonly MemberShare[]): NoEvidenceReason {
  const reasons = members.map(({ reason }) => reason).filter((reason) => reason !== null);
  return reasons.includes('did-not-answer') ? 'depends-on-missing' : (reasons[0] ?? 'too-few-members');
}
