import { describe, expect, it, test } from 'vitest';
import type { SurveyAnswer } from '../../../contract/surveys.ts';
import { isAnswered } from '../../../contract/survey-answers.ts';
import { checkAnswer, checkSendable } from '../../../server/use-cases/surveys/answer-rules.ts';
import { answerOf, marking, surveyOf } from './survey-of.ts';

const items = [
  'recibe-conocimiento',
  'trabajo-conjunto',
  'coordina-red',
  'valora-liderazgo',
  'asistencia-actividades',
];
const activities = [{ id: 'a1', name: 'Jornada', date: null }];
const survey = surveyOf(items, { activities, maxNominations: 1 });
const check = (answer: SurveyAnswer) => () => {
  checkAnswer(survey, 'a', answer);
};
const tie = (item: string, to: string, more: { strength?: number; depth?: 'informative' } = {}) =>
  answerOf({ ties: { [item]: { nobody: false, marked: [{ to, strength: null, depth: null, ...more }] } } });

describe('an answer that fits', () => {
  it.each<[string, SurveyAnswer]>([
    ['is empty', answerOf({ consent: false })],
    ['names somebody with a strength', tie('recibe-conocimiento', 'b', { strength: 4 })],
    ['names somebody without one', tie('recibe-conocimiento', 'b')],
    ['names somebody with a depth', tie('trabajo-conjunto', 'c', { depth: 'informative' })],
    ['says nobody', answerOf({ ties: { 'coordina-red': marking() } })],
    ['rates, and says who came', answerOf({ ratings: { 'valora-liderazgo': 1 }, attendance: { a1: false } })],
  ])('%s', (_what, answer) => {
    expect(check(answer)).not.toThrow();
  });
});

describe('an answer that does not fit is refused, and nothing of it is changed in silence', () => {
  it.each<[string, SurveyAnswer, string]>([
    [
      'an item of the bank that is not asked',
      tie('entrega-conocimiento', 'b'),
      'answer.ties.entrega-conocimiento',
    ],
    ['an item of nowhere', tie('amistad', 'b'), 'answer.ties.amistad'],
    ['a rating as ties', tie('valora-liderazgo', 'b'), 'answer.ties.valora-liderazgo'],
    ['ties as a rating', answerOf({ ratings: { 'coordina-red': 2 } }), 'answer.ratings.coordina-red'],
    ['an activity that is not listed', answerOf({ attendance: { a2: true } }), 'answer.attendance.a2'],
    ['an actor that is not listed', tie('coordina-red', 'z'), 'answer.ties.coordina-red'],
    ['a real school by its RBD alone', tie('coordina-red', '8008'), 'answer.ties.coordina-red'],
    ['oneself', tie('coordina-red', 'a'), 'answer.ties.coordina-red'],
    [
      'more than may be named',
      answerOf({ ties: { 'coordina-red': marking('b', 'c') } }),
      'answer.ties.coordina-red',
    ],
    ['a strength where none is asked', tie('coordina-red', 'b', { strength: 1 }), 'answer.ties.coordina-red'],
    [
      'a depth where none is asked',
      tie('coordina-red', 'b', { depth: 'informative' }),
      'answer.ties.coordina-red',
    ],
    [
      'nobody and somebody',
      answerOf({ ties: { 'coordina-red': { ...marking('b'), nobody: true } } }),
      'answer.ties.coordina-red',
    ],
    ['anything without consent', { ...tie('coordina-red', 'b'), consent: false }, 'answer.consent'],
    [
      '"nobody" without consent',
      answerOf({ consent: false, ties: { 'coordina-red': marking() } }),
      'answer.consent',
    ],
  ])('%s', (_what, answer, field) => {
    expect(check(answer)).toThrow(expect.objectContaining({ kind: 'invalid-request', field }) as Error);
  });

  test('somebody twice', () => {
    const answer = answerOf({ ties: { 'coordina-red': marking('b', 'b') } });
    const uncapped = surveyOf(items, { activities });
    expect(() => {
      checkAnswer(uncapped, 'a', answer);
    }).toThrow('named twice');
  });
});

test('an answer is sent with consent, and with something in it', () => {
  const send = (answer: SurveyAnswer) => () => {
    checkSendable(answer);
  };
  expect(send(answerOf({ ties: { 'coordina-red': marking() } }))).not.toThrow();
  expect(send(answerOf())).toThrow('Nothing has been answered');
  expect(send(answerOf({ ties: { 'coordina-red': { nobody: false, marked: [] } } }))).toThrow('Nothing');
  expect(send(answerOf({ consent: false }))).toThrow('consent');
});

test('an item that is left open is not "nobody"', () => {
  expect([isAnswered(undefined), isAnswered({ nobody: false, marked: [] })]).toEqual([false, false]);
  expect([isAnswered(marking()), isAnswered(marking('b'))]).toEqual([true, true]);
});
