import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { TestResult } from '../pattern.ts';
import { wavesNeeded, type PaperMemberFacts } from './evaluate.ts';

type Result = TestResult<PaperMemberFacts>;

export const evidence = (survey: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  waves: facts.waves,
  onPaper: facts.onPaper.map(({ member, held }) => ({ actor: survey.ids[member]!, held })),
  unlisted: idsOf(survey, facts.unlisted),
});

export function narrative(survey: SurveyWave, { facts, inapplicable }: Result): Statement[] {
  const { waves, onPaper, unlisted } = facts;
  if (inapplicable !== null)
    return [
      waves < wavesNeeded ? statement('few-waves', { waves, needed: wavesNeeded }) : statement('not-kept'),
    ];
  const members = onPaper.map(({ member }) => member);
  const found = statements(
    members.length > 0 &&
      statement('on-paper', { names: namesOf(survey, members), count: members.length, waves }),
    unlisted.length > 0 &&
      statement('unlisted', { names: namesOf(survey, unlisted), count: unlisted.length, waves }),
  );
  return found.length > 0 ? found : [statement('nobody', { waves })];
}
