import { describe, expect, it } from 'vitest';
import { figureOf, isMet, roundByRound } from './figure.ts';
import { openBench } from './section.ts';
import { shown, shownAim, shownValue } from './show-figure.ts';

describe('a figure', () => {
  it('is the median of its rounds, with half the interquartile range', () => {
    const figure = figureOf({ name: 'reading', unit: 's' }, [3, 1, 2, 5, 4]);
    expect(figure).toStrictEqual({
      ...{ name: 'reading', unit: 's', better: 'less', rounds: 5, median: 3, spread: 1 },
    });
    expect(shown(figure)).toBe('3 s ± 1');
  });

  it('has no spread after one round', () => {
    const figure = figureOf({ name: 'loading', unit: 's' }, [0.0123]);
    expect(figure.spread).toBeNull();
    expect(shown(figure)).toBe('12 ms');
  });

  it('is not made of nothing, nor of what is no number', () => {
    expect(() => figureOf({ name: 'reading', unit: 's' }, [])).toThrow('"reading" was measured as nothing.');
    expect(() => figureOf({ name: 'reading', unit: 's' }, [1, Number.NaN])).toThrow('NaN');
  });

  it('is a ratio round by round, not of medians', () => {
    expect(roundByRound([10, 100, 30], [1, 10, 30])).toStrictEqual([10, 10, 1]);
    expect(() => roundByRound([1, 2], [1])).toThrow('round by round');
  });

  it('meets an aim in its own direction', () => {
    const fast = { name: 'graph', unit: 's', aim: { atMost: 0.06 } } as const;
    expect([0.05, 0.06, 0.07].map((value) => isMet(figureOf(fast, [value])))).toStrictEqual([
      true,
      true,
      false,
    ]);
    const many = { name: 'ratio', unit: '×', aim: { atLeast: 8 } } as const;
    expect([7, 8, 9].map((value) => isMet(figureOf(many, [value])))).toStrictEqual([false, true, true]);
  });

  it('shows what it is and what it should be', () => {
    const aim = { atLeast: 12, floor: 6 };
    expect(shownAim(figureOf({ name: 'ratio', unit: '×', aim }, [12.4]))).toBe('≥ 12× (floor 6×)');
    expect(shownAim(figureOf({ name: 'ratio', unit: '×', aim }, [7]))).toBe('≥ 12× (floor 6×), **missed**');
    expect(shownAim(figureOf({ name: 'ratio', unit: '×' }, [7]))).toBe('');
    expect([0.00312, 0.06, 0.5, 1.234, 27.4, 360].map((value) => shownValue(value, 's'))).toStrictEqual([
      ...['3.12 ms', '60 ms', '500 ms', '1.23 s', '27 s', '360 s'],
    ]);
    expect(shownValue(1_234_567.8, 'rows/s')).toBe('1,234,568 rows a second');
  });
});

describe('a bench', () => {
  it('takes figures and ratios, each name once', () => {
    const { bench, figures } = openBench(5);
    bench.figure({ name: 'ours', unit: 's' }, [1, 2, 3]);
    bench.ratio({ name: 'ours against theirs' }, [2, 6, 3], [1, 2, 3]);
    expect(figures.map(({ name, unit, better, median }) => ({ name, unit, better, median }))).toStrictEqual([
      { name: 'ours', unit: 's', better: 'less', median: 2 },
      { name: 'ours against theirs', unit: '×', better: 'more', median: 2 },
    ]);
    expect(() => bench.figure({ name: 'ours', unit: 's' }, 1)).toThrow('Two figures are called "ours".');
  });
});
