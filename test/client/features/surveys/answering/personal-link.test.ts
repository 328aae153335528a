import { expect, it } from 'vitest';
import { minutesFor } from '../../../../../client/features/surveys/answering/answer-time.ts';
import { tokenOf } from '../../../../../client/ui/use-token.ts';
import { defaultSurveyItems } from '../../../../../contract/survey-bank.ts';
import { surveyOf } from '../../../../use-cases/surveys/survey-of.ts';

it.each([
  ['#HFKF9vWQ7SrltG_YrDyVA53fLVw2L3Bt', 'HFKF9vWQ7SrltG_YrDyVA53fLVw2L3Bt'],
  ['#-starts-with-a-sign ', '-starts-with-a-sign'],
  ['#', ''],
  ['', ''],
])('reads the token of %s', (hash, token) => {
  expect(tokenOf(hash)).toBe(token);
});

it('reckons ten minutes for the short set, as the bank says, and at least one for anything', () => {
  expect(minutesFor(surveyOf(defaultSurveyItems).items)).toBe(10);
  expect(minutesFor(surveyOf(['valora-proposito']).items)).toBe(1);
});
