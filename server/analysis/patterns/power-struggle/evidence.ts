import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { State, TestResult } from '../pattern.ts';
import type { Camps } from './camps.ts';
import type { PowerStruggleFacts } from './evaluate.ts';

type Result = TestResult<PowerStruggleFacts>;

export function evidence(survey: SurveyWave, { facts }: Result): Record<string, unknown> {
  const { camps, contest, following, signed, tenseLeaders, tenseAcross, tensionAsked, tensePairs } = facts;
  return {
    leaders: idsOf(survey, camps?.leaders ?? []),
    sides: camps?.sides.map((side) => idsOf(survey, side)) ?? [],
    undecided: idsOf(survey, camps?.undecided ?? []),
    contest: contest?.value ?? 0,
    overlap: contest?.overlap ?? 0,
    layers: following?.layers ?? [],
    structureAlone: !tenseLeaders && tenseAcross < 2 && signed === null,
    tensionAsked,
    tensionBetweenLeaders: tenseLeaders,
    tensePairs,
    tenseAcross,
    signed: signed && { p: signed.p, frustrated: signed.frustrated, pairs: signed.pairs },
    measure: 'contest (experimental)',
  };
}

export function narrative(survey: SurveyWave, result: Result, state: State): Statement[] {
  const { facts, p, possible } = result;
  if (state !== 'flagged' || !facts.camps || !facts.contest)
    return statements(
      statement('no-camps'),
      possible && state === 'not-enough-evidence' && statement('open'),
    );
  return statements(
    camps(survey, facts.camps),
    division(facts),
    leaderWithoutAnswer(survey, facts.camps),
    tension(facts),
    statement('rarity', { rarity: { p: p ?? 1 } }),
  );
}

const camps = (survey: SurveyWave, { leaders, sides, undecided }: Camps): Statement =>
  statement('camps', {
    leaders: namesOf(survey, leaders),
    first: sides[0].length,
    second: sides[1].length,
    undecided: undecided.length,
  });

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

function tension(facts: PowerStruggleFacts): Statement {
  const { signed, tenseLeaders, tensionAsked } = facts;
  if (tenseLeaders) return statement('tension-between-leaders');
  if (signed && foundBySigns(facts)) return statement('tension-across', { pairs: signed.tense });
  return statement(tensionAsked ? 'no-tension' : 'tension-not-asked');
}
