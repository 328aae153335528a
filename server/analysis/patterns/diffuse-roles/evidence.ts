import { idsOf, namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { Bounds, State, TestResult } from '../pattern.ts';
import type { DiffuseRolesFacts } from './evaluate.ts';

type Result = TestResult<DiffuseRolesFacts>;

/** So many at the top are still named in the sentence. */
const mostNamed = 3;

export const evidence = (survey: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  ...facts,
  top: idsOf(survey, facts.top),
  named: facts.named.map(({ member, by }) => ({ actor: survey.ids[member]!, by })),
  coordinators: idsOf(survey, facts.coordinators),
  heads: facts.heads.map(({ member, by }) => ({ actor: survey.ids[member]!, by })),
});

export function narrative(survey: SurveyWave, { facts, p, inapplicable }: Result, state: State): Statement[] {
  if (inapplicable === 'layer-not-asked') return [statement('not-asked')];
  const { voters, agree, top, blank, coordinators, commitments, ownerless, named } = facts;
  if (voters === 0) return [statement('nobody-named')];
  const heads = facts.heads.map(({ member, by }) => statement('head', { name: survey.names[member]!, by }));
  return statements(
    statement('agreement', {
      voters,
      agree,
      shown: top.length > mostNamed ? 0 : top.length,
      names: namesOf(survey, top),
      named: named.length,
    }),
    heads.length > 0 && statement('heads', { heads: { parts: heads } }),
    state === 'flagged' && statement('rarity', { rarity: { p: p ?? 1 } }),
    blank > 0 && statement('blank', { blank }),
    coordinators.length > 1 && statement('coordinators', { coordinators: coordinators.length }),
    ownerless > 0 && statement('ownerless', { ownerless, commitments }),
  );
}

export function bounds(survey: SurveyWave, { facts }: Result): Bounds {
  const missing = survey.n - survey.respondents;
  return { low: facts.agree, high: facts.agree + missing, unit: 'schools-agreeing' };
}
