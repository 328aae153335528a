import { expect, it, test } from 'vitest';
import { hasRole, storedLayers } from '../../contract/layers.ts';
import { defaultSurveyItems, surveyBank } from '../../contract/survey-bank.ts';
import { surveyConsent } from '../../contract/survey-consent.ts';
import { surveyReminder } from '../../contract/survey-reminder.ts';
import { SurveyItem } from '../../contract/surveys.ts';
import { characteristics } from '../../server/analysis/profile/characteristics.ts';

it.each(surveyBank.map((item) => [item.id, item] as const))('%s is whole', (id, item) => {
  expect(SurveyItem.parse(item)).toEqual(item);
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const text of [item.text, ...(item.help ? [item.help] : [])]) {
    expect(text.es).not.toBe(text.en);
    expect(Math.min(text.es.length, text.en.length)).toBeGreaterThan(10);
  }
  if (item.scale) expect(item.scale.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  expect(item.kind === 'ties').toBe(item.layer !== null && item.direction !== null);
  expect(item.kind === 'rating').toBe(item.characteristic !== null);
});

test('ids are unique', () => {
  expect(new Set(surveyBank.map(({ id }) => id)).size).toBe(surveyBank.length);
});

test('ties are of layers that can be asked, and what is sensitive is marked', () => {
  const layers = new Set(surveyBank.flatMap(({ layer }) => layer ?? []));
  expect([...layers].sort()).toEqual(
    storedLayers.filter((layer) => !hasRole(layer, 'register', 'attendance')).toSorted(),
  );
  const sensitive = surveyBank.filter((item) => item.sensitive).map(({ layer }) => layer);
  expect(sensitive).toEqual(['trust', 'tension']);
});

test('each of the ten characteristics can be rated', () => {
  const rated = new Set(surveyBank.flatMap(({ characteristic }) => characteristic ?? []));
  expect(rated).toEqual(new Set(characteristics.map(({ id }) => id)));
});

test('the short set is in the bank, with no two items of the same ties', () => {
  const items = defaultSurveyItems.map((id) => surveyBank.find((item) => item.id === id)!);
  expect(items).not.toContain(undefined);
  const ties = items
    .filter(({ kind }) => kind === 'ties')
    .map(({ layer, direction }) => `${layer!} ${direction!}`);
  expect(new Set(ties).size).toBe(ties.length);
});

test('the consent says purpose, correction, time and law, in both languages', () => {
  const terms = { title: 'Cómo trabajamos', networkName: 'Red Norte', keepAnswersDays: 90 };
  const textOf = (days: number, language: 'es' | 'en') =>
    surveyConsent({ ...terms, keepAnswersDays: days })
      .map(({ heading, text }) => `${heading[language]}: ${text[language]}`)
      .join('\n');
  for (const language of ['es', 'en'] as const) {
    expect(textOf(90, language)).toMatch(/Cómo trabajamos[^]*Red Norte[^]*90[^]*21\.719/);
    expect(textOf(0, language)).not.toMatch(/\b0\b/);
  }
});

test('a reminder names school, network and last day, and never a link', () => {
  const reminded = { title: 'T', networkName: 'Red Norte', schoolName: 'Escuela Uno', isStarted: false };
  const { es, en } = surveyReminder({ ...reminded, closesAt: '2026-04-01T02:30:00Z' });
  // At half past two in UTC it is still the evening of the day before in Chile.
  expect(es).toMatch(/Red Norte[^]*31 de marzo[^]*Escuela Uno/);
  expect(en).toMatch(/Red Norte[^]*31 March[^]*Escuela Uno/);
  expect(surveyReminder({ ...reminded, closesAt: null }).es).not.toMatch(/hasta|http|#/);
  expect(surveyReminder({ ...reminded, closesAt: null, isStarted: true }).es).toContain('está guardado');
});
