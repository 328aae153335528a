import { describe, expect, it } from 'vitest';
import en from '../../../../client/i18n/en/surveys.ts';
import es from '../../../../client/i18n/es/surveys.ts';
import { answerStates, surveyItemKinds, surveyRoles, surveyStates } from '../../../../contract/surveys.ts';

const codes: Record<string, readonly string[]> = {
  role: surveyRoles,
  roleOf: surveyRoles,
  state: [...surveyStates, 'over'],
  answerState: answerStates,
  delete: surveyStates,
  save: ['saved', 'waiting', 'offline', 'refused'],
  closed: ['sent', 'started', 'none'],
};

describe.each([
  ['Spanish', es],
  ['English', en],
])('words of surveys in %s', (_language, words) => {
  it('name every code of the contract', () => {
    const survey: Record<string, unknown> = words.survey;
    const missing = Object.entries(codes).flatMap(([group, wanted]) =>
      wanted.filter((code) => !(code in Object(survey[group]))).map((code) => `${group}.${code}`),
    );
    expect(missing).toEqual([]);
    expect(surveyItemKinds.filter((kind) => !(kind in words.survey.items.kind))).toEqual([]);
  });
});

/** What a respondent reads, who is a person of a school and is spoken to as the consent speaks to them. */
const toRespondents = [
  'link',
  'welcome',
  'item',
  'save',
  'replaced',
  'review',
  'take',
  'erase',
  'erased',
  'closed',
];

function textsOf(tree: unknown): string[] {
  return typeof tree === 'string' ? [tree] : Object.values(Object(tree)).flatMap(textsOf);
}

it('speak to respondents as usted, and to planners as tú, each throughout', () => {
  const survey: Record<string, unknown> = es.survey;
  const respondents = toRespondents.flatMap((group) => textsOf(survey[group])).join('\n');
  const planners = Object.keys(survey)
    .filter((group) => !toRespondents.includes(group))
    .flatMap((group) => textsOf(survey[group]))
    .join('\n');
  expect(respondents).toMatch(/\busted|\bpuede\b|\bsu\b/i);
  expect(respondents).not.toMatch(/\b(tu|tus|puedes|eliges|quieres|elige)\b/i);
  expect(planners).toMatch(/\b(eliges|puedes|elige)\b/i);
  expect(planners).not.toMatch(/\busted\b|\bescriba\b|\bmarque\b/i);
});
