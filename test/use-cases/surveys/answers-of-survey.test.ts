import { describe, expect, test } from 'vitest';
import type { RecordOf, RecordType, StoredRecord } from '../../../contract/records.ts';
import { recordKey } from '../../../contract/record-key.ts';
import { answersOfSurvey } from '../../../server/use-cases/surveys/answers-of-survey.ts';
import { findingsOfSurvey } from '../../../server/use-cases/surveys/survey-findings.ts';
import { answerOf, marking, stored, surveyOf } from './survey-of.ts';

const ofType = <T extends RecordType>(records: StoredRecord[], type: T) =>
  records.filter((record): record is RecordOf<T> => record.type === type);

const survey = surveyOf([
  ...['recibe-conocimiento', 'entrega-conocimiento', 'trabajo-conjunto', 'confianza-escuelas'],
  ...['tension-escuelas', 'valora-proposito', 'proposito-claro', 'asistencia-actividades'],
]);

describe('answers as records', () => {
  test('what is received runs to the respondent, all else from her; tension is negative', () => {
    const answer = answerOf({
      ties: {
        'recibe-conocimiento': { nobody: false, marked: [{ to: 'b', strength: 2, depth: null }] },
        'entrega-conocimiento': marking('b'),
        'trabajo-conjunto': { nobody: false, marked: [{ to: 'c', strength: null, depth: 'informative' }] },
        'tension-escuelas': { nobody: false, marked: [{ to: 'b', strength: 1, depth: null }] },
      },
    });
    const ties = ofType(answersOfSurvey(survey, [stored('a', answer, { role: 'utp' })]), 'tie');
    expect(
      ties.map(({ layer, from, to, strength, depth, sign }) => [layer, from, to, strength, depth, sign]),
    ).toEqual([
      ['knowledge', 'b', 'a', 2, null, 1],
      ['knowledge', 'a', 'b', null, null, 1],
      ['joint-work', 'a', 'c', null, 'informative', 1],
      ['tension', 'a', 'b', 1, null, -1],
    ]);
    for (const tie of ties) expect(tie).toMatchObject({ networkId: 'red:1', waveId: '2026', reporter: 'a' });
    expect(new Set(ties.map(({ reporterRole }) => reporterRole))).toEqual(new Set(['utp']));
  });

  test('"nobody" is an answer without ties, and an open item is neither', () => {
    const answer = answerOf({
      ties: { 'recibe-conocimiento': marking() },
      ratings: { 'valora-proposito': 3 },
    });
    const records = answersOfSurvey(survey, [stored('a', answer)]);
    expect(ofType(records, 'tie')).toEqual([]);
    expect(ofType(records, 'response')).toMatchObject([
      {
        responded: true,
        // One of the two items of knowledge is open: of whom she gives to, nothing is known.
        attributes: {
          layersAnswered: '',
          itemsSkipped:
            'entrega-conocimiento|trabajo-conjunto|confianza-escuelas|tension-escuelas|proposito-claro|asistencia-actividades',
        },
      },
    ]);
  });

  test('one who answered everything skipped nothing', () => {
    const small = surveyOf(['coordina-red']);
    const records = answersOfSurvey(small, [
      stored('a', answerOf({ ties: { 'coordina-red': marking('b') } })),
    ]);
    expect(ofType(records, 'response')[0]!.attributes).toEqual({ layersAnswered: 'coordination' });
  });

  test('two items of one characteristic are two ratings', () => {
    const answer = answerOf({ ratings: { 'valora-proposito': 1, 'proposito-claro': 4 } });
    const ratings = ofType(answersOfSurvey(survey, [stored('a', answer)]), 'rating');
    expect(ratings.map(({ characteristic, item, score }) => [characteristic, item, score])).toEqual([
      ['proposito', 'valora-proposito', 1],
      ['proposito', 'proposito-claro', 4],
    ]);
  });

  test('an activity that is left open is no absence', () => {
    const answer = answerOf({ attendance: { a1: true, a2: false } });
    const attendance = ofType(answersOfSurvey(survey, [stored('a', answer)]), 'attendance');
    expect(attendance.map(({ activityId, attended }) => [activityId, attended])).toEqual([
      ['a1', true],
      ['a2', false],
    ]);
  });

  test.each([
    ['not started', stored('a', null)],
    [
      'started and not sent',
      stored('a', answerOf({ ties: { 'trabajo-conjunto': marking('b') } }), { state: 'started' }),
    ],
    ['erased', stored('a', null, { state: 'erased' })],
  ])('nothing is used of an answer that was %s', (_how, answer) => {
    const records = answersOfSurvey(survey, [answer]);
    expect(records).toMatchObject([{ type: 'response', actorId: 'a', responded: false, attributes: {} }]);
    expect(records).toHaveLength(1);
  });

  test('respondents of one school are kept apart, also those of one role', () => {
    const answer = answerOf({ ties: { 'trabajo-conjunto': marking('b') } });
    const teachers = [1, 2, 3].map((n) => stored('a', answer, { id: `r${String(n)}`, role: 'teacher' }));
    const records = answersOfSurvey(survey, [...teachers, stored('a', answer), stored('c', answer)]);
    expect(ofType(records, 'response').map(({ actorId, role }) => [actorId, role])).toEqual([
      ['a', 'teacher'],
      ['a', 'teacher 2'],
      ['a', 'teacher 3'],
      ['a', 'principal'],
      ['c', 'principal'],
    ]);
    expect(new Set(records.map(recordKey)).size).toBe(records.length);
  });
});

test('a closing says what was left open and what was not sent', () => {
  const small = surveyOf(['coordina-red', 'valora-liderazgo']);
  const sent = stored('a', answerOf({ ratings: { 'valora-liderazgo': 2 } }));
  const started = stored('b', answerOf({ ratings: { 'valora-liderazgo': 2 } }), { state: 'started' });
  expect(
    findingsOfSurvey(small, [sent, started], null).map(({ code, column, found }) => [code, column, found]),
  ).toEqual([
    ['survey-answers-not-sent', null, '1'],
    ['survey-item-skipped', 'coordina-red', '1 of 1'],
  ]);
});
