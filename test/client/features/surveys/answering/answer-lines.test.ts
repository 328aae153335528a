import { describe, expect, it } from 'vitest';
import { answerLines } from '../../../../../client/features/surveys/answering/answer-lines.ts';
import { ownAnswerFile } from '../../../../../client/features/surveys/answering/own-answer-file.ts';
import { answerOf, marking } from '../../../../use-cases/surveys/survey-of.ts';
import { plainWords, sheetOf } from '../sheet-fixture.ts';

const ids = [
  'recibe-conocimiento',
  'trabajo-conjunto',
  'coordina-red',
  'valora-proposito',
  'asistencia-actividades',
];
const { survey } = sheetOf(ids);
const linesOf = (answer: Parameters<typeof answerOf>[0]) =>
  survey.items.map((item) => answerLines(item, survey, answerOf(answer), plainWords));
const open = ['survey.review.notAnswered'];

describe('an answer in words', () => {
  it('says of each item that it is open, and never "none"', () => {
    expect(linesOf({})).toEqual([open, open, open, open, open]);
  });

  it('names schools with how often or how far, and what is missing of that', () => {
    const received = {
      nobody: false,
      marked: [
        { to: 'b', strength: 3, depth: null },
        { to: 'c', strength: null, depth: null },
      ],
    };
    const joint = { nobody: false, marked: [{ to: 'c', strength: null, depth: 'cooperative' as const }] };
    const lines = linesOf({
      ties: { 'recibe-conocimiento': received, 'trabajo-conjunto': joint, 'coordina-red': marking('b') },
    });
    expect(lines.slice(0, 3)).toEqual([
      ['Escuela b: Todos los meses', 'Escuela c: survey.review.noDetail'],
      ['Escuela c: depth.cooperative'],
      ['Escuela b'],
    ]);
  });

  it('tells "none", scores and attendance apart from what is open', () => {
    const lines = linesOf({
      ties: { 'coordina-red': marking() },
      ratings: { 'valora-proposito': 1 },
      attendance: { taller: false },
    });
    expect(lines).toEqual([
      open,
      open,
      ['survey.item.none'],
      ['Muy en desacuerdo'],
      ['Taller de lectura: survey.attendance.no'],
    ]);
  });
});

describe('the file to take along', () => {
  it('holds all that is stored, in words and as it is', () => {
    const answer = answerOf({ ties: { 'coordina-red': marking('b') }, ratings: { 'valora-proposito': 4 } });
    const file = ownAnswerFile(sheetOf(ids, answer, { savedAt: '2026-11-30T12:00:00.000Z' }), plainWords);
    expect(file).toMatchObject({
      survey: 'Encuesta',
      actor: { id: 'a', name: 'Escuela a' },
      role: 'principal',
      savedAt: '2026-11-30T12:00:00.000Z',
      stored: answer,
    });
    expect(file.items.map(({ id }) => id)).toEqual(ids);
    expect(file.items[3]?.answer).toEqual(['Muy de acuerdo']);
  });

  it('is empty where nothing is stored', () => {
    expect(ownAnswerFile(sheetOf(ids), plainWords)).toMatchObject({ items: [], stored: null });
  });
});
