import { describe, expect, it } from 'vitest';
import {
  emptyAnswer,
  withAttendance,
  withDetail,
  withMark,
  withNobody,
  withRating,
} from '../../../../../client/features/surveys/answering/answer-changes.ts';
import { openItems } from '../../../../../contract/survey-answers.ts';
import { surveyOf } from '../../../../use-cases/surveys/survey-of.ts';

const item = 'recibe-conocimiento';
const isOpen = (answer: typeof emptyAnswer) => openItems(surveyOf([item]), answer).length === 1;

describe('ties', () => {
  it('take "nobody" in place of marks, and marks in place of "nobody"', () => {
    const nobody = withNobody(withMark(emptyAnswer, item, 'b', true), item, true);
    expect(nobody.ties[item]).toEqual({ nobody: true, marked: [] });
    const marked = withMark(nobody, item, 'c', true);
    expect(marked.ties[item]).toEqual({
      nobody: false,
      marked: [{ to: 'c', strength: null, depth: null }],
    });
  });

  it('are open again, and not "nobody", once nothing is marked any more', () => {
    expect(isOpen(emptyAnswer)).toBe(true);
    const marked = withMark(emptyAnswer, item, 'b', true);
    expect(isOpen(marked)).toBe(false);
    const unmarked = withMark(marked, item, 'b', false);
    expect(isOpen(unmarked)).toBe(true);
    expect(unmarked.ties).toEqual({});
    expect(withNobody(withNobody(emptyAnswer, item, true), item, false).ties).toEqual({});
  });

  it('keep how often and how far apart, school by school, when others are marked', () => {
    const two = withMark(withMark(emptyAnswer, item, 'b', true), item, 'c', true);
    const strong = withDetail(two, item, 'b', { strength: 3 });
    const deep = withDetail(strong, item, 'c', { depth: 'cooperative' });
    expect(deep.ties[item]?.marked).toEqual([
      { to: 'b', strength: 3, depth: null },
      { to: 'c', strength: null, depth: 'cooperative' },
    ]);
    expect(withMark(deep, item, 'c', false).ties[item]?.marked).toEqual([
      { to: 'b', strength: 3, depth: null },
    ]);
  });

  it('leave other items and the answer before as they were', () => {
    const before = withNobody(emptyAnswer, 'coordina-red', true);
    const after = withMark(before, item, 'b', true);
    expect(after.ties['coordina-red']).toEqual({ nobody: true, marked: [] });
    expect(Object.keys(before.ties)).toEqual(['coordina-red']);
  });
});

it('takes scores and attendance back to open, which is neither 0 nor "no"', () => {
  const scored = withRating(emptyAnswer, 'valora-proposito', 2);
  expect(scored.ratings).toEqual({ 'valora-proposito': 2 });
  expect(withRating(scored, 'valora-proposito', null).ratings).toEqual({});
  const absent = withAttendance(emptyAnswer, 'taller', false);
  expect(absent.attendance).toEqual({ taller: false });
  expect(withAttendance(absent, 'taller', null).attendance).toEqual({});
});
