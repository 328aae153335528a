import { describe, expect, it } from 'vitest';
import { compareFigures, wordsOf } from './compare-figures.ts';
import { type Figure, figureOf } from './figure.ts';

const seconds = (name: string, ...values: number[]): Figure => figureOf({ name, unit: 's' }, values);
const times = (name: string, ...values: number[]): Figure => figureOf({ name, unit: '×' }, values);
const names = (before: Figure[], now: Figure[]) => {
  const { slower, faster, same, fresh, gone } = compareFigures(before, now);
  return {
    slower: slower.map(({ name }) => name),
    faster: faster.map(({ name }) => name),
    ...{ same, fresh, gone },
  };
};
const nothing = { slower: [], faster: [], same: 0, fresh: [], gone: [] };

describe('figures compared with the last ones', () => {
  it('are worse where more seconds or smaller ratios lie beyond both spreads', () => {
    const before = [seconds('reading', 1, 1.01, 0.99), times('ratio', 10, 10.1, 9.9)];
    const now = [seconds('reading', 1.2, 1.21, 1.19), times('ratio', 8, 8.1, 7.9)];
    expect(names(before, now)).toStrictEqual({ ...nothing, slower: ['reading', 'ratio'] });
    expect(names(now, before)).toStrictEqual({ ...nothing, faster: ['reading', 'ratio'] });
  });

  it('are the same within their spreads, and within a twentieth', () => {
    expect(names([seconds('a', 1, 1.4, 1.8)], [seconds('a', 1.45, 1.65, 1.85)])).toStrictEqual({
      ...nothing,
      same: 1,
    });
    expect(names([seconds('a', 1, 1, 1)], [seconds('a', 1.04, 1.04, 1.04)])).toStrictEqual({
      ...nothing,
      same: 1,
    });
  });

  it('allow a figure that was taken once some 15 %', () => {
    expect(names([seconds('a', 1)], [seconds('a', 1.14)])).toStrictEqual({ ...nothing, same: 1 });
    expect(names([seconds('a', 1)], [seconds('a', 1.2)])).toStrictEqual({ ...nothing, slower: ['a'] });
  });

  it('tell what is new, what is gone, and do not compare other units', () => {
    const before = [seconds('old', 1), seconds('changed', 1)];
    expect(names(before, [times('changed', 9), seconds('new', 1)])).toStrictEqual({
      ...{ ...nothing, fresh: ['changed', 'new'], gone: ['old'] },
    });
  });

  it('are put in words', () => {
    const compared = compareFigures(
      [seconds('a', 1), seconds('b', 2), seconds('c', 3)],
      [...[seconds('a', 2), seconds('b', 1), seconds('d', 1)]],
    );
    expect(wordsOf(compared, '2026-12-01')).toBe(
      'Against 2026-12-01, beyond both spreads and 5 %: worse: a (1 s → 2 s). Better: b (2 s → 1 s). As before: 0. Not measured then: 1. No longer measured: c.',
    );
    expect(wordsOf(compareFigures([seconds('a', 1)], [seconds('a', 1)]), '2026-12-01')).toBe(
      'Against 2026-12-01, beyond both spreads and 5 %: nothing became worse. Nothing became better. As before: 1.',
    );
  });
});
