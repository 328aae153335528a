import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  filterLines,
  groupLines,
  readFilters,
} from '../../../../client/features/findings/finding-filters.ts';
import { reading } from './a-reading.ts';

const lines = [
  { network: 'n1', wave: '1', reading: reading('a', { grade: 'finding', q: 0.1, subjects: ['s1', 's2'] }) },
  { network: 'n2', wave: '1', reading: reading('b', { q: 0.4, subjects: ['s2'] }) },
  { network: 'n1', wave: '1', reading: reading('b', { kind: 'fact', subjects: ['s3'] }) },
];
const filtered = (search: string) =>
  filterLines(lines, readFilters(new URLSearchParams(search))).map((line) => lines.indexOf(line));

describe('filters of a list of findings', () => {
  it('let through what fits each of them, as the address has them', () => {
    expect(filtered('')).toEqual([0, 1, 2]);
    expect(filtered('network=n1')).toEqual([0, 2]);
    expect(filtered('school=s2')).toEqual([0, 1]);
    expect(filtered('pattern=b&school=s2')).toEqual([1]);
    expect(filtered('grade=fact')).toEqual([2]);
    expect(filtered('grade=finding&network=n2')).toEqual([]);
  });

  it('offer what the list has, each once', () => {
    expect(choicesOf(lines, 'network')).toEqual(['n1', 'n2']);
    expect(choicesOf(lines, 'school')).toEqual(['s1', 's2', 's3']);
    expect(choicesOf(lines, 'grade')).toEqual(['finding', 'unconfirmed', 'fact']);
  });
});

it('groups keep the order of the list and lose no line', () => {
  const keys = (grouping: 'certainty' | 'network' | 'pattern') =>
    groupLines(lines, grouping).map(({ key, lines: within }) => [key, within.length]);
  expect(keys('network')).toEqual([
    ['n1', 2],
    ['n2', 1],
  ]);
  expect(keys('pattern')).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(keys('certainty').map(([key]) => key)).toEqual(['low-q', 'chance', 'visit']);
});
