import { describe, expect, it } from 'vitest';
import { answerCounts } from '../../../../../client/features/surveys/planning/answer-counts.ts';
import { phaseOf } from '../../../../../client/features/surveys/planning/survey-phase.ts';

describe('a survey', () => {
  const at = Date.parse('2026-12-01T00:00:00.000Z');

  it('is over when its last moment is past and nobody has closed it', () => {
    expect(phaseOf({ state: 'open', closesAt: '2026-11-30T23:59:59.000Z' }, at)).toBe('over');
    expect(phaseOf({ state: 'open', closesAt: '2026-12-01T00:00:00.000Z' }, at)).toBe('over');
  });

  it('is open until then, or without a last day; closed is closed', () => {
    expect(phaseOf({ state: 'open', closesAt: '2026-12-01T00:00:01.000Z' }, at)).toBe('open');
    expect(phaseOf({ state: 'open', closesAt: null }, at)).toBe('open');
    expect(phaseOf({ state: 'closed', closesAt: '2026-11-30T23:59:59.000Z' }, at)).toBe('closed');
  });
});

it('counts every respondent once, by the state of the answer', () => {
  const states = ['sent', 'started', 'not-started', 'sent', 'erased'] as const;
  expect(answerCounts(states.map((state) => ({ state })))).toEqual({
    respondents: 5,
    sent: 2,
    started: 1,
    notStarted: 1,
    erased: 1,
  });
});
