import { namesOf } from '../../survey-wave/member-names.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../../statement.ts';
import type { TestResult } from '../pattern.ts';
import type { EndingBridge, EndingBridgeFacts } from './evaluate.ts';

type Result = TestResult<EndingBridgeFacts>;

export const evidence = (_: SurveyWave, { facts }: Result): Record<string, unknown> => ({
  ending: facts.ending,
  bridges: facts.bridges.map(({ external, ...rest }) => ({ external: external?.id ?? null, ...rest })),
});

export function narrative(survey: SurveyWave, { facts, inapplicable }: Result): Statement[] {
  const { ending, bridges, robust } = facts;
  if (inapplicable !== null || ending === null) return [statement('no-dates')];
  if (bridges.length === 0) return [statement('no-bridge', { ending })];
  return statements(
    ...bridges.map((bridge) => bridgeStatement(survey, bridge)),
    robust < bridges.length && statement('open'),
  );
}

function bridgeStatement(
  survey: SurveyWave,
  { external, members, until, hasCome, parts }: EndingBridge,
): Statement {
  const at = members.map((id) => survey.ids.indexOf(id));
  const values = { until, come: hasCome ? 'yes' : 'no', parts: parts.without };
  return external === null
    ? statement('tie-ends', { ...values, names: namesOf(survey, at) })
    : statement('support-ends', { ...values, name: external.name, schools: members.length });
}
