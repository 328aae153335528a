import { describe, expect, it } from 'vitest';
import { plannerList } from '../../../../client/features/findings/planner-list.ts';
import {
  closedLines,
  factsOfCalm,
  gradeOf,
  sortReadings,
} from '../../../../client/features/findings/readings.ts';
import type { PatternReading } from '../../../../contract/assessments.ts';
import { reading } from './a-reading.ts';

describe('readings in order', () => {
  it('puts the most certain first by q and then by p, whatever the grade, unknown certainty last', () => {
    const { flagged } = sortReadings([
      reading('a', { p: 0.001 }),
      reading('b', { grade: 'finding', q: 0.2, p: 0.01 }),
      reading('e', { grade: 'finding', q: 0.2, p: 0.001 }),
      reading('c', { q: 0.01 }),
      reading('d', {}),
    ]);
    expect(flagged.map(({ pattern }) => pattern)).toEqual(['c', 'e', 'b', 'a', 'd']);
  });

  it('keeps facts apart from findings, whatever grade they carry', () => {
    const { flagged, facts } = sortReadings([
      reading('isolated', { kind: 'fact', grade: null }),
      reading('old', { kind: 'fact', grade: 'finding' }),
      reading('a', { grade: 'unconfirmed' }),
    ]);
    expect(flagged.map(({ pattern }) => pattern)).toEqual(['a']);
    expect(facts.map(gradeOf)).toEqual(['fact', 'fact']);
  });

  it('keeps what cannot be told apart from what shows no sign', () => {
    const sorted = sortReadings([
      reading('a', { state: 'not-enough-evidence', reason: 'low-response' }),
      reading('b', { state: 'not-flagged' }),
    ]);
    expect([sorted.flagged.length, sorted.unclear.length, sorted.calm.length]).toEqual([0, 1, 1]);
  });

  it('says what to ask next once, of all patterns that wait for it, and apart where it differs', () => {
    const closed = [
      ...(['a dos', 'b tres', 'c dos', 'a dos'] as const),
      // The same answers, and another reason.
      'd dos remote',
    ].map((line) => {
      const [pattern, es, reason = 'low-response'] = line.split(' ') as [string, string, 'remote'?];
      const next = { es, en: es };
      const plain = { chance: null, firmness: null, missing: null, next };
      return reading(pattern, { state: 'not-enough-evidence', reason, plain });
    });
    expect(closedLines(closed).map(({ next, patterns }) => [next?.es, [...patterns]])).toEqual([
      [
        'dos',
        [
          ['a', 2],
          ['c', 1],
        ],
      ],
      ['tres', [['b', 1]]],
      ['dos', [['d', 1]]],
    ]);
  });

  it('counts closed readings by pattern and reason', () => {
    const closed = ['remote', 'remote', 'newcomer'].map((reason) =>
      reading('a', { state: 'not-enough-evidence', reason: reason as 'remote' }),
    );
    expect(closedLines(closed)).toEqual([
      { reason: 'remote', next: null, patterns: new Map([['a', 2]]) },
      { reason: 'newcomer', next: null, patterns: new Map([['a', 1]]) },
    ]);
  });
});

describe('the planner’s list', () => {
  it('reads only the last wave of each network', () => {
    // The list reads the name and the patterns of a wave; the rest of an assessment is left out.
    const wave = (name: string, patterns: PatternReading[]) => ({ wave: name, patterns }) as never;
    const { findings, facts } = plannerList([
      {
        id: 'n1',
        waves: [
          wave('1', [reading('old', {})]),
          wave('2', [reading('a', { q: 0.3 }), reading('f', { kind: 'fact' })]),
        ],
      },
      { id: 'n2', waves: [wave('1', [reading('b', { q: 0.1 })])] },
      { id: 'n3', waves: [] },
    ]);
    expect(facts.map(({ reading: { pattern } }) => pattern)).toEqual(['f']);
    expect(findings.map((line) => [line.network, line.reading.pattern])).toEqual([
      ['n2', 'b'],
      ['n1', 'a'],
    ]);
  });
});

describe('facts beside the readings', () => {
  const fact = (es: string) => ({ code: 'fact', text: { es, en: es } });

  it('stand once, however many readings say them, and not again where a flag says them', () => {
    const readings = [
      reading('a', { facts: [fact('propósito')] }),
      reading('b', { state: 'not-flagged', facts: [fact('disputa'), fact('propósito')] }),
      reading('c', { state: 'not-enough-evidence', facts: [fact('disputa')] }),
    ];
    expect(factsOfCalm(readings)).toEqual([fact('disputa')]);
    expect(factsOfCalm(readings.slice(1))).toEqual([fact('disputa'), fact('propósito')]);
  });
});
