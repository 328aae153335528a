import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import { isClearlyAbsent } from '../decide.ts';
import type { State, TestResult } from '../pattern.ts';
import type { Camps } from './camps.ts';
import type { PowerStruggleFacts } from './evaluate.ts';

type Result = TestResult<PowerStruggleFacts>;

export function evidence(survey: SurveyWave, { facts }: Result): Record<string, unknown> {
  const { camps, contest, following, signed, signsUnread, tenseLeaders, tensionApart } = facts;
  const { tenseAcross, tensionAsked, tensePairs } = facts;
  return {
    leaders: idsOf(survey, camps?.leaders ?? []),
    sides: camps?.sides.map((side) => idsOf(survey, side)) ?? [],
    undecided: idsOf(survey, camps?.undecided ?? []),
    contest: contest?.value ?? 0,
    overlap: contest?.overlap ?? 0,
    layers: following?.layers ?? [],
    structureAlone: !tensionApart && !(signed && foundBySigns(facts)),
    tensionAsked,
    tensionBetweenLeaders: tenseLeaders,
    tensePairs,
    tenseAcross,
    signed: signed && { p: signed.p, frustrated: signed.frustrated, pairs: signed.pairs },
    signsUnread,
    measure: 'contest (experimental)',
  };
}

export function narrative(survey: SurveyWave, result: Result, state: State): Statement[] {
  const { facts, p, possible } = result;
  if (state !== 'flagged' || !facts.camps || !facts.contest)
    return statements(
      // Only what was tested, and is well within the ordinary, is said not to be there.
      statement(isClearlyAbsent(state, p) ? 'no-camps' : 'cannot-tell-camps'),
      possible && state === 'not-enough-evidence' && statement('open'),
      unreadSigns(facts),
    );
  return statements(
    camps(survey, facts.camps),
    division(facts),
    leaderWithoutAnswer(survey, facts.camps),
    missingFollowers(survey, facts),
    tension(facts),
    !facts.tensionApart && unreadSigns(facts),
    rarity(facts, p ?? 1),
    statement('own-measure'),
  );
}

const camps = (survey: SurveyWave, { leaders, sides, undecided }: Camps): Statement =>
  statement('camps', {
    leaders: namesOf(survey, leaders),
    first: sides[0].length,
    second: sides[1].length,
    undecided: undecided.length,
  });

/** How rare it would be, with what is supposed of the route that found it. */
const rarity = (facts: PowerStruggleFacts, p: number): Statement =>
  foundBySigns(facts)
    ? statement('rarity-by-signs', { rarity: { p } })
    : statement('rarity', { rarity: { p }, tension: facts.following?.tension ? 'yes' : 'no' });

const foundBySigns = ({ signed, pContest }: PowerStruggleFacts): boolean =>
  signed !== null && signed.p < (pContest ?? 1);

function division(facts: PowerStruggleFacts): Statement {
  const { signed } = facts;
  return signed && foundBySigns(facts)
    ? statement('division-by-signs', { pairs: signed.pairs, frustrated: signed.frustrated })
    : statement('division-by-following');
}

function leaderWithoutAnswer(survey: SurveyWave, { leaders }: Camps): Statement | null {
  const missing = leaders.find((leader) => !survey.answered[leader]);
  return missing === undefined ? null : statement('leader-without-answer', { name: survey.names[missing]! });
}

/** The following of the weaker leader in schools, where a nomination counts as one: as it is, and if all the missing joined it. */
function missingFollowers(survey: SurveyWave, facts: PowerStruggleFacts): Statement | null {
  const { contest, following, camps: found } = facts;
  if (!contest || !following || !found || following.layers.length > 1 || foundBySigns(facts)) return null;
  const followers = [...survey.ids.keys()].filter((i) => !found.leaders.includes(i));
  const count = followers.filter((i) => !survey.answered[i]).length;
  const low = Math.min(contest.followsA, contest.followsB);
  return count === 0 ? null : statement('missing-followers', { count, low, high: low + count });
}

function tension(facts: PowerStruggleFacts): Statement {
  const { signed, tenseLeaders, tensionApart, tensionAsked } = facts;
  if (signed && foundBySigns(facts)) return statement('tension-across', { pairs: signed.tense });
  if (tensionApart) return statement(tenseLeaders ? 'tension-between-leaders' : 'tension-about-leaders');
  if (tenseLeaders) return statement('tension-as-elsewhere');
  return statement(tensionAsked ? 'no-tension' : 'tension-not-asked');
}

/** Says why the signs were not looked at, where tension is reported and might have shown camps. */
const unreadSigns = ({ signsUnread, tensePairs }: PowerStruggleFacts): Statement | null =>
  signsUnread === null || tensePairs === 0 ? null : statement(`signs-${signsUnread}`);
