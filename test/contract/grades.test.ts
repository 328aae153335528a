import { describe, expect, it } from 'vitest';
import type { PatternReading, WaveAssessment } from '../../contract/assessments.ts';
import { byCertainty, flagsInOrder, lackingOf, sectionOf } from '../../contract/grades.ts';
import { reading } from '../client/features/findings/a-reading.ts';

describe('the parts of a list', () => {
  it('part tests at q ≤ .2, and have a place of their own for rules and for facts', () => {
    expect(sectionOf({ kind: 'test', q: 0.2 })).toBe('low-q');
    expect(sectionOf({ kind: 'test', q: 0.2001 })).toBe('chance');
    expect(sectionOf({ kind: 'rule', q: null })).toBe('rule');
    expect(sectionOf({ kind: 'fact', q: null })).toBe('visit');
    // Whatever a flag says of it.
    expect(sectionOf({ kind: 'fact', q: 0.01 })).toBe('visit');
  });

  it('stand in their order, tests by q and then by p, and facts by name alone', () => {
    const list = [
      reading('b', { kind: 'fact', p: 0.001 }),
      reading('a', { kind: 'fact', p: 0.9 }),
      reading('c', { q: 0.5, p: 0.04, grade: 'finding' }),
      reading('d', { kind: 'rule' }),
      reading('e', { q: 0.1, p: 0.03 }),
      reading('f', { q: 0.1, p: 0.02 }),
    ];
    expect(list.sort(byCertainty).map(({ pattern }) => pattern)).toEqual(['f', 'e', 'd', 'c', 'a', 'b']);
  });
});

describe('the flags of a list', () => {
  it('are of the last waves, and of two alike the one of the network that comes first by its id comes first', () => {
    const wave = (name: string, patterns: PatternReading[]) => ({ wave: name, patterns }) as WaveAssessment;
    const calm = reading('d', { state: 'not-flagged' });
    const list = [
      { id: 'n2', waves: [wave('1', [reading('c')]), wave('2', [reading('a'), calm])] },
      { id: 'n1', waves: [wave('1', [reading('a'), reading('b', { q: 0.1 })])] },
      { id: 'n3', waves: [] },
    ];
    expect(flagsInOrder(list).map((flag) => [flag.network, flag.wave, flag.reading.pattern])).toEqual([
      ['n1', '1', 'b'],
      ['n1', '1', 'a'],
      ['n2', '2', 'a'],
    ]);
  });
});

describe('what a flag lacks to be a finding', () => {
  const stable = { members: 0.5, ties: null, reports: 0.5 };

  it('is nothing of one that stands, with or without q', () => {
    const sure = { q: 0.2, fragility: stable, evidenceKinds: ['ties', 'tension'] as const };
    expect(lackingOf({ ...sure, evidenceKinds: [...sure.evidenceKinds] })).toEqual([]);
    expect(lackingOf({ ...sure, q: null, fragility: null, evidenceKinds: [...sure.evidenceKinds] })).toEqual(
      [],
    );
  });

  it('is said in full, so that a reader knows what would change it', () => {
    const fragility = { ...stable, ties: 0.49 };
    expect(lackingOf({ q: 0.21, fragility, evidenceKinds: ['ties'] })).toEqual(['q', 'stability', 'kinds']);
  });
});
