import { expect, it } from 'vitest';
import { rivalsOf, withItem } from '../../../../../client/features/surveys/planning/item-choice.ts';
import { defaultSurveyItems, surveyBank } from '../../../../../contract/survey-bank.ts';

const itemOf = (id: string) => surveyBank.find((item) => item.id === id)!;

it('keeps one of two items that ask for the same ties in two ways: the one chosen last', () => {
  const depth = 'trabajo-conjunto';
  const often = 'frecuencia-trabajo-conjunto';
  const swapped = withItem(surveyBank, defaultSurveyItems, itemOf(often), true);
  expect(swapped).toContain(often);
  expect(swapped).not.toContain(depth);
  expect(withItem(surveyBank, swapped, itemOf(depth), true)).not.toContain(often);
  expect(rivalsOf(surveyBank, itemOf(often)).map(({ id }) => id)).toEqual([depth]);
});

it('keeps knowledge received beside knowledge given: they are not the same ties', () => {
  const both = withItem(surveyBank, defaultSurveyItems, itemOf('entrega-conocimiento'), true);
  expect(both.slice(0, 2)).toEqual(['recibe-conocimiento', 'entrega-conocimiento']);
});

it('leaves out an item, and takes none twice', () => {
  const without = withItem(surveyBank, defaultSurveyItems, itemOf('roles-claros'), false);
  expect(without).toHaveLength(defaultSurveyItems.length - 1);
  expect(withItem(surveyBank, without, itemOf('coordina-red'), true)).toHaveLength(without.length);
});
