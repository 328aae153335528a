import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceKinds, patternStates, readingKinds } from '../../../contract/assessments.ts';
import { gradeOf, type Graded } from '../../../server/analysis/patterns/grade.ts';

/** A flag that nothing speaks against. */
const sure: Graded = {
  state: 'flagged',
  kind: 'test',
  q: 0.2,
  fragility: { members: 0.5, ties: 0.5, reports: 0.5 },
  evidenceKinds: ['ties', 'attendance'],
};
const fragility = (members: number | null, ties: number | null, reports: number | null = 1) => ({
  members,
  ties,
  reports,
});

describe('the grade of a reading', () => {
  it('is a finding for a flag that stands by everything that is asked of it', () => {
    expect(gradeOf(sure)).toBe('finding');
    expect(gradeOf({ ...sure, kind: 'rule', q: null })).toBe('finding');
    expect(gradeOf({ ...sure, fragility: null })).toBe('finding');
    expect(gradeOf({ ...sure, fragility: fragility(null, 0.5) })).toBe('finding');
  });

  it.each([
    ['more of such flags are false than a fifth', { q: 0.201 }],
    ['it hangs on members', { fragility: fragility(0.49, 1) }],
    ['it hangs on ties', { fragility: fragility(1, 0.49) }],
    ['one report more would undo it', { fragility: fragility(1, 1, 0.49) }],
    ['one kind of evidence is all there is', { evidenceKinds: ['ties'] as const }],
  ])('is unconfirmed when %s', (_, less) => {
    const reading = {
      ...sure,
      ...less,
      evidenceKinds: [...('evidenceKinds' in less ? less.evidenceKinds : sure.evidenceKinds)],
    };
    expect(gradeOf(reading)).toBe('unconfirmed');
  });

  it('says the published example as it is: q .888, and standing in a fifth of the cases', () => {
    const evidence = ['ties', 'two-waves'] as Graded['evidenceKinds'];
    expect(gradeOf({ ...sure, q: 0.888, fragility: fragility(0.2, 0.43), evidenceKinds: evidence })).toBe(
      'unconfirmed',
    );
  });

  it('is none of a fact, of which nothing is tested, however it stands, and none without a flag', () => {
    const any = fc.record({
      state: fc.constantFrom(...patternStates),
      kind: fc.constantFrom(...readingKinds),
      q: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      fragility: fc.constantFrom(null, fragility(0, 0), fragility(1, 1)),
      evidenceKinds: fc.subarray([...evidenceKinds]),
    });
    fc.assert(
      fc.property(any, (reading) => {
        const isGraded = reading.state === 'flagged' && reading.kind !== 'fact';
        expect(gradeOf(reading) !== null).toBe(isGraded);
        expect(gradeOf(reading)).not.toBe('fact');
      }),
    );
  });
});
